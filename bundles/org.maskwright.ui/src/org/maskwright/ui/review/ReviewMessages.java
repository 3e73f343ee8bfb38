package org.maskwright.ui.review;

import org.eclipse.osgi.util.NLS;

/** What the review of proposals says; the texts are in {@code messages.properties}, one for each field. */
public final class ReviewMessages extends NLS {
    public static String NAME;
    public static String PICTURE_NAME;
    public static String EMPTY;
    public static String READ_JOB;
    public static String ALL_MODELS;
    public static String MODEL_NAME;
    public static String ORDER_NAME;
    public static String LEAST_SURE;
    public static String MOST_SURE;
    public static String IN_ORDER;
    public static String CONFIDENCE_NAME;
    public static String CONFIDENCE_TIP;
    public static String ACCEPT_ALL;
    public static String ACCEPT_ALL_TIP;
    public static String REJECT_ALL;
    public static String REJECT_ALL_TIP;
    public static String REJECT_ALL_QUESTION;
    public static String ACCEPT;
    public static String ACCEPT_TIP;
    public static String REJECT;
    public static String REJECT_TIP;
    public static String EDIT;
    public static String EDIT_TIP;
    public static String COLUMN_SAMPLE;
    public static String COLUMN_CONFIDENCE;
    public static String ACCEPT_JOB;
    public static String REJECT_JOB;
    public static String TITLE;
    public static String HIDDEN;
    public static String FIGURES;
    public static String BEFORE_NONE;
    public static String BEFORE_IOU;
    public static String BEFORE_OTHER;
    public static String UNKNOWN;
    public static String ONLY_BEFORE;
    public static String ONLY_PROPOSED;
    public static String BOTH;
    public static String SHOW_DIFFERENCE;
    public static String UNREADABLE;

    static {
        NLS.initializeMessages("org.maskwright.ui.review.messages", ReviewMessages.class);
    }

    private ReviewMessages() {}
}
