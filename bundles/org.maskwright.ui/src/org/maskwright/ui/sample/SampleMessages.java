package org.maskwright.ui.sample;

import org.eclipse.osgi.util.NLS;

/** What the view of one sample says; the texts are in {@code messages.properties}, one for each field. */
public final class SampleMessages extends NLS {
    public static String STATUS_JOB;
    public static String TITLE;
    public static String TITLE_NONE;
    public static String NONE;
    public static String UNREADABLE;
    public static String JOB;
    public static String FACT_IMAGE;
    public static String FACT_MASK;
    public static String FACT_FILE;
    public static String FACT_COVERAGE;
    public static String FACT_VALUES;
    public static String FACT_SHAPE;
    public static String FACT_STATUS;
    public static String FACT_PART;
    public static String FACT_WORKED;
    public static String HOLE;
    public static String HOLES;
    public static String FACT_COMPONENT_AREAS;
    public static String FACT_MORE_AREAS;
    public static String FACT_GROUP;
    public static String FACT_NOT_SPLIT;
    public static String FACT_BY;
    public static String FACT_LAPSED;
    public static String FACT_SINCE;
    public static String FACT_HISTORY;
    public static String FACT_UNTOUCHED;
    public static String FACT_UNDONE;
    public static String FACT_PARTLY;
    public static String FACT_REVEAL;
    public static String FACT_VALUE;
    public static String FACT_OTHER_VALUES;
    public static String HISTORY_JOB;
    public static String PICTURE_NAME;
    public static String FACTS_NAME;

    static {
        NLS.initializeMessages("org.maskwright.ui.sample.messages", SampleMessages.class);
    }

    private SampleMessages() {}
}
