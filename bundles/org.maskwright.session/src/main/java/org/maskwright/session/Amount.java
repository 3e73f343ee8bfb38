package org.maskwright.session;

import java.time.Duration;
import java.util.Locale;

/** Numbers of things in words: "1 component", "2 components", "1 min 5 s". */
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

    /** A length of time in its two largest units, rounded to the smaller: "38 s", "1 min 5 s", "2 h 10 min". */
    public static String of(Duration time) {
        long seconds = time.plusMillis(500).toSeconds();
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min" + (seconds % 60 == 0 ? "" : " " + seconds % 60 + " s");
        }
        long minutes = time.plusSeconds(30).toMinutes();
        return number(minutes / 60) + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
    }
}
