package org.maskwright.session.importing;

import org.maskwright.session.Words;

/** What is said of the import wizard; the texts are in {@code messages.properties}, one for each constant. */
enum ImportWords implements Words {
    NO_SOURCE,
    NO_TARGET,
    NO_PATH,
    GONE,
    UNREADABLE,
    NOT_WRITABLE,
    READY,
    IMAGE,
    IMAGES,
    MORE_IMAGES,
    HEADLINE,
    HEADLINE_LOSS,
    NOTHING,
    FOLDER,
    PALETTE,
    CODED,
    CLASSES,
    MORE_CLASSES,
    LOOKED,
    KEPT_FILES,
    SAME_OBJECTS,
    MEASURED,
    NO_REMARK,
    REMARKS,
    DONE
}
