package org.maskwright.ui.opening;

import org.eclipse.osgi.util.NLS;

/** What the opening of datasets says; the texts are in {@code messages.properties}, one for each field. */
public final class OpeningMessages extends NLS {
    public static String OPEN_DIALOG_TITLE;
    public static String OPEN_DIALOG_MESSAGE;
    public static String DEMO_JOB;
    public static String DEMO_DIALOG_TITLE;
    public static String DEMO_DIALOG_MESSAGE;
    public static String DEMO_TAKEN;

    static {
        NLS.initializeMessages("org.maskwright.ui.opening.messages", OpeningMessages.class);
    }

    private OpeningMessages() {}
}
