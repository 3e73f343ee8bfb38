package org.maskwright.core;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the values stored in a mask file mean: which of them are the person. Values are those of the file's samples, before any scaling:
 * palette indexes for a palette image, 0…255 for 8 bits, 0…65535 for 16; under {@link Colours} the pixel's colour.
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
     * Each value is a label id itself (palette index or class id), 255 is "ignore" unless a class has that id.
     *
     * @param classes the labels that there are, in the order of their ids
     */
    record Indexed(List<LabelClass> classes) implements LabelMap {
        /** @throws IllegalArgumentException unless there are two classes or more, each of its own id */
        public Indexed {
            classes = sorted(classes);
            if (classes.size() < 2) {
                throw new IllegalArgumentException(classes.size() + " classes; two or more are possible");
            }
        }

        /**
         * Classes that nobody has named.
         *
         * @param count number of labels, background included: ids 0…count-1; 2…255
         * @throws IllegalArgumentException for another number
         */
        public Indexed(int count) {
            this(unnamed(count));
        }

        @Override
        public int label(int value) {
            return value == IGNORE || find(classes, value).isPresent() ? value : UNKNOWN;
        }
    }

    /**
     * Each class has a colour of its own, in which masks store it; values are {@code 0xRRGGBB}. Other colours are unknown, and background
     * where a label is needed.
     *
     * @param classes the labels that there are, in the order of their ids
     */
    record Colours(List<LabelClass> classes) implements LabelMap {
        /** @throws IllegalArgumentException unless there are two classes or more, each of its own id and colour */
        public Colours {
            classes = sorted(classes);
            long colours = classes.stream().map(LabelClass::rgb).distinct().count();
            if (classes.size() < 2 || colours < classes.size()) {
                throw new IllegalArgumentException("two classes or more are possible, each of a colour of its own");
            }
        }

        @Override
        public int label(int value) {
            return classes.stream()
                    .filter(c -> c.rgb() == value)
                    .mapToInt(LabelClass::id)
                    .findFirst()
                    .orElse(UNKNOWN);
        }
    }

    /**
     * Each value but 0 is the number of an instance, of 8 or 16 bits: the persons of a picture told apart. As labels they are all the
     * person; their numbers are in a {@link MaskSnapshot}.
     */
    record Instances() implements LabelMap {
        @Override
        public int label(int value) {
            return value == 0 ? 0 : 1;
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

    /**
     * 0 is background, 255 the person, the middle (128, and 127 or 129 as some tools write it) not decided (→ {@link #IGNORE}), as in the
     * trimaps of matting. Of 16 bits alike, relative to full scale.
     */
    record GreyTrimap() implements LabelMap {
        @Override
        public int label(int value) {
            return switch (value) {
                case 0 -> 0;
                case 255 -> 1;
                case 127, 128, 129 -> IGNORE;
                default -> UNKNOWN;
            };
        }
    }

    /**
     * Each value is how much of the pixel is the person, 0…255 of 8 bits and relative to full scale at any other depth: the soft mask that
     * matting makes. Where only person or not can be said, it is the person from {@code threshold} on. No value is unknown.
     *
     * @param threshold 1…255
     */
    record Matte(int threshold) implements LabelMap {
        /** @throws IllegalArgumentException unless 1 ≤ threshold ≤ 255 */
        public Matte {
            if (threshold < 1 || threshold > 255) {
                throw new IllegalArgumentException("matte threshold " + threshold + "; 1…255 are possible");
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

    /** What the labels are, in the order of their ids; "ignore" only where it has been named. */
    default List<LabelClass> classes() {
        return List.of(LabelClass.BACKGROUND, LabelClass.PERSON);
    }

    /** From which share on a pixel is the person where masks hold shares of it, 1…255; 0 where they hold labels. */
    default int softThreshold() {
        return this instanceof AlphaAtLeast a ? a.threshold() : this instanceof Matte m ? m.threshold() : 0;
    }

    /** The labels that can be drawn, in the order of their ids: {@link #classes}, and what counts neither way where a value says so. */
    default List<LabelClass> drawable() {
        boolean neither = this instanceof Trimap || this instanceof GreyTrimap || this instanceof Indexed;
        if (!neither || classOf(IGNORE).isPresent()) {
            return classes();
        }
        return Stream.concat(classes().stream(), Stream.of(LabelClass.IGNORED)).toList();
    }

    /** Whether masks tell one person from what is not it, and nothing more: two labels, "ignore" aside. */
    default boolean ofPerson() {
        return classes().stream().filter(c -> c.id() != IGNORE).count() == 2;
    }

    private static List<LabelClass> sorted(List<LabelClass> classes) {
        List<LabelClass> sorted =
                classes.stream().sorted(Comparator.comparingInt(LabelClass::id)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).id() == sorted.get(i - 1).id()) {
                throw new IllegalArgumentException("label " + sorted.get(i).id() + " is defined twice");
            }
        }
        return sorted;
    }

    private static List<LabelClass> unnamed(int count) {
        if (count < 2 || count > 255) {
            throw new IllegalArgumentException(count + " classes; 2…255 are possible");
        }
        return IntStream.range(0, count).mapToObj(LabelClass::unnamed).toList();
    }

    private static Optional<LabelClass> find(List<LabelClass> classes, int id) {
        // Ids are mostly 0, 1, 2…: then a class is in its place.
        if (id >= 0 && id < classes.size() && classes.get(id).id() == id) {
            return Optional.of(classes.get(id));
        }
        return classes.stream().filter(c -> c.id() == id).findFirst();
    }

    /** The class of a label; empty when it is none of {@link #classes}. */
    default Optional<LabelClass> classOf(int label) {
        return find(classes(), label);
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
