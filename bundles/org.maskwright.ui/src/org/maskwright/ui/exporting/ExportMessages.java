package org.maskwright.ui.exporting;

import org.eclipse.osgi.util.NLS;

/** What the export wizard says; the texts are in {@code messages.properties}, one for each field. */
public final class ExportMessages extends NLS {
    public static String TITLE;
    public static String JOB;
    public static String PREVIEW_JOB;
    public static String OPTIONS_TITLE;
    public static String PREVIEW_TITLE;
    public static String LOOKING;
    public static String FORMAT;
    public static String FORMAT_NAME;
    public static String KEEPS;
    public static String SAMPLES;
    public static String STATUSES;
    public static String STATUS_ANY;
    public static String STATUS_REVIEWED;
    public static String STATUS_VERIFIED;
    public static String PARTS;
    public static String SELECTED;
    public static String WITH_ERRORS;
    public static String FILES;
    public static String CODING;
    public static String CODING_STORED;
    public static String CODING_255;
    public static String CODING_01;
    public static String CODING_PALETTE;
    public static String CODING_CUT_OUT;
    public static String NAMES;
    public static String NAMES_KEPT;
    public static String NAMES_FOLDERS;
    public static String NAMES_NUMBERS;
    public static String STRIPPED;
    public static String STRIPPED_TIP;
    public static String CARD;
    public static String SOURCE;
    public static String LICENCE;
    public static String TARGET;
    public static String BROWSE;
    public static String BROWSE_MESSAGE;
    public static String DONE;
    public static String OPEN_FOLDER;
    public static String LOSSY_NAME;
    public static String OMITTED_NAME;
    public static String COLUMN_SAMPLE;
    public static String COLUMN_IOU;
    public static String COLUMN_BOUNDARY;
    public static String COLUMN_WHY;

    static {
        NLS.initializeMessages("org.maskwright.ui.exporting.messages", ExportMessages.class);
    }

    private ExportMessages() {}
}
