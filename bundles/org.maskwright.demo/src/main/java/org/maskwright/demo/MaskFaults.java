package org.maskwright.demo;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;
import org.maskwright.imaging.mask.MaskFile;

/** Plants what can be wrong with a mask: its coding, its pixels, or that it is not this image's. */
final class MaskFaults {
    private static final byte[] BLACK_WHITE = {0, (byte) 255};

    private MaskFaults() {}

    private static List<String> put(DraftDataset draft, String id, Mask mask) {
        return putBytes(draft, id, MaskFile.png(mask));
    }

    private static List<String> putBytes(DraftDataset draft, String id, byte[] file) {
        draft.putMask(DraftDataset.maskPath(id), file);
        return List.of(DraftDataset.maskPath(id));
    }

    private static List<String> putAs(DraftDataset draft, String id, int imageType) {
        return putBytes(
                draft, id, Encodings.png(Encodings.maskImage(draft.portrait(id).mask(), imageType)));
    }

    static List<String> smaller(DraftDataset draft, String id) {
        Size size = draft.portrait(id).size();
        return put(draft, id, draft.portrait(id).mask().resampled(new Size(size.width() / 2, size.height() / 2)));
    }

    static List<String> otherAspect(DraftDataset draft, String id) {
        Size size = draft.portrait(id).size();
        return put(draft, id, draft.portrait(id).mask().resampled(new Size(size.width(), size.height() * 4 / 5)));
    }

    static List<String> empty(DraftDataset draft, String id) {
        return put(draft, id, MaskStrokes.draw(draft.portrait(id).size(), (x, y) -> false));
    }

    static List<String> full(DraftDataset draft, String id) {
        return put(draft, id, MaskStrokes.draw(draft.portrait(id).size(), (x, y) -> true));
    }

    /** A patch of the value 100 amid the person. */
    static List<String> unknownValues(DraftDataset draft, String id) {
        Mask mask = draft.portrait(id).mask();
        BufferedImage image = Encodings.maskImage(mask, BufferedImage.TYPE_BYTE_GRAY);
        Mask patch = MaskStrokes.withHoles(mask, 1, 7);
        paint(image, patch, mask, 100);
        return putBytes(draft, id, Encodings.png(image));
    }

    private static void paint(BufferedImage image, Mask a, Mask b, int value) {
        for (int y = 0; y < a.height(); y++) {
            for (int x = 0; x < a.width(); x++) {
                if (a.at(x, y) != b.at(x, y)) {
                    image.getRaster().setSample(x, y, 0, value);
                }
            }
        }
    }

    /** The mean of 3×3 pixels everywhere: grey along the edge. */
    static List<String> antialiased(DraftDataset draft, String id) {
        Mask mask = draft.portrait(id).mask();
        BufferedImage image = Encodings.maskImage(mask, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 1; y < mask.height() - 1; y++) {
            for (int x = 1; x < mask.width() - 1; x++) {
                int sum = 0;
                for (int i = 0; i < 9; i++) {
                    sum += mask.at(x - 1 + i % 3, y - 1 + i / 3);
                }
                image.getRaster().setSample(x, y, 0, 255 * sum / 9);
            }
        }
        return putBytes(draft, id, Encodings.png(image));
    }

    /** The person white and opaque, all else black and transparent. */
    static List<String> alpha(DraftDataset draft, String id) {
        Mask mask = draft.portrait(id).mask();
        BufferedImage image = Encodings.maskImage(mask, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < mask.height(); y++) {
            for (int x = 0; x < mask.width(); x++) {
                image.setRGB(x, y, mask.at(x, y) == 1 ? 0xffffffff : 0x00000000);
            }
        }
        return putBytes(draft, id, Encodings.png(image));
    }

    static List<String> rgb(DraftDataset draft, String id) {
        return putAs(draft, id, BufferedImage.TYPE_INT_RGB);
    }

    static List<String> sixteenBit(DraftDataset draft, String id) {
        return putAs(draft, id, BufferedImage.TYPE_USHORT_GRAY);
    }

    static List<String> oneBit(DraftDataset draft, String id) {
        return putAs(draft, id, BufferedImage.TYPE_BYTE_BINARY);
    }

