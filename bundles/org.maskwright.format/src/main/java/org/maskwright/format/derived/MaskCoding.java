package org.maskwright.format.derived;

import java.util.Map;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Rect;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.imaging.mask.MaskPng;

/**
 * Masks decoded, moved and stored again as PNG of the same meaning: labels and numbers of instances from the nearest pixel, so that none
 * arises that was not there; shares of soft masks averaged. Alpha becomes grey.
 *
 * @param labels what the values mean
 */
record MaskCoding(LabelMap labels) {
    /** A part of a mask, at a size. */
    record Reframing(Rect part, Size size) {}

    /** What the values mean once a mask was stored again. */
    static LabelMap stored(LabelMap labels) {
        return labels instanceof LabelMap.AlphaAtLeast alpha ? new LabelMap.Matte(alpha.threshold()) : labels;
    }

    byte[] moved(MaskFile mask, Reframing move) {
        return switch (labels) {
            case LabelMap.Matte m -> MaskFile.greyPng(moved(mask.grey(labels), move));
            case LabelMap.AlphaAtLeast a -> MaskFile.greyPng(moved(mask.grey(labels), move));
            case LabelMap.Instances i -> MaskPng.numbers(moved(mask.snapshot(labels), move));
            default -> png(mask.labels(labels).crop(move.part()).resampled(move.size()));
        };
    }

    /** Stores labels; of soft masks and instances there is another way. */
    byte[] png(Mask mask) {
        return switch (labels) {
            case LabelMap.Binary01 b -> MaskPng.labels(mask);
            case LabelMap.Indexed i -> MaskPng.palette(mask, i.classes());
            case LabelMap.Colours c -> MaskPng.colours(mask, c.classes());
            case LabelMap.Trimap t -> MaskPng.valued(mask, Map.of(0, 2, LabelMap.IGNORE, 3));
            case LabelMap.GreyTrimap t -> MaskPng.valued(mask, Map.of(1, 255, LabelMap.IGNORE, 128));
            case LabelMap.Binary255 b -> MaskFile.png(mask);
            case LabelMap.NonZero n -> MaskFile.png(mask);
            case LabelMap.Matte m -> MaskFile.png(mask);
            case LabelMap.AlphaAtLeast a -> MaskFile.png(mask);
            case LabelMap.Instances i -> MaskPng.numbers(MaskSnapshot.of(mask));
        };
    }

    private static Shares moved(Shares shares, Reframing move) {
        Rect part = move.part();
        byte[] cut = new byte[Math.toIntExact(part.size().pixels())];
        for (int y = 0; y < part.height(); y++) {
            for (int x = 0; x < part.width(); x++) {
                cut[y * part.width() + x] = (byte) shares.at(part.x() + x, part.y() + y);
            }
        }
        return Shares.adopt(part.size(), cut).resized(move.size());
    }

    /** The pixel at the middle of each new one, as {@link Mask#resampled} takes it. */
    private static MaskSnapshot moved(MaskSnapshot numbers, Reframing move) {
        Size size = move.size();
        Rect part = move.part();
        char[] ids = new char[Math.toIntExact(size.pixels())];
        for (int y = 0; y < size.height(); y++) {
            int from = part.y() + (int) ((2L * y + 1) * part.height() / (2L * size.height()));
            for (int x = 0; x < size.width(); x++) {
                int column = part.x() + (int) ((2L * x + 1) * part.width() / (2L * size.width()));
                ids[y * size.width() + x] = (char) numbers.at(column, from);
            }
        }
        return MaskSnapshot.of(size, ids);
    }
}
