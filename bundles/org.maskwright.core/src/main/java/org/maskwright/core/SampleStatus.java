package org.maskwright.core;

import java.util.Locale;
import java.util.Optional;

/** How far the work on a sample has come. */
public enum SampleStatus {
    /** There is no mask. */
    UNLABELLED,
    /** Nobody has looked at its mask, or at what has become of it since. */
    UNREVIEWED,
    /** A model proposed its mask. */
    PROPOSED,
    /** A person changed its mask. */
    CORRECTED,
    /** A person found its mask right. */
    VERIFIED,
    /** A person found that its mask is rightly empty: nobody is in the picture. */
    VERIFIED_EMPTY;

    /** As written in files and on the command line: lower case, with hyphens. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The status written so, if there is one. */
    public static Optional<SampleStatus> parse(String text) {
        for (SampleStatus s : values()) {
            if (s.text().equals(text)) {
                return Optional.of(s);
            }
        }
        return Optional.empty();
    }
}
