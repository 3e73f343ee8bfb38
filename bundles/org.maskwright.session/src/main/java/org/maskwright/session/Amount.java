package org.maskwright.session;

import java.util.Locale;

/** Numbers of things in words: "1 component", "2 components". */
public final class Amount {
    private Amount() {}

    /** A number with a comma after each three digits, as in all English texts, whatever the user's country. */
    public static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /**
     * So many of them.
     *
     * @param count how many
     * @param one what to say of exactly one
     * @param several what to say of any other number, which is put in place of {@code {0}}
     */
    public static String of(long count, String one, String several) {
        return count == 1 ? one : several.replace("{0}", number(count));
    }
}
