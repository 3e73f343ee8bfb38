package org.maskwright.ui.preview;

import org.eclipse.osgi.util.NLS;

/** What the portrait preview says; the texts are in {@code messages.properties}, one for each field. */
public final class PreviewMessages extends NLS {
    public static String NAME;
    public static String JOB;
    public static String FOLLOW;
    public static String SELECT;
    public static String NO_IMAGE;
    public static String NO_MASK;
    public static String UNREADABLE;

    static {
        NLS.initializeMessages("org.maskwright.ui.preview.messages", PreviewMessages.class);
    }

    private PreviewMessages() {}
}
