package org.maskwright.core.option;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.maskwright.core.InputException;

/**
 * Something that a user may set: described once, read by command line, dialog and documentation alike. It knows which values it allows, and how
 * they are written. Immutable.
 *
 * @param <T> what its values are
 */
public sealed interface Option<T> {
    /** Name among the options of one thing, camelCase ({@code minAreaPx}). */
    String name();

    /** One sentence: what it does. */
    String explanation();

    /** The value when nothing is set. */
    T standard();

    /**
     * The value that a user wrote.
     *
     * @param key what the user set, for messages: {@code MASK_SPECKLES.minAreaPx}, {@code --epochs}
     * @param text as written on a command line
     * @throws InputException when the option does not allow this; one line says what it does
     */
    T parse(String key, String text) throws InputException;

    /** A value as {@link #parse} reads it. */
    String text(T value);

    /** The standard value as {@link #parse} reads it. */
    default String standardText() {
        return text(standard());
    }

    /**
     * A real number.
     *
     * @param name name among the options of one thing
     * @param unit "px", "%", "" for a plain ratio or count
     * @param explanation one sentence
     * @param standard value when nothing is set
     * @param min least allowed value
     * @param max largest allowed value
     */
    record Number(String name, String unit, String explanation, Double standard, double min, double max)
            implements Option<Double> {
        /** @throws IllegalArgumentException when the standard value is not allowed */
        public Number {
            require(min <= standard && standard <= max, name, standard + " is not within " + min + "…" + max);
        }

        /** As above, with the standard value as a plain number. */
        public Number(String name, String unit, String explanation, double standard, double min, double max) {
            this(name, unit, explanation, Double.valueOf(standard), min, max);
        }

        @Override
        public Double parse(String key, String text) throws InputException {
            double value;
            try {
                value = Double.parseDouble(text);
            } catch (NumberFormatException e) {
                throw new InputException(key + " needs a number, not \"" + text + "\"", e);
            }
            if (!(min <= value && value <= max)) {
                throw outOfRange(key, text, shown(min) + " to " + shown(max), unit);
            }
            return value;
        }

        @Override
        public String text(Double value) {
            return shown(value);
        }

        /** Without a decimal point where there is nothing after it. */
        private static String shown(double value) {
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? Long.toString((long) value)
                    : Double.toString(value);
        }
    }

    /**
     * A whole number.
     *
     * @param name name among the options of one thing
     * @param unit "px", "epochs", "" for a plain count
     * @param explanation one sentence
     * @param standard value when nothing is set
     * @param min least allowed value
     * @param max largest allowed value
     */
    record Whole(String name, String unit, String explanation, Long standard, long min, long max)
            implements Option<Long> {
        /** @throws IllegalArgumentException when the standard value is not allowed */
        public Whole {
            require(min <= standard && standard <= max, name, standard + " is not within " + min + "…" + max);
        }

        @Override
        public Long parse(String key, String text) throws InputException {
            long value;
            try {
                value = Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw new InputException(key + " needs a whole number, not \"" + text + "\"", e);
            }
            if (value < min || value > max) {
                throw outOfRange(key, text, min + " to " + max, unit);
            }
            return value;
        }

        @Override
        public String text(Long value) {
            return Long.toString(value);
        }
    }

    /**
     * One word of a few.
     *
     * @param name name among the options of one thing
     * @param explanation one sentence
     * @param standard value when nothing is set
     * @param choices the allowed words
     */
    record Choice(String name, String explanation, String standard, List<String> choices) implements Option<String> {
        /** @throws IllegalArgumentException when the standard value is not allowed */
        public Choice {
            choices = List.copyOf(choices);
            require(choices.contains(standard), name, standard + " is none of " + choices);
        }

        @Override
        public String parse(String key, String text) throws InputException {
            if (!choices.contains(text)) {
                throw new InputException(key + " cannot be \"" + text + "\"" + Nearest.hint(text, choices));
            }
            return text;
        }

        @Override
        public String text(String value) {
            return value;
        }
    }

    /**
     * A text, for example a regular expression.
     *
     * @param name name among the options of one thing
     * @param explanation one sentence
     * @param standard value when nothing is set
     */
    record Text(String name, String explanation, String standard) implements Option<String> {
        @Override
        public String parse(String key, String text) {
            return text;
        }

        @Override
        public String text(String value) {
            return value;
        }
    }

    /**
     * Yes or no, written {@code true} and {@code false}.
     *
     * @param name name among the options of one thing
     * @param explanation one sentence
     * @param standard value when nothing is set
     */
    record Switch(String name, String explanation, Boolean standard) implements Option<Boolean> {
        @Override
        public Boolean parse(String key, String text) throws InputException {
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new InputException(key + " needs true or false, not \"" + text + "\"");
            };
        }

        @Override
        public String text(Boolean value) {
            return Boolean.toString(value);
        }
    }

    /**
     * A file or folder; whether it is there is for who opens it to say.
     *
     * @param name name among the options of one thing
     * @param explanation one sentence
     * @param standard value when nothing is set; the empty path for none
     */
    record File(String name, String explanation, Path standard) implements Option<Path> {
        @Override
        public Path parse(String key, String text) throws InputException {
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                throw new InputException(key + ": no file can be called \"" + text + "\"", e);
            }
        }

        @Override
        public String text(Path value) {
            return value.toString();
        }
    }

    private static void require(boolean allowed, String name, String fault) {
        if (!allowed) {
            throw new IllegalArgumentException(name + ": " + fault);
        }
    }

    private static InputException outOfRange(String key, String text, String range, String unit) {
        return new InputException(
                key + "=" + text + " is out of range; write " + range + (unit.isEmpty() ? "" : " " + unit));
    }
}
