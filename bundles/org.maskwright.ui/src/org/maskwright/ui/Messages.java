package org.maskwright.ui;

import org.eclipse.osgi.util.NLS;

/** What the workbench says to its user; the texts are in {@code messages.properties}, one for each field. */
public final class Messages extends NLS {
    public static String WINDOW_TITLE;
    public static String SAMPLES_COLUMN_ID;
    public static String SAMPLES_COLUMN_IMAGE;
    public static String SAMPLES_COLUMN_MASK;
    public static String SAMPLES_COLUMN_STATUS;
    public static String SAMPLES_NONE_OPEN;
    public static String SAMPLES_READING;
    public static String SAMPLES_OPEN;
    public static String SAMPLES_COUNT;
    public static String OPEN_JOB;
    public static String OPEN_DIALOG_TITLE;
    public static String OPEN_DIALOG_MESSAGE;
    public static String OPEN_FAILED;
    public static String PART_NO_DATASET;
    public static String HISTORY_NAME;
    public static String HISTORY_COLUMN_NUMBER;
    public static String HISTORY_COLUMN_WHEN;
    public static String HISTORY_COLUMN_WHAT;
    public static String HISTORY_COLUMN_FILES;
    public static String HISTORY_COLUMN_STATE;
    public static String HISTORY_STATE_APPLIED;
    public static String HISTORY_STATE_UNDONE;
    public static String HISTORY_STATE_INTERRUPTED;
    public static String HISTORY_FILES_SKIPPED;
    public static String HISTORY_SKIPPED;
    public static String HISTORY_MORE_SKIPPED;
    public static String HISTORY_EMPTY;
    public static String HISTORY_SELECT;
    public static String HISTORY_LOOKING;
    public static String HISTORY_CAN_UNDO;
    public static String HISTORY_CANNOT_UNDO;
    public static String HISTORY_NOTHING_DONE;
    public static String HISTORY_UNDONE_ALREADY;
    public static String HISTORY_UNDO;
    public static String HISTORY_UNDO_JOB;
    public static String HISTORY_QUESTION_JOB;
    public static String QUARANTINE_NAME;
    public static String QUARANTINE_PICTURE_NAME;
    public static String QUARANTINE_COLUMN_PATH;
    public static String QUARANTINE_COLUMN_WHY;
    public static String QUARANTINE_COLUMN_WHEN;
    public static String QUARANTINE_COLUMN_SIZE;
    public static String QUARANTINE_EMPTY;
    public static String QUARANTINE_SELECT;
    public static String QUARANTINE_SELECTED;
    public static String QUARANTINE_NO_PICTURE;
    public static String QUARANTINE_RESTORE;
    public static String QUARANTINE_RESTORE_JOB;
    public static String QUARANTINE_LIST_JOB;
    public static String QUARANTINE_PREVIEW_JOB;
    public static String COMPARE_NAME;
    public static String COMPARE_JOB;
    public static String COMPARE_FIRST;
    public static String COMPARE_SECOND;
    public static String COMPARE_SWAP;
    public static String COMPARE_FILE;
    public static String COMPARE_FILE_TITLE;
    public static String COMPARE_SIDE_BY_SIDE;
    public static String COMPARE_DIFFERENCE;
    public static String COMPARE_SWIPE;
    public static String COMPARE_FLICKER;
    public static String COMPARE_ONLY_A;
    public static String COMPARE_ONLY_B;
    public static String COMPARE_BOTH;
    public static String COMPARE_SOURCE_CURRENT;
    public static String COMPARE_SOURCE_BEFORE;
    public static String COMPARE_NEVER_CHANGED;
    public static String COMPARE_NO_MASK;
    public static String COMPARE_SELECT;
    public static String COMPARE_NOTHING;
    public static String COMPARE_CHOOSE;
    public static String COMPARE_SIZES_DIFFER;
    public static String COMPARE_FIGURES;

    static {
        NLS.initializeMessages("org.maskwright.ui.messages", Messages.class);
    }

    private Messages() {}
}
