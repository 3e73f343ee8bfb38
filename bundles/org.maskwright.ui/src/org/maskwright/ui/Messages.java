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

    static {
        NLS.initializeMessages("org.maskwright.ui.messages", Messages.class);
    }

    private Messages() {}
}
