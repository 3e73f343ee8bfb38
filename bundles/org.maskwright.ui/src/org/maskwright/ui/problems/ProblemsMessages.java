package org.maskwright.ui.problems;

import org.eclipse.osgi.util.NLS;

/** What the Problems view with its repairs says; the texts are in {@code messages.properties}, one for each field. */
public final class ProblemsMessages extends NLS {
    public static String CHECK_JOB;
    public static String IGNORE_JOB;
    public static String IGNORE_RULE_TITLE;
    public static String IGNORE_RULE_QUESTION;
    public static String FIX_JOB;
    public static String FIX_PREVIEW_JOB;
    public static String FIX_TITLE;
    public static String FIX_NONE;
    public static String FIX_HEADING;
    /** What a fix leaves as it is. */
    public static String FIX_KEEPS;

    public static String FIX_OFFER;
    public static String FIX_BEFORE;
    public static String FIX_AFTER;
    public static String FIX_PICTURES;
    public static String FIX_NOTHING_SEEN;
    public static String FIX_NUMBER;
    public static String FIX_OF;
    public static String FIX_LEFT;
    public static String FIX_NO_PIXELS;
    public static String FIX_APPLY;
    public static String FILTER;
    public static String WHAT;
    public static String SAMPLE;
    public static String FIXES;
    public static String FILE;
    public static String BY_RULE;
    public static String BY_SAMPLE;
    public static String TOGGLE;
    public static String DATASET;
    public static String UNCHECKED;
    public static String COUNT;
    public static String SEEN;
    public static String NAME;
    public static String DETAILS_NAME;
    public static String SELECT;
    public static String DETAILS_TITLE;
    public static String WHY;
    public static String REPAIR;
    public static String FIX;
    public static String SHOW_SAMPLE;
    public static String SHOW_SAMPLES;
    public static String IGNORE;
    public static String STOP_IGNORING;
    public static String IS_IGNORED;
    public static String OFF;
    public static String IGNORED;
    public static String SHOW_IGNORED;
    public static String SHOW_IGNORED_TIP;
    public static String STOP_IGNORING_JOB;

    static {
        NLS.initializeMessages("org.maskwright.ui.problems.messages", ProblemsMessages.class);
    }

    private ProblemsMessages() {}
}