    /** Eight-bit indexes of two colours of a palette of 256: 0 black and 255 white. */
    static List<String> palette(DraftDataset draft, String id) {
        Mask mask = draft.portrait(id).mask();
        byte[] ramp = new byte[256];
        Arrays.fill(ramp, 1, 256, BLACK_WHITE[1]);
        var colours = new IndexColorModel(8, 256, ramp, ramp, ramp);
        var image = new BufferedImage(mask.width(), mask.height(), BufferedImage.TYPE_BYTE_INDEXED, colours);
        for (int y = 0; y < mask.height(); y++) {
            for (int x = 0; x < mask.width(); x++) {
                image.getRaster().setSample(x, y, 0, 255 * mask.at(x, y));
            }
        }
        return putBytes(draft, id, Encodings.png(image));
    }

    static List<String> jpeg(DraftDataset draft, String id) {
        String path = "masks/" + id + "_mask.jpg";
        draft.remove(DraftDataset.maskPath(id));
        draft.putMask(
                path,
                Encodings.jpeg(Encodings.maskImage(draft.portrait(id).mask(), BufferedImage.TYPE_BYTE_GRAY), 0.8f));
        return List.of(path);
    }

    static List<String> zeroOne(DraftDataset draft, String id) {
        Mask mask = draft.portrait(id).mask();
        var image = new BufferedImage(mask.width(), mask.height(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < mask.height(); y++) {
            for (int x = 0; x < mask.width(); x++) {
                image.getRaster().setSample(x, y, 0, mask.at(x, y));
            }
        }
        return putBytes(draft, id, Encodings.png(image));
    }

    static List<String> notANumber(DraftDataset draft, String id) {
        Mask mask = draft.portrait(id).mask();
        float[] samples = new float[(int) mask.size().pixels()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = 255f * mask.at(i % mask.width(), i / mask.width());
        }
        samples[mask.width() / 2] = Float.NaN;
        samples[mask.width() / 2 + 1] = Float.POSITIVE_INFINITY;
        String path = "masks/" + id + "_mask.tif";
        draft.remove(DraftDataset.maskPath(id));
        draft.putMask(path, Encodings.floatTiff(samples, mask.width(), mask.height()));
        return List.of(path);
    }

    static List<String> speckles(DraftDataset draft, String id) {
        return put(draft, id, MaskStrokes.withIslands(draft.portrait(id).mask(), 4, 0));
    }

    static List<String> holes(DraftDataset draft, String id) {
        return put(draft, id, MaskStrokes.withHoles(draft.portrait(id).mask(), 3, 3));
    }

    static List<String> components(DraftDataset draft, String id) {
        return put(draft, id, MaskStrokes.withIslands(draft.portrait(id).mask(), 1, 12));
    }

    static List<String> touchesTop(DraftDataset draft, String id) {
        return put(draft, id, MaskStrokes.reachingTheTop(draft.portrait(id).mask()));
    }

    static List<String> areaOutlier(DraftDataset draft, String id) {
        return put(draft, id, MaskStrokes.remnant(draft.portrait(id).mask()));
    }

    static List<String> shapeOutlier(DraftDataset draft, String id) {
        return put(draft, id, MaskStrokes.lowestPart(draft.portrait(id).mask(), 0.1));
    }

    static List<String> edgeOff(DraftDataset draft, String id) {
        Mask mask = draft.portrait(id).mask();
        return put(draft, id, MaskStrokes.dilated(mask, Math.max(mask.width(), mask.height()) / 16));
    }

    static List<String> shifted(DraftDataset draft, String id) {
        Mask mask = draft.portrait(id).mask();
        int far = Math.max(mask.width(), mask.height()) / 22;
        return put(draft, id, MaskStrokes.shifted(mask, far, far / 2));
    }

    static List<String> grown(DraftDataset draft, String id) {
        Mask mask = draft.portrait(id).mask();
        return put(draft, id, MaskStrokes.dilated(mask, Math.max(mask.width(), mask.height()) / 50));
    }

    static List<String> shrunk(DraftDataset draft, String id) {
        Mask mask = draft.portrait(id).mask();
        return put(draft, id, MaskStrokes.eroded(mask, Math.max(mask.width(), mask.height()) / 50));
    }

    static List<String> inverted(DraftDataset draft, String id) {
        return put(draft, id, draft.portrait(id).mask().inverted());
    }

    static List<String> equalsImage(DraftDataset draft, String id) {
        return putBytes(
                draft, id, Encodings.png(Encodings.greyImage(draft.portrait(id).image())));
    }

    static List<String> stale(DraftDataset draft, String id) {
        draft.age(DraftDataset.imagePath(id), Duration.ofDays(30));
        return List.of(DraftDataset.maskPath(id));
    }
}
