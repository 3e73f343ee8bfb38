package org.maskwright.check;

import org.maskwright.core.InputException;

/** Turns what a user wrote for an option into its value. */
final class OptionValue {
    private OptionValue() {}

    /**
     * A {@code Double} for a number, a {@code String} otherwise.
     *
     * @param key what the user set, for messages: {@code RULE.option}
     * @throws InputException when the option does not allow this
     */
    static Object parse(String key, Option option, String text) throws InputException {
        return switch (option) {
            case Option.Number number -> number(key, number, text);
            case Option.Choice choice -> {
                if (!choice.choices().contains(text)) {
                    throw new InputException(
                            key + " cannot be \"" + text + "\"" + Nearest.hint(text, choice.choices()));
                }
                yield text;
            }
            case Option.Text any -> text;
        };
    }

    private static Double number(String key, Option.Number option, String text) throws InputException {
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new InputException(key + " needs a number, not \"" + text + "\"", e);
        }
        if (!(option.min() <= value && value <= option.max())) {
            String unit = option.unit().isEmpty() ? "" : " " + option.unit();
            throw new InputException(key + "=" + text + " is out of range; write " + shown(option.min()) + " to "
                    + shown(option.max()) + unit);
        }
        return value;
    }

    /** Without a decimal point where there is nothing after it. */
    private static String shown(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
