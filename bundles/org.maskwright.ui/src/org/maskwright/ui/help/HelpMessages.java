package org.maskwright.ui.help;

import org.eclipse.osgi.util.NLS;

/** What the help says; the texts are in {@code messages.properties}, one for each field. */
public final class HelpMessages extends NLS {
    public static String TITLE;
    public static String TITLE_OF;
    public static String FIND;
    public static String BACK;
    public static String NOT_FOUND;

    static {
        NLS.initializeMessages("org.maskwright.ui.help.messages", HelpMessages.class);
    }

    private HelpMessages() {}
}
