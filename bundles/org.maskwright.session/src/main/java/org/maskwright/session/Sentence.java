package org.maskwright.session;

import java.util.Locale;
import java.util.regex.Pattern;

/** Messages of the core, which begin in lower case as they follow a program's name on the command line, as sentences. */
public final class Sentence {
    /** A word, that is, and not the beginning of a path. */
    private static final Pattern FIRST_WORD = Pattern.compile("[a-z]+ ");

    private Sentence() {}

    /** The message with a capital, unless it begins with a path, and a full stop. */
    public static String of(String message) {
        String capital = FIRST_WORD.matcher(message).lookingAt()
                ? message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1)
                : message;
        return capital.endsWith(".") ? capital : capital + ".";
    }
}
