package org.maskwright.ui.rounds;

import org.eclipse.osgi.util.NLS;

/** What the view of rounds says; the texts are in {@code messages.properties}, one for each field. */
public final class RoundsMessages extends NLS {
    public static String NAME;
    public static String CHART_NAME;
    public static String JOB;
    public static String EMPTY;
    public static String UNREADABLE;
    public static String COLUMN_ROUND;
    public static String COLUMN_WHEN;
    public static String COLUMN_MODEL;
    public static String COLUMN_PROPOSED;
    public static String COLUMN_TAKEN;
    public static String COLUMN_CORRECTED;
    public static String COLUMN_WAITING;
    public static String COLUMN_ANEW;
    public static String COLUMN_IOU;
    public static String COLUMN_TIME;
    public static String COLUMN_TAKEN_TIP;
    public static String COLUMN_IOU_TIP;
    public static String COLUMN_TIME_TIP;
    public static String TAKEN;
    public static String CORRECTED;
    public static String WAITING;
    public static String OTHER;
    public static String CHART_IOU;
    public static String CHART_TIME;
    public static String REVIEW;
    public static String PROPOSE;
    public static String RETRAIN;

    static {
        NLS.initializeMessages("org.maskwright.ui.rounds.messages", RoundsMessages.class);
    }

    private RoundsMessages() {}
}
