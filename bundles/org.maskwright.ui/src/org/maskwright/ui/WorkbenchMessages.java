package org.maskwright.ui;

import org.eclipse.osgi.util.NLS;

/** What the window as a whole says; the texts are in {@code messages.properties}, one for each field. */
public final class WorkbenchMessages extends NLS {
    public static String WINDOW_TITLE_OPEN;
    public static String WINDOW_TITLE_READ_ONLY;
    public static String STATE_TITLE;
    public static String STATE_TAKEN;
    public static String STATE_UNUSABLE;
    public static String CLOSING_TITLE;
    public static String CLOSING_WAIT;
    public static String DROP_TITLE;
    public static String DROP_NO_FOLDER;
    public static String STATUS_NONE;
    public static String STATUS_READ_ONLY;
    public static String STATUS_CHECKED;
    public static String STATUS_UNCHECKED;
    public static String CLOSING_TRAINING;

    static {
        NLS.initializeMessages("org.maskwright.ui.messages", WorkbenchMessages.class);
    }

    private WorkbenchMessages() {}
}
