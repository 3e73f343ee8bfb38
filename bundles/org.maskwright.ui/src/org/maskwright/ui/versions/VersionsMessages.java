package org.maskwright.ui.versions;

import org.eclipse.osgi.util.NLS;

/** What the versions view says; the texts are in {@code messages.properties}, one for each field. */
public final class VersionsMessages extends NLS {
    public static String NAME;
    public static String COLUMN_NAME;
    public static String COLUMN_WHEN;
    public static String COLUMN_SAMPLES;
    public static String COLUMN_NOTE;
    public static String CHANGES_NAME;
    public static String COLUMN_SAMPLE;
    public static String COLUMN_WHAT;
    public static String COLUMN_IOU;
    public static String EMPTY;
    public static String SELECT;
    public static String COMPARING;
    public static String FREEZE;
    public static String EXPORT;
    public static String EDIT;
    public static String LIST_JOB;
    public static String COMPARE_JOB;
    public static String FREEZE_JOB;
    public static String EXPORT_JOB;
    public static String EXPORT_WHERE;
    public static String EXPORTED_TITLE;
    public static String EXPORTED;
    public static String TITLE;
    public static String HEADING;
    public static String EXPLAINED;
    public static String VERSION_NAME;
    public static String VERSION_NOTE;
    public static String LINK;
    public static String FREEZE_NOW;

    static {
        NLS.initializeMessages("org.maskwright.ui.versions.messages", VersionsMessages.class);
    }

    private VersionsMessages() {}
}
