package org.maskwright.demo;

import java.awt.image.BufferedImage;
import java.util.List;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;

/** Plants what can be wrong with an image: light, focus, content, size, orientation. */
final class ImageFaults {
    private static final float QUALITY = 0.92f;
    private static final int APP1 = 0xe1;

    private ImageFaults() {}

    private static List<String> put(DraftDataset draft, String id, BufferedImage image) {
        draft.putImage(DraftDataset.imagePath(id), Encodings.jpeg(image, QUALITY));
        return List.of(DraftDataset.imagePath(id));
    }

    static List<String> dark(DraftDataset draft, String id) {
        return put(draft, id, Retouch.curve(draft.portrait(id).image(), v -> v * 0.22));
    }

    static List<String> light(DraftDataset draft, String id) {
        return put(draft, id, Retouch.curve(draft.portrait(id).image(), v -> 246 + v * 9 / 255));
    }

    static List<String> blurry(DraftDataset draft, String id) {
        return put(draft, id, Retouch.blurred(draft.portrait(id).image(), 4));
    }

    /** Three flat tones. */
    static List<String> lowInformation(DraftDataset draft, String id) {
        Mask mask = draft.portrait(id).mask();
        BufferedImage image = new BufferedImage(mask.width(), mask.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < mask.height(); y++) {
            for (int x = 0; x < mask.width(); x++) {
                image.setRGB(x, y, mask.at(x, y) == 1 ? 0x7a5a4a : y < mask.height() / 2 ? 0xd8dce0 : 0xb0b8a8);
            }
        }
        return put(draft, id, image);
    }

    static List<String> large(DraftDataset draft, String id) {
        Size size = draft.portrait(id).size();
        draft.paint(id, new Size(3 * size.width(), 3 * size.height()));
        return List.of(DraftDataset.imagePath(id));
    }

    static List<String> strip(DraftDataset draft, String id) {
        draft.paint(id, new Size(480, 150));
        return List.of(DraftDataset.imagePath(id));
    }

    static List<String> grey(DraftDataset draft, String id) {
        return put(draft, id, Retouch.grey(draft.portrait(id).image()));
    }

    static List<String> subjectDark(DraftDataset draft, String id) {
        Portrait portrait = draft.portrait(id);
        return put(draft, id, Retouch.curve(portrait.image(), portrait.mask(), v -> v * 0.08));
    }

    static List<String> subjectBlurry(DraftDataset draft, String id) {
        Portrait portrait = draft.portrait(id);
        BufferedImage image = portrait.image();
        // The blur of a lens spreads beyond the person.
        return put(
                draft, id, Retouch.inMask(image, Retouch.blurred(image, 5), MaskStrokes.dilated(portrait.mask(), 5)));
    }

    /** The stored pixels stay; a viewer shall turn them, and the mask is drawn on the pixels as stored. */
    static List<String> orientation(DraftDataset draft, String id) {
        byte[] jpeg = draft.bytes(DraftDataset.imagePath(id));
        draft.putImage(DraftDataset.imagePath(id), Encodings.withSegment(jpeg, APP1, Encodings.exif(6)));
        return List.of(DraftDataset.imagePath(id), DraftDataset.maskPath(id));
    }
}
