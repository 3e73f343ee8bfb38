package org.maskwright.format;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Shares;
import org.maskwright.format.model.ExportMask;
import org.maskwright.format.model.ExportPicture;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.imaging.mask.MaskPng;

/** How masks are coded in an export. */
public enum ExportCoding {
    /** As they are, byte for byte where the format has mask files. */
    AS_STORED("stored"),
    /** The person 255, all else 0: classes and persons become one, soft edges hard, ignored pixels background. */
    BLACK_WHITE("0/255"),
    /** The person 1, all else 0, likewise. */
    ZERO_ONE("0/1"),
    /** A palette whose indexes are the classes, in their colours; ignored pixels are 255, persons become one, soft edges hard. */
    PALETTE("palette"),
    /**
     * The image with the mask as its alpha, soft where the mask is: classes and persons become one, ignored pixels transparent. Formats without
     * mask files take the mask of it.
     */
    CUT_OUT("cut-out");

    private final String word;

    ExportCoding(String word) {
        this.word = word;
    }

    /** By which it is chosen on the command line. */
    public String word() {
        return word;
    }

    /** The coding of a word, with its hyphen or without; empty when there is none. */
    public static Optional<ExportCoding> of(String word) {
        return List.of(values()).stream()
                .filter(c -> bare(c.word).equals(bare(word)))
                .findFirst();
    }

    private static String bare(String word) {
        return word.replace("-", "");
    }

    /** What the values of masks mean afterwards, given what they mean now. */
    public LabelMap of(LabelMap now) {
        return switch (this) {
            case AS_STORED -> now;
            case BLACK_WHITE -> new LabelMap.Binary255();
            case ZERO_ONE -> new LabelMap.Binary01();
            case PALETTE -> new LabelMap.Indexed(now.classes());
            case CUT_OUT -> new LabelMap.AlphaAtLeast(isSoft(now) ? now.softThreshold() : Shares.HALF);
        };
    }

    /** Whether masks of a meaning tell how much of a pixel is the person. */
    static boolean isSoft(LabelMap coding) {
        return coding.softThreshold() > 0;
    }

    /** Whether shares have a place in it. */
    boolean keepsShares() {
        return this == AS_STORED || this == CUT_OUT;
    }

    /** Whether ignored pixels have a place in it. */
    boolean keepsIgnored() {
        return this == AS_STORED || this == PALETTE;
    }

    /**
     * The file of a mask in this coding.
     *
     * @param picture its image, which cut-outs are made of
     * @throws IOException when that cannot be decoded; the message names no file
     */
    byte[] stored(ExportMask mask, ExportPicture picture) throws IOException {
        return switch (this) {
            case AS_STORED -> mask.stored();
            case BLACK_WHITE -> MaskFile.png(mask.labels());
            case ZERO_ONE -> MaskPng.labels(person(mask.labels()));
            case PALETTE -> MaskPng.palette(mask.labels(), mask.coding().classes());
            case CUT_OUT -> CutOutFile.of(mask, picture);
        };
    }

    private static Mask person(Mask labels) {
        byte[] values = labels.toBytes();
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) (LabelMap.isForeground(values[i]) ? 1 : 0);
        }
        return Mask.adopt(labels.size(), values);
    }
}
