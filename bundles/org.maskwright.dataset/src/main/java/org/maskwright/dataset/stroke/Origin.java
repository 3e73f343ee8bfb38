package org.maskwright.dataset.stroke;

import java.util.Locale;
import java.util.Optional;

/**
 * Where a change of pixels comes from.
 *
 * @param kind who or what made it
 * @param name of the tool, fix or model, for people and machines ("brush", "fill-holes"); not blank, without line breaks, at most 200
 *     characters
 */
public record Origin(Maker kind, String name) {
    /** Who or what changes pixels. */
    public enum Maker {
        /** A person's hand, with a tool that does what the hand says. */
        HAND,
        /** A tool that finds pixels by itself, where a person asked it to. */
        TOOL,
        /** A fix. */
        FIX,
        /** A network. */
        MODEL
    }

    private static final int LONGEST_NAME = 200;

    /** @throws IllegalArgumentException when the name is not possible */
    public Origin {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("an origin needs a name in one line, of at most " + LONGEST_NAME
                    + " characters, not '" + name + "'");
        }
    }

    /** By hand, with this tool. */
    public static Origin hand(String tool) {
        return new Origin(Maker.HAND, tool);
    }

    /** By this tool itself. */
    public static Origin tool(String tool) {
        return new Origin(Maker.TOOL, tool);
    }

    /** By the fix of this id. */
    public static Origin fix(String id) {
        return new Origin(Maker.FIX, id);
    }

    /** By this model. */
    public static Origin model(String name) {
        return new Origin(Maker.MODEL, name);
    }

    /** As written in files: {@code hand brush}. */
    public String text() {
        return kind.name().toLowerCase(Locale.ROOT) + " " + name;
    }

    /** The origin written so, if there is one. */
    public static Optional<Origin> parse(String text) {
        for (Maker kind : Maker.values()) {
            String word = kind.name().toLowerCase(Locale.ROOT) + " ";
            if (text.startsWith(word) && !text.substring(word.length()).isBlank()) {
                return Optional.of(new Origin(kind, text.substring(word.length())));
            }
        }
        return Optional.empty();
    }
}
