package org.maskwright.demo;

import java.nio.charset.StandardCharsets;
import org.maskwright.core.Mask;
import org.maskwright.imaging.mask.MaskFile;

/** Plants samples that are too much alike: each method adds a sample, and answers its id. */
final class TwinFaults {
    private static final int COMMENT = 0xfe;

    private TwinFaults() {}

    private static String copied(DraftDataset draft, String id) {
        String twin = id + "-2";
        draft.set(twin, draft.portrait(id));
        return twin;
    }

    static String sameFile(DraftDataset draft, String id) {
        return copied(draft, id);
    }

    /** The same pixels in a file of other bytes: it has a comment more. */
    static String samePixels(DraftDataset draft, String id) {
        String twin = copied(draft, id);
        byte[] comment = "copy of a copy".getBytes(StandardCharsets.US_ASCII);
        String path = DraftDataset.imagePath(twin);
        draft.putImage(path, Encodings.withSegment(draft.bytes(path), COMMENT, comment));
        return twin;
    }

    /** The same picture, a little lighter and compressed harder. */
    static String nearlySame(DraftDataset draft, String id) {
        String twin = copied(draft, id);
        var lighter = Retouch.curve(draft.portrait(id).image(), v -> v * 1.04 + 4);
        draft.putImage(DraftDataset.imagePath(twin), Encodings.jpeg(lighter, 0.7f));
        return twin;
    }

    static String sameImageOtherMask(DraftDataset draft, String id) {
        String twin = copied(draft, id);
        draft.putMask(
                DraftDataset.maskPath(twin),
                MaskFile.png(MaskStrokes.eroded(draft.portrait(id).mask(), 3)));
        return twin;
    }

    /** Another picture of the same size, with this sample's mask. */
    static String sameMask(DraftDataset draft, String id) {
        String twin = otherPicture(draft, id);
        draft.putMask(DraftDataset.maskPath(twin), draft.bytes(DraftDataset.maskPath(id)));
        return twin;
    }

    /** Another picture of the same size, with this sample's mask, its middle one pixel further right. */
    static String nearlySameMask(DraftDataset draft, String id) {
        String twin = otherPicture(draft, id);
        Mask mask = draft.portrait(id).mask();
        Mask moved = MaskStrokes.shifted(mask, 1, 0);
        int middle = mask.height() / 2;
        Mask touched = MaskStrokes.draw(
                mask.size(), (x, y) -> (Math.abs(y - middle) < mask.height() / 8 ? moved : mask).at(x, y) == 1);
        draft.putMask(DraftDataset.maskPath(twin), MaskFile.png(touched));
        return twin;
    }

    /** Another picture of the same size, and the two masks exchanged. */
    static String exchangedMasks(DraftDataset draft, String id) {
        String twin = otherPicture(draft, id);
        byte[] mine = draft.bytes(DraftDataset.maskPath(id));
        draft.putMask(DraftDataset.maskPath(id), draft.bytes(DraftDataset.maskPath(twin)));
        draft.putMask(DraftDataset.maskPath(twin), mine);
        return twin;
    }

    private static String otherPicture(DraftDataset draft, String id) {
        String twin = id + "-2";
        draft.paint(twin, draft.portrait(id).size());
        return twin;
    }
}
