package org.maskwright.format;

import java.util.List;
import java.util.Optional;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.format.model.ExportMask;
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
    PALETTE("palette");

    private final String word;

    ExportCoding(String word) {
        this.word = word;
    }

    /** By which it is chosen on the command line. */
    public String word() {
        return word;
    }

    /** The coding of a word; empty when there is none. */
    public static Optional<ExportCoding> of(String word) {
        return List.of(values()).stream().filter(c -> c.word.equals(word)).findFirst();
    }

    /** What the values of masks mean afterwards, given what they mean now. */
    public LabelMap of(LabelMap now) {
        return switch (this) {
            case AS_STORED -> now;
            case BLACK_WHITE -> new LabelMap.Binary255();
            case ZERO_ONE -> new LabelMap.Binary01();
            case PALETTE -> new LabelMap.Indexed(now.classes());
        };
    }

    /** Whether ignored pixels have a place in it. */
    boolean keepsIgnored() {
        return this == AS_STORED || this == PALETTE;
    }

    /** The file of a mask in this coding. */
    byte[] stored(ExportMask mask) {
        return switch (this) {
            case AS_STORED -> mask.stored();
            case BLACK_WHITE -> MaskFile.png(mask.labels());
            case ZERO_ONE -> MaskPng.labels(person(mask.labels()));
            case PALETTE -> MaskPng.palette(mask.labels(), mask.coding().classes());
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
