package org.maskwright.session.split;

import org.maskwright.session.Words;

/** What is said of the split wizard; the texts are in {@code messages.properties}, one for each constant. */
enum SplitWords implements Words {
    SUM,
    NO_TRAINING,
    OTHER_FOLDS,
    NO_SEPARATOR,
    NO_SEED,
    BY_FOLDERS,
    ALL_FOR_TESTING,
    GROUPED_BEFORE,
    FIRST,
    NONE_NEW,
    NEW_ONLY,
    FOLD,
    ALL,
    MORE_NAMES,
    HEADLINE,
    HEADLINE_LEAKS,
    NOTHING_TO_WRITE,
    WRITES_NEW,
    WRITES_MORE,
    NO_GROUPS,
    GROUPS,
    GONE,
    NO_LEAKS,
    LEAKS,
    LEAKS_ADVICE,
    PAIR,
    PAIRS,
    SAMPLE,
    SAMPLES,
    LINE,
    LINES
}
