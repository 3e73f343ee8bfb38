package org.maskwright.ui.history;

import org.eclipse.osgi.util.NLS;

/** What the History view says, and what undo and redo say; the texts are in {@code messages.properties}, one for each field. */
public final class HistoryMessages extends NLS {
    public static String UNDO_JOB;
    public static String UNDO_LABEL;
    public static String UNDO_NOTHING;
    public static String REDO_LABEL;
    public static String REDO_NOTHING;
    public static String REDO_JOB;
    public static String NAME;
    public static String COLUMN_NUMBER;
    public static String COLUMN_WHEN;
    public static String COLUMN_WHAT;
    public static String COLUMN_FILES;
    public static String COLUMN_STATE;
    public static String SKIPPED;
    public static String EMPTY;
    public static String SELECT;
    public static String LOOKING;
    public static String CAN_UNDO;
    public static String CANNOT_UNDO;
    public static String UNDO_THIS;
    public static String UNDO_THIS_JOB;
    public static String QUESTION_JOB;

    static {
        NLS.initializeMessages("org.maskwright.ui.history.messages", HistoryMessages.class);
    }

    private HistoryMessages() {}
}
