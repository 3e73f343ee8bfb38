package org.maskwright.session.exporting;

import org.maskwright.session.Words;

/** What is said of the export wizard; the texts are in {@code messages.properties}, one for each constant. */
enum ExportWords implements Words {
    NO_TARGET,
    NO_PATH,
    UNREADABLE,
    CHECK_FIRST,
    NONE_LEFT,
    TO_BE_EXPORTED,
    IMAGE,
    IMAGES,
    HEADLINE,
    HEADLINE_LOSS,
    FOLDER,
    COUNTED,
    NO_PARTS,
    FINDINGS,
    NO_LOSS,
    LOST,
    SAME_PIXELS,
    MEASURED,
    NONE_OUT,
    ONE_OUT,
    SEVERAL_OUT,
    DONE,
    DONE_VERIFIED
}
