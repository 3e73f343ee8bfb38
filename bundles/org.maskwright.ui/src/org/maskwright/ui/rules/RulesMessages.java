package org.maskwright.ui.rules;

import org.eclipse.osgi.util.NLS;

/** What the settings of rules say; the texts are in {@code messages.properties}, one for each field. */
public final class RulesMessages extends NLS {
    public static String JOB;
    public static String TITLE;
    public static String MESSAGE;
    public static String SET;
    public static String FILTER;
    public static String COLUMN_RULE;
    public static String COLUMN_SEVERITY;
    public static String SEVERITY;
    public static String STANDARD;
    public static String RANGE;
    public static String RESTORE;
    public static String RESTORE_ONE;

    static {
        NLS.initializeMessages("org.maskwright.ui.rules.messages", RulesMessages.class);
    }

    private RulesMessages() {}
}
