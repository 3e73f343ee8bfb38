package org.maskwright.session.version;

import org.maskwright.session.Words;

/** What is said of versions; the texts are in {@code messages.properties}, one for each constant. */
enum VersionWords implements Words {
    SINCE,
    BETWEEN,
    ADDED,
    REMOVED,
    IMAGE,
    MASK,
    NO_PART,
    STEP,
    NO_NAME,
    TAKEN
}
