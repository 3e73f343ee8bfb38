package org.maskwright.ui.quarantine;

import org.eclipse.osgi.util.NLS;

/** What the quarantine says; the texts are in {@code messages.properties}, one for each field. */
public final class QuarantineMessages extends NLS {
    public static String JOB;
    public static String WHY;
    public static String NAME;
    public static String PICTURE_NAME;
    public static String COLUMN_PATH;
    public static String COLUMN_WHY;
    public static String COLUMN_WHEN;
    public static String COLUMN_SIZE;
    public static String EMPTY;
    public static String SELECT;
    public static String SELECTED;
    public static String NO_PICTURE;
    public static String RESTORE;
    public static String RESTORE_JOB;
    public static String LIST_JOB;
    public static String PREVIEW_JOB;
    public static String TITLE;
    public static String QUESTION_NO_MORE;
    public static String QUESTION;

    static {
        NLS.initializeMessages("org.maskwright.ui.quarantine.messages", QuarantineMessages.class);
    }

    private QuarantineMessages() {}
}
