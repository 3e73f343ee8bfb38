package org.maskwright.ui.statistics;

import org.eclipse.osgi.util.NLS;

/** What the charts say; the texts are in {@code messages.properties}, one for each field. */
public final class StatisticsMessages extends NLS {
    public static String NAME;
    public static String JOB;
    public static String EMPTY;
    public static String COVERAGE;
    public static String COMPONENTS;
    public static String MEGAPIXELS;
    public static String STATUS;
    public static String PART;
    public static String RULE;
    public static String TIME;
    public static String DAY;
    public static String TIP;

    static {
        NLS.initializeMessages("org.maskwright.ui.statistics.messages", StatisticsMessages.class);
    }

    private StatisticsMessages() {}
}
