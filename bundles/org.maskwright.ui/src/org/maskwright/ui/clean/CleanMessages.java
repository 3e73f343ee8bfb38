package org.maskwright.ui.clean;

import org.eclipse.osgi.util.NLS;

/** What is said where masks are cleaned; the texts are in {@code messages.properties}, one for each field. */
public final class CleanMessages extends NLS {
    public static String TITLE;
    public static String HEADING;
    public static String MESSAGE;
    public static String JOB;
    public static String LOOK_JOB;
    public static String PREVIEW_JOB;
    public static String STEPS;
    public static String FILL_HOLES;
    public static String REMOVE_SPECKS;
    public static String KEEP_LARGEST;
    public static String SMOOTH;
    public static String GROW;
    public static String SHRINK;
    public static String INVERT;
    public static String MIRROR;
    public static String FLIP;
    public static String FEATHER;
    public static String THRESHOLD;
    public static String BAND;
    public static String PIXELS;
    public static String LABEL;
    public static String SAMPLES;
    public static String SELECTED;
    public static String VERIFIED;
    public static String TABLE;
    public static String TABLE_SAMPLE;
    public static String TABLE_GAINED;
    public static String TABLE_LOST;
    public static String PICTURES;
    public static String BEFORE;
    public static String AFTER;
    public static String CLEAN;
    public static String WOULD;
    public static String WOULD_FIRST;
    public static String WOULD_NOT;
    public static String SPARED;
    public static String SPARED_TITLE;
    public static String SPARED_MORE;

    static {
        NLS.initializeMessages("org.maskwright.ui.clean.messages", CleanMessages.class);
    }

    private CleanMessages() {}
}
