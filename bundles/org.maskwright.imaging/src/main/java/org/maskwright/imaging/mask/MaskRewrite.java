package org.maskwright.imaging.mask;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskDocument;
import org.maskwright.core.MaskPatch;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.png.PaletteLuma;
import org.maskwright.imaging.stored.Raster;

/** Makes new rasters from a mask's raster: patched, resampled, turned, brought to another depth. */
final class MaskRewrite {
    /** A share of all of a pixel. */
    private static final int SHARE = 255;

    private MaskRewrite() {}

    /**
     * The raster with a patch made: only samples of pixels whose label changes are different.
     *
     * @throws InputException when the patch does not fit, or the file cannot hold a label
     */
    static Raster patched(Decoded content, MaskPatch patch, LabelMap map) throws InputException {
        Labelling labelling = Labelling.of(content, map);
        Raster raster = content.raster();
        requireFits(patch, labelling.snapshot());
        requireAlpha(labelling, raster);
        StoredValues values = new StoredValues(content, labelling);
        Map<Integer, int[]> stored = samples(patch, values);
        Raster result = raster.copy();
        patch.forEachRun((y, from, to, before, after) -> {
            int[] samples = stored.getOrDefault(after, new int[0]);
            for (int pixel = y * raster.size().width() + from;
                    pixel < y * raster.size().width() + to;
                    pixel++) {
                for (int c = 0; c < samples.length; c++) {
                    result.set(pixel * raster.channels() + values.firstChannel() + c, samples[c]);
                }
            }
        });
        return result;
    }

    /**
     * The raster with a patch of shares made, each brought to the file's depth: in its alpha, or in all that is not alpha.
     *
     * @throws InputException when the patch does not fit, or the file cannot hold shares
     */
    static Raster patchedShares(Decoded content, MaskPatch patch, LabelMap map) throws InputException {
        Labelling labelling = Labelling.of(content, map);
        Raster raster = content.raster();
        requireFits(patch, labelling.drawn());
        requireAlpha(labelling, raster);
        if (raster.colour() == ColourType.PALETTE) {
            throw new InputException("the mask has a palette and cannot hold shares; convert it to 8-bit grey first");
        }
        int largest = labelling.values().largest();
        boolean alpha = labelling.map().ofAlpha();
        int first = alpha ? raster.channels() - 1 : 0;
        int channels = alpha ? 1 : raster.channels() - (raster.colour().alpha() ? 1 : 0);
        Raster result = raster.copy();
        patch.forEachRun((y, from, to, before, after) -> {
            int sample = (int) ((2L * after * largest + SHARE) / (2L * SHARE));
            for (int x = from; x < to; x++) {
                int at = (y * raster.size().width() + x) * raster.channels() + first;
                for (int c = 0; c < channels; c++) {
                    result.set(at + c, sample);
                }
            }
        });
        return result;
    }

    private static void requireFits(MaskPatch patch, MaskSnapshot mask) throws InputException {
        try {
            new MaskDocument(mask).apply(patch);
        } catch (IllegalArgumentException changed) {
            throw new InputException("the mask has changed since the patch was made; open it again");
        }
    }

    private static void requireAlpha(Labelling labelling, Raster raster) throws InputException {
        if (labelling.map().ofAlpha() && !raster.colour().alpha()) {
            throw new InputException("the mask has no alpha channel to draw in; choose another label map");
        }
    }

    /** For each label that a patch brings, the samples to store. */
    private static Map<Integer, int[]> samples(MaskPatch patch, StoredValues values) throws InputException {
        BitSet labels = new BitSet();
        patch.forEachRun((y, from, to, before, after) -> labels.set(after));
        Map<Integer, int[]> stored = new HashMap<>();
        for (int label = labels.nextSetBit(0); label >= 0; label = labels.nextSetBit(label + 1)) {
            stored.put(label, values.samplesOf(label));
        }
        return stored;
    }

    /** The raster resampled by nearest neighbour, pixel centres aligned as in {@link Mask#resampled}. */
    static Raster resampled(Raster raster, Size target) {
        long width = raster.size().width();
        long height = raster.size().height();
        int[] column = new int[target.width()];
        for (int x = 0; x < column.length; x++) {
            column[x] = (int) ((2L * x + 1) * width / (2L * target.width()));
        }
        return raster.gather(
                target, (x, y) -> (int) ((2L * y + 1) * height / (2L * target.height()) * width) + column[x]);
    }

