package org.maskwright.session.history;

import org.maskwright.session.Words;

/** What is said of the history; the texts are in {@code messages.properties}, one for each constant. */
enum HistoryWords implements Words {
    STATE_APPLIED,
    STATE_UNDONE,
    STATE_INTERRUPTED,
    STATE_FORGOTTEN,
    SKIPPED_OF,
    FORGOTTEN,
    FILES_SKIPPED,
    MORE_SKIPPED,
    NOTHING_DONE,
    UNDONE_ALREADY
}
