package org.maskwright.dataset.ledger;

import java.util.Optional;

/**
 * Of which files a row speaks, by their contents.
 *
 * @param mask SHA-256 of the mask, 64 hex digits in lower case; empty where the row does not say
 * @param image SHA-256 of the image, likewise
 */
public record Evidence(Optional<String> mask, Optional<String> image) {
    /** A row that speaks of whatever is there: of a version that did not say, or written by hand. */
    public static final Evidence NONE = new Evidence(Optional.empty(), Optional.empty());

    /** Whether a row with this evidence speaks of these files; what is not known on one side does not tell against it. */
    public boolean holdsFor(Evidence now) {
        return agree(mask, now.mask) && agree(image, now.image);
    }

    private static boolean agree(Optional<String> then, Optional<String> now) {
        return then.isEmpty() || now.isEmpty() || then.equals(now);
    }

    /** Whether it names nothing. */
    public boolean isNone() {
        return equals(NONE);
    }
}
