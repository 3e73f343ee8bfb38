package org.maskwright.check;

import java.util.List;

/** Something about a rule that a user may set: described once, read by command line, dialog and documentation alike. */
public sealed interface Option {
    /** Name within its rule, camelCase ({@code minAreaPx}). */
    String name();

    /** One sentence: what it does. */
    String explanation();

    /**
     * A number.
     *
     * @param name name within its rule
     * @param unit "px", "%", "" for a plain ratio or count
     * @param explanation one sentence
     * @param standard value when nothing is set
     * @param min least allowed value
     * @param max largest allowed value
     */
    record Number(String name, String unit, String explanation, double standard, double min, double max)
            implements Option {
        /** @throws IllegalArgumentException when the standard value is not allowed */
        public Number {
            if (!(min <= standard && standard <= max)) {
                throw new IllegalArgumentException(name + ": " + standard + " is not within " + min + "…" + max);
            }
        }
    }

    /**
     * One word of a few.
     *
     * @param name name within its rule
     * @param explanation one sentence
     * @param standard value when nothing is set
     * @param choices the allowed words
     */
    record Choice(String name, String explanation, String standard, List<String> choices) implements Option {
        /** @throws IllegalArgumentException when the standard value is not allowed */
        public Choice {
            choices = List.copyOf(choices);
            if (!choices.contains(standard)) {
                throw new IllegalArgumentException(name + ": " + standard + " is none of " + choices);
            }
        }
    }

    /**
     * A text, for example a regular expression.
     *
     * @param name name within its rule
     * @param explanation one sentence
     * @param standard value when nothing is set
     */
    record Text(String name, String explanation, String standard) implements Option {}
}
