package org.maskwright.session.live;

import java.util.Locale;

/**
 * How quickly pictures come, in the last second or so, and what takes the time.
 *
 * @param frames composed since the beginning
 * @param fps pictures a second
 * @param decodeMs a picture's decoding takes, ms, in the mean
 * @param inferMs the model's look at it takes
 * @param composeMs steadying and composing take
 */
public record LiveFigures(long frames, double fps, double decodeMs, double inferMs, double composeMs) {
    /** Before the first picture. */
    public static final LiveFigures NONE = new LiveFigures(0, 0, 0, 0, 0);

    /** Decoding, looking and composing as shares of the work on a picture, %. */
    public String shares() {
        double all = Math.max(1e-9, decodeMs + inferMs + composeMs);
        return String.format(
                Locale.ROOT,
                "decode %.0f %%, model %.0f %%, compose %.0f %%",
                100 * decodeMs / all,
                100 * inferMs / all,
                100 * composeMs / all);
    }
}
