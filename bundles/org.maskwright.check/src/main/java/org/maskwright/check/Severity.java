package org.maskwright.check;

import java.util.Locale;
import java.util.Optional;

/** How bad a finding is, mildest first. */
public enum Severity {
    /** Worth knowing. */
    INFO,
    /** Probably wrong, or wrong in a way that some tools survive. */
    WARNING,
    /** Wrong: training or evaluation goes astray over it. */
    ERROR;

    /** As written in JSON and on the command line: lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The severity written so, if there is one. */
    public static Optional<Severity> parse(String text) {
        for (Severity s : values()) {
            if (s.text().equals(text)) {
                return Optional.of(s);
            }
        }
        return Optional.empty();
    }
}
