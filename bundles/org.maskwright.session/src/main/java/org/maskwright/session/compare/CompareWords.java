package org.maskwright.session.compare;

import org.maskwright.session.Words;

/** What is said of the comparison of masks; the texts are in {@code messages.properties}, one for each constant. */
enum CompareWords implements Words {
    SOURCE_CURRENT,
    SOURCE_BEFORE
}
