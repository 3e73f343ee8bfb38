package org.maskwright.ui;

import org.eclipse.osgi.util.NLS;

/** What the workbench says to its user; the texts are in {@code messages.properties}, one for each field. */
public final class Messages extends NLS {
    public static String WINDOW_TITLE;
    public static String WINDOW_TITLE_OPEN;
    public static String OPEN_JOB;
    public static String OPEN_DIALOG_TITLE;
    public static String OPEN_DIALOG_MESSAGE;
    public static String OPEN_FAILED;
    public static String DEMO_JOB;
    public static String DEMO_DIALOG_TITLE;
    public static String DEMO_DIALOG_MESSAGE;
    public static String CHECK_JOB;
    public static String UNDO_JOB;
    public static String REDO_JOB;
    public static String STATUS_JOB;
    public static String QUARANTINE_JOB;
    public static String QUARANTINE_WHY;
    public static String IGNORE_JOB;
    public static String IGNORE_RULE_TITLE;
    public static String IGNORE_RULE_QUESTION;
    public static String FIX_JOB;
    public static String FIX_PREVIEW_JOB;
    public static String FIX_TITLE;
    public static String FIX_NONE;
    public static String FIX_HEADING;
    public static String FIX_OFFER;
    public static String FIX_BEFORE;
    public static String FIX_AFTER;
    public static String FIX_NUMBER;
    public static String FIX_OF;
    public static String FIX_NO_PIXELS;
    public static String FIX_APPLY;
    public static String STATUS_NONE;
    public static String STATUS_READ_ONLY;
    public static String STATUS_CHECKED;
    public static String STATUS_UNCHECKED;
    public static String BROWSER_READING;
    public static String BROWSER_GALLERY;
    public static String BROWSER_TABLE;
    public static String BROWSER_SIZE;
    public static String OVERLAY_NONE;
    public static String OVERLAY_CONTOUR;
    public static String OVERLAY_FILL;
    public static String OVERLAY_MASK;
    public static String FILTER_SEARCH;
    public static String FILTER_SEVERITY;
    public static String FILTER_ANY_SEVERITY;
    public static String FILTER_RULE;
    public static String FILTER_ANY_RULE;
    public static String FILTER_STATUS;
    public static String FILTER_ANY_STATUS;
    public static String FILTER_PART;
    public static String FILTER_ANY_PART;
    public static String FILTER_ALL;
    public static String FILTER_COUNT;
    public static String TIP_MASK;
    public static String COLUMN_NAME;
    public static String COLUMN_STATUS;
    public static String COLUMN_PART;
    public static String COLUMN_FINDINGS;
    public static String COLUMN_COVERAGE;
    public static String COLUMN_COMPONENTS;
    public static String COLUMN_IMAGE_SIZE;
    public static String COLUMN_MASK_SIZE;
    public static String COLUMN_BYTES;
    public static String COLUMN_MODIFIED;
    public static String WELCOME_TEXT;
    public static String WELCOME_OPEN;
    public static String WELCOME_DEMO;
    public static String WELCOME_RECENT;
    public static String PROBLEMS_FILTER;
    public static String PROBLEMS_WHAT;
    public static String PROBLEMS_SAMPLE;
    public static String PROBLEMS_FIXES;
    public static String PROBLEMS_FILE;
    public static String PROBLEMS_BY_RULE;
    public static String PROBLEMS_BY_SAMPLE;
    public static String PROBLEMS_TOGGLE;
    public static String PROBLEMS_DATASET;
    public static String PROBLEMS_UNCHECKED;
    public static String PROBLEMS_COUNT;
    public static String PROBLEMS_SEEN;
    public static String SAMPLE_TITLE;
    public static String SAMPLE_TITLE_NONE;
    public static String SAMPLE_NONE;
    public static String SAMPLE_UNREADABLE;
    public static String SAMPLE_JOB;
    public static String FACT_IMAGE;
    public static String FACT_MASK;
    public static String FACT_FILE;
    public static String FACT_COVERAGE;
    public static String FACT_COMPONENTS;
    public static String FACT_AREAS;
    public static String FACT_HOLES;
    public static String FACT_VALUES;
    public static String FACT_STATUS;
    public static String FACT_PART;

    static {
        NLS.initializeMessages("org.maskwright.ui.messages", Messages.class);
    }

    private Messages() {}
}