    /** The raster with each pixel where it was; beyond its last row and column, those again. */
    static Raster croppedOrPadded(Raster raster, Size target) {
        int width = raster.size().width();
        int right = width - 1;
        int bottom = raster.size().height() - 1;
        return raster.gather(target, (x, y) -> Math.min(y, bottom) * width + Math.min(x, right));
    }

    /**
     * The raster turned and mirrored as an EXIF orientation asks (Exif 3.0, tag 0x0112), so that it is upright.
     *
     * @param orientation 1…8
     */
    static Raster oriented(Raster raster, int orientation) {
        int w = raster.size().width();
        int right = w - 1;
        int bottom = raster.size().height() - 1;
        Size turned = orientation >= 5 ? raster.size().transposed() : raster.size();
        return switch (orientation) {
            case 1 -> raster;
            case 2 -> raster.gather(turned, (x, y) -> y * w + right - x);
            case 3 -> raster.gather(turned, (x, y) -> (bottom - y) * w + right - x);
            case 4 -> raster.gather(turned, (x, y) -> (bottom - y) * w + x);
            case 5 -> raster.gather(turned, (x, y) -> x * w + y);
            case 6 -> raster.gather(turned, (x, y) -> (bottom - x) * w + y);
            case 7 -> raster.gather(turned, (x, y) -> (bottom - x) * w + right - y);
            case 8 -> raster.gather(turned, (x, y) -> x * w + right - y);
            default -> throw new IllegalArgumentException("EXIF orientation " + orientation);
        };
    }

    /** 8-bit grey: 255 where a value is at least half of the depth's largest, else 0. */
    static Raster binarised(Decoded content) {
        Raster values = BlackAndWhite.values(content);
        return mapped(values, v -> 2 * v >= values.largest() ? 255 : 0);
    }

    /**
     * 8-bit grey: 255 for each 1.
     *
     * @throws InputException when there are other values than 0, 1 and 255
     */
    static Raster rescaled(Raster raster) throws InputException {
        Raster values = raster.values();
        int[] histogram = Labelling.of(new Decoded(values, List.of(), 0), new LabelMap.NonZero())
                .histogram();
        for (int v = 2; v < histogram.length; v++) {
            if (histogram[v] > 0 && v != 255) {
                throw new InputException(
                        "the mask is not coded 0/1: it holds the value " + v + "; nothing was rescaled");
            }
        }
        return mapped(values, v -> v == 0 ? 0 : 255);
    }

    /**
     * 8-bit grey with the values' meaning kept. A palette becomes its indexes where the label map is about them, 0/255 where the map knows
     * them all, and else the brightness of its colours; values of another depth are kept where the map takes values as they are and they
     * fit, and else scaled to 0…255.
     */
    static Raster to8Bit(Decoded content, LabelMap map) {
        Raster raster = content.raster();
        Labelling labelling = Labelling.of(content, map);
        Raster values = labelling.values();
        boolean absolute =
                switch (map) {
                    case LabelMap.Binary01 b -> true;
                    case LabelMap.Indexed i -> true;
                    case LabelMap.Trimap t -> true;
                    case LabelMap.Instances i -> true;
                    case LabelMap.Colours c -> true;
                    case LabelMap.Binary255 b -> false;
                    case LabelMap.AlphaAtLeast a -> false;
                    case LabelMap.NonZero n -> false;
                    case LabelMap.GreyTrimap t -> false;
                    case LabelMap.Matte m -> false;
                };
        boolean known = labelling.unknown() == 0;
        int used = labelling.histogram().length - 1;
        while (used > 0 && labelling.histogram()[used] == 0) {
            used--;
        }
        if (raster.colour() == ColourType.PALETTE && !(absolute && known)) {
            return known ? labels255(labelling.mask()) : mapped(values, new PaletteLuma(content.chunks())::of);
        } else if (used <= 255 && (absolute || values.wide() || values.bitDepth() == 8)) {
            return mapped(values, v -> v);
        }
        int largest = values.largest();
        return mapped(values, v -> (v * 255 + largest / 2) / largest);
    }

    /** 8-bit grey: 255 for any label but 0 and "ignore". */
    static Raster labels255(Mask mask) {
        return Raster.of(mask.size(), ColourType.GREY, 8, Shares.of(mask).toBytes());
    }

    private static Raster mapped(Raster values, java.util.function.IntUnaryOperator change) {
        Raster result = Raster.blank(values.size(), ColourType.GREY, 8);
        int pixels = (int) values.size().pixels();
        for (int i = 0; i < pixels; i++) {
            result.set(i, change.applyAsInt(values.at(i)));
        }
        return result;
    }
}
