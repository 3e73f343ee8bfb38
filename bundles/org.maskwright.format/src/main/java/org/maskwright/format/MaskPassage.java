package org.maskwright.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.format.model.ExportMask;
import org.maskwright.format.model.ExportPicture;
import org.maskwright.format.model.FormatInfo.Capacity;
import org.maskwright.imaging.file.ImageHeader;

/** What becomes of a mask on its way out: coded as was chosen, and then as far as the format has a place for it. */
record MaskPassage(ExportOptions options) {
    static final String IGNORED =
            "ignored pixels became background, as the format, or the coding chosen, has no place for them";
    static final String DEPTH = "images of more than 8 bits are cut out in 8; the images themselves stay as they are";
    private static final String SOFT = "soft edges became hard, as the format has no place for them";
    private static final String INSTANCES = "objects became one, as the format does not tell them apart";
    private static final String CLASSES = "classes became one, as the coding tells the person from all else only";
    private static final String CUT_OUTS = "images cut out are not written, as the format has no mask files";

    /**
     * The mask as it is written.
     *
     * @param picture its image; {@link ExportPicture#NONE} where only the labels matter
     * @throws IOException when the image cannot be decoded; the message names no file
     */
    ExportMask coded(ExportMask mask, ExportPicture picture) throws IOException {
        ExportCoding coding = options.coding();
        if (coding == ExportCoding.AS_STORED) {
            return mask;
        }
        ExportPicture behind = keepsFiles() ? picture : ExportPicture.NONE;
        return ExportMask.of(coding.stored(mask, behind), coding.of(mask.coding()));
    }

    /** Whether a cut-out is written that tells less of the colours than its image. */
    boolean flattens(ImageHeader image) {
        return options.coding() == ExportCoding.CUT_OUT && keepsFiles() && image.bitDepth() > 8;
    }

    /** Whether the format has mask files of whatever coding: those formats have a place for soft edges. */
    private boolean keepsFiles() {
        return options.format().info().keeps().contains(Capacity.SOFT);
    }

    /**
     * The labels that a reader gets.
     *
     * @param coded of {@link #coded}
     */
    Mask afterwards(ExportMask coded) throws InputException {
        Mask kept = options.format().afterwards(coded);
        return options.format().info().keeps().contains(Capacity.IGNORE) ? kept : withoutIgnored(kept);
    }

    /** Whether ignored pixels get lost on the way. */
    boolean losesIgnored() {
        return !options.coding().keepsIgnored()
                || !options.format().info().keeps().contains(Capacity.IGNORE);
    }

    /** Whether masks that tell shares become masks of yes and no. */
    boolean hardens(LabelMap coding) {
        return ExportCoding.isSoft(coding) && !(options.coding().keepsShares() && keepsFiles());
    }

    /** What there is no place for whatever the masks are, in words; empty when nothing is lost. */
    List<String> losses(LabelMap coding) {
        List<String> losses = new ArrayList<>();
        if (hardens(coding)) {
            losses.add(SOFT);
        }
        boolean stored = options.coding() == ExportCoding.AS_STORED;
        if (coding instanceof LabelMap.Instances
                && (!stored || !options.format().info().keeps().contains(Capacity.INSTANCES))) {
            losses.add(INSTANCES);
        }
        if (!coding.ofPerson() && !options.coding().keepsIgnored()) {
            losses.add(CLASSES);
        }
        if (options.coding() == ExportCoding.CUT_OUT && !keepsFiles()) {
            losses.add(CUT_OUTS);
        }
        return losses;
    }

    /** The mask with background where nothing is said; itself where there is no such pixel. */
    private static Mask withoutIgnored(Mask mask) {
        byte[] labels = mask.toBytes();
        boolean any = false;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == (byte) LabelMap.IGNORE) {
                labels[i] = 0;
                any = true;
            }
        }
        return any ? Mask.adopt(mask.size(), labels) : mask;
    }

    /** Whether a mask has ignored pixels. */
    static boolean hasIgnored(Mask mask) {
        for (byte label : mask.toBytes()) {
            if (label == (byte) LabelMap.IGNORE) {
                return true;
            }
        }
        return false;
    }
}
