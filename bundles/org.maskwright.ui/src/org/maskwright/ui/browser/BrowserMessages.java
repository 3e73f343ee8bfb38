package org.maskwright.ui.browser;

import org.eclipse.osgi.util.NLS;

/** What the browser says; the texts are in {@code messages.properties}, one for each field. */
public final class BrowserMessages extends NLS {
    public static String GALLERY;
    public static String TABLE;
    public static String SIZE;
    public static String FILTER_SEARCH;
    public static String FILTER_SEVERITY;
    public static String FILTER_ANY_SEVERITY;
    public static String FILTER_RULE;
    public static String FILTER_ANY_RULE;
    public static String FILTER_STATUS;
    public static String FILTER_ANY_STATUS;
    public static String FILTER_PART;
    public static String FILTER_ANY_PART;
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
    public static String EMPTY;
    public static String NO_MATCH;
    public static String CELL_UNREADABLE;
    public static String CELL_NO_MASK;
    public static String CELL_NO_IMAGE;
    public static String FILTER_MENU;
    public static String FILTER_CLEAR;
    public static String FILTER_UNCLEAR;
    public static String FILTER_HELP_MENU;
    public static String FILTER_HELP_TITLE;
    public static String FILTER_HELP;
    public static String SETS_NAME;
    public static String SETS_JOB;
    public static String SETS_ALL;
    public static String SETS_FOLDERS;
    public static String SETS_FINDINGS;
    public static String SETS_STATUSES;
    public static String SETS_PARTS;
    public static String SETS_ERRORS;
    public static String SETS_WARNINGS;
    public static String SETS_NOTES;
    public static String SORT_BY;
    public static String SORT_ASCENDING;
    public static String SORT_DESCENDING;
    public static String SORT_NAME;
    public static String SORT_STATUS;
    public static String SORT_PART;
    public static String SORT_SEVERITY;
    public static String SORT_COVERAGE;
    public static String SORT_COMPONENTS;
    public static String SORT_PIXELS;
    public static String SORT_MASK_PIXELS;
    public static String SORT_BYTES;
    public static String SORT_MODIFIED;
    public static String TERM_ANY;
    public static String TERM_AREA;
    public static String TERM_AREA_NONE;
    public static String TERM_AREA_SMALL;
    public static String TERM_AREA_MIDDLE;
    public static String TERM_AREA_LARGE;
    public static String TERM_AREA_HUGE;
    public static String TERM_COMPONENTS;
    public static String TERM_COMPONENTS_NONE;
    public static String TERM_COMPONENTS_ONE;
    public static String TERM_COMPONENTS_FEW;
    public static String TERM_COMPONENTS_MANY;
    public static String TERM_FINDINGS;
    public static String TERM_FINDINGS_SOME;
    public static String TERM_FINDINGS_NONE;
    public static String TERM_FILES;
    public static String TERM_NO_MASK;
    public static String TERM_NO_IMAGE;
    public static String TERM_PART;
    public static String TERM_PART_SOME;
    public static String TERM_PART_NONE;
    public static String WELCOME_DROP;
    public static String WELCOME_GONE;
    public static String WELCOME_REMOVE;
    public static String WELCOME_RECENT_JOB;
    public static String WELCOME_OPENED;

    static {
        NLS.initializeMessages("org.maskwright.ui.browser.messages", BrowserMessages.class);
    }

    private BrowserMessages() {}
}
