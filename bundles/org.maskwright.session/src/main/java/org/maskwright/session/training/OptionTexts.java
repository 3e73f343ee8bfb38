package org.maskwright.session.training;

import java.util.Locale;
import org.maskwright.core.option.Option;

/** What an option is called on a screen. */
public final class OptionTexts {
    private OptionTexts() {}

    /** Its name in words: {@code learningRate} is "Learning rate". */
    public static String name(String name) {
        String words = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Its unit and what it allows, in a few words; empty where there is nothing to say. */
    public static String bounds(Option<?> option) {
        return switch (option) {
            case Option.Whole w ->
                (w.min() + "…" + (w.max() == Long.MAX_VALUE ? "" : w.max()) + " " + w.unit()).strip();
            case Option.Number n -> (shown(n.min()) + "…" + shown(n.max()) + " " + n.unit()).strip();
            case Option.Choice c -> "";
            case Option.Text t -> "";
            case Option.Switch s -> "";
            case Option.File f -> "";
        };
    }

    private static String shown(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
