package org.maskwright.check.fix;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.maskwright.check.Datum;
import org.maskwright.check.Finding;
import org.maskwright.check.StrayValues;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskPatch;
import org.maskwright.core.Size;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.imaging.feature.MaskFeatures;
import org.maskwright.imaging.mask.MaskFile;

/** The changes of a mask's bytes that the fixes make. Thresholds are those with which the finding was made, read from its data. */
final class MaskRepairs {
    private static final LabelMap GREY = new LabelMap.Binary255();

    private MaskRepairs() {}

    /** Brings the mask to its image's size by nearest neighbour, so that no new value arises. */
    static Edit.Change resample(Finding finding, FixContext context) throws InputException {
        Size target = new Size(figure(finding, Datum.IMAGE_WIDTH), figure(finding, Datum.IMAGE_HEIGHT));
        return old -> MaskFile.read(old).resampled(target);
    }

    /** Brings the mask to its image's size at the right and below, so that all other pixels stay where they are. */
    static Edit.Change cropOrPad(Finding finding, FixContext context) throws InputException {
        Size target = new Size(figure(finding, Datum.IMAGE_WIDTH), figure(finding, Datum.IMAGE_HEIGHT));
        return old -> MaskFile.read(old).croppedOrPadded(target);
    }

    /** Turns the mask as its image's EXIF orientation turns the image, or as it was found to fit. */
    static Edit.Change rotate(Finding finding, FixContext context) throws InputException {
        int orientation = figure(finding, Datum.ORIENTATION);
        return old -> MaskFile.read(old).oriented(orientation);
    }

    /** Cuts the values at half of full scale; in a mask that is coded 0/1 but for a few pixels, each 1 stays the person. */
    static Edit.Change binarise(Finding finding, FixContext context) throws InputException {
        LabelMap labels = plain(finding, context);
        return old -> {
            MaskFile file = MaskFile.read(old);
            requireStrays(finding, file.features(labels), labels);
            boolean ones = labels instanceof LabelMap.Binary01 && codedInOnes(file);
            return coded(
                    ones ? file.labels(labels) : MaskFile.read(file.binarised()).labels(GREY), labels);
        };
    }

    /** Lossy files are cut whatever they hold: it is noise that their format made. */
    static Edit.Change toPng(Finding finding, FixContext context) throws InputException {
        LabelMap labels = plain(finding, context);
        return old -> {
            MaskFile file = MaskFile.read(old);
            boolean ones = labels instanceof LabelMap.Binary01 && codedInOnes(file);
            return coded(
                    ones ? file.labels(labels) : MaskFile.read(file.binarised()).labels(GREY), labels);
        };
    }

    private static void requireStrays(Finding finding, MaskFeatures mask, LabelMap labels) throws InputException {
        if (!StrayValues.only(mask, labels)) {
            throw new InputException(finding.files().getFirst() + ": " + mask.unknown()
                    + " of its pixels have values that may be a class or another person; state the label map first");
        }
    }

    private static boolean codedInOnes(MaskFile file) {
        var values = file.features(GREY).values();
        long bright =
                values.tailMap(128).values().stream().mapToLong(Long::longValue).sum();
        return values.getOrDefault(1, 0L) > bright;
    }

    /** Brings 0/1 to 0/255, or the reverse. */
    static Edit.Change rescale(Finding finding, FixContext context) throws InputException {
        LabelMap labels = plain(finding, context);
        LabelMap other = labels instanceof LabelMap.Binary01 ? GREY : new LabelMap.Binary01();
        return old -> {
            MaskFile file = MaskFile.read(old);
            if (file.features(other).unknown() > 0) {
                throw new InputException(finding.files().getFirst()
                        + " holds other values than when it was checked; run the check again");
            }
            return coded(file.labels(other), labels);
        };
    }

    /** Stores the mask as one 8-bit grey channel of the same meaning. */
    static Edit.Change to8Bit(Finding finding, FixContext context) throws InputException {
        LabelMap labels = plain(finding, context);
        return old -> {
            MaskFile file = MaskFile.read(old);
            if (StrayValues.severalColours(file.survey())) {
                throw new InputException(finding.files().getFirst()
                        + ": its colours would become one; if they are classes, state the label map as colours");
            }
            return file.to8Bit(labels);
        };
    }

    /** Drops the components below the finding's limit. */
    static UnaryOperator<Mask> dropSpeckles(Finding finding, FixContext context) throws InputException {
        int limit = figure(finding, Datum.LIMIT_PX);
        return mask -> mask.regions().withoutComponentsBelow(limit);
    }

    /** Fills the holes up to the finding's limit. */
    static UnaryOperator<Mask> fillHoles(Finding finding, FixContext context) throws InputException {
        int limit = figure(finding, Datum.LIMIT_PX);
        plain(finding, context);
        return mask -> mask.regions().withHolesFilled(limit, 1);
    }

    /** Exchanges person and background. */
    static UnaryOperator<Mask> invert(Finding finding, FixContext context) throws InputException {
        if (!(context.labels() instanceof LabelMap.AlphaAtLeast)) {
            plain(finding, context);
        }
        return Mask::inverted;
    }

    /** An 8-bit grey PNG of a binary mask, coded as a plain label map asks: painted onto black, the writer chooses the map's value. */
    private static byte[] coded(Mask mask, LabelMap labels) throws IOException, InputException {
        Mask black = Mask.of(mask.size(), new byte[Math.toIntExact(mask.size().pixels())]);
        return MaskFile.read(MaskFile.png(black)).with(MaskPatch.between(black, mask), labels);
    }

    /** The label map, if it knows background and person only, as grey values. */
    private static LabelMap plain(Finding finding, FixContext context) throws InputException {
        return switch (context.labels()) {
            case LabelMap.Binary255 b -> b;
            case LabelMap.Binary01 b -> b;
            case LabelMap.NonZero n -> n;
            case LabelMap.Indexed i -> throw notBinary(finding);
            case LabelMap.Trimap t -> throw notBinary(finding);
            case LabelMap.GreyTrimap t -> throw notBinary(finding);
            case LabelMap.Matte m -> throw notBinary(finding);
            case LabelMap.AlphaAtLeast a -> throw notBinary(finding);
            case LabelMap.Colours c -> throw notBinary(finding);
            case LabelMap.Instances i -> throw notBinary(finding);
        };
    }

    private static InputException notBinary(Finding finding) {
        return new InputException(
                finding.files().getFirst() + ": this repair is for masks of two grey values, and the label map here is"
                        + " another; edit the mask by hand");
    }

    private static int figure(Finding finding, Datum<Integer> datum) throws InputException {
        return finding.value(datum)
                .orElseThrow(() -> new InputException(finding.files().getFirst() + ": the finding does not say "
                        + datum.name() + "; run the check again"));
    }
}
