package org.maskwright.core;

/**
 * What the values stored in a mask file mean: which of them are the person. Values are those of the file's samples, before any scaling:
 * palette indexes for a palette image, 0…255 for 8 bits, 0…65535 for 16.
 */
public sealed interface LabelMap {
    /** 0 is background, 255 the person; nothing else is allowed. */
    record Binary255() implements LabelMap {
        @Override
        public int label(int value) {
            return value == 255 ? 1 : value == 0 ? 0 : UNKNOWN;
        }
    }

    /** 0 is background, 1 the person; nothing else is allowed. */
    record Binary01() implements LabelMap {
        @Override
        public int label(int value) {
            return value == 1 ? 1 : value == 0 ? 0 : UNKNOWN;
        }
    }

    /**
     * Each value is a label id itself (palette index or class id), 255 is "ignore".
     *
     * @param classes number of labels, background included: ids 0…classes-1 are known; 2…255
     */
    record Indexed(int classes) implements LabelMap {
        /** @throws IllegalArgumentException unless 2 ≤ classes ≤ 255 */
        public Indexed {
            if (classes < 2 || classes > 255) {
                throw new IllegalArgumentException(classes + " classes; 2…255 are possible");
            }
        }

        @Override
        public int label(int value) {
            return value < classes ? value : value == IGNORE ? IGNORE : UNKNOWN;
        }
    }

    /** 1 is foreground, 2 background, 3 not classified (→ {@link #IGNORE}), as in the Oxford-IIIT Pet trimaps. */
    record Trimap() implements LabelMap {
        @Override
        public int label(int value) {
            return switch (value) {
                case 1 -> 1;
                case 2 -> 0;
                case 3 -> IGNORE;
                default -> UNKNOWN;
            };
        }
    }

    /**
     * The mask is the alpha channel: the person where alpha ≥ {@code threshold}. Soft edges are expected.
     *
     * @param threshold 1…255
     */
    record AlphaAtLeast(int threshold) implements LabelMap {
        /** @throws IllegalArgumentException unless 1 ≤ threshold ≤ 255 */
        public AlphaAtLeast {
            if (threshold < 1 || threshold > 255) {
                throw new IllegalArgumentException("alpha threshold " + threshold + "; 1…255 are possible");
            }
        }

        @Override
        public int label(int value) {
            return value >= threshold ? 1 : 0;
        }
    }

    /** Any value but 0 is the person. */
    record NonZero() implements LabelMap {
        @Override
        public int label(int value) {
            return value == 0 ? 0 : 1;
        }
    }

    /** Label id of pixels that count neither way. */
    int IGNORE = 255;

    /** What {@link #label} answers for a value that this map does not know. */
    int UNKNOWN = -1;

    /**
     * Whether a label is foreground: any but 0 and {@link #IGNORE}.
     *
     * @param label {@code uint8}
     */
    static boolean isForeground(byte label) {
        return label != 0 && label != (byte) IGNORE;
    }

    /**
     * The label id (0 background, 1… classes, {@link #IGNORE}) of a stored value, or {@link #UNKNOWN}.
     *
     * @param value sample as stored, ≥ 0
     */
    int label(int value);
}
