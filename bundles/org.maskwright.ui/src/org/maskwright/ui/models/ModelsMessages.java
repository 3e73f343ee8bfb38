package org.maskwright.ui.models;

import org.eclipse.osgi.util.NLS;

/** What the view of models says; the texts are in {@code messages.properties}, one for each field. */
public final class ModelsMessages extends NLS {
    public static String NAME;
    public static String EMPTY;
    public static String COLUMN_NAME;
    public static String COLUMN_MADE;
    public static String COLUMN_SIZE;
    public static String COLUMN_TAKES;
    public static String COLUMN_THRESHOLD;
    public static String COLUMN_IOU;
    public static String COLUMN_SPEED;
    public static String COLUMN_LICENCE;
    public static String STANDARD;
    public static String LIST_JOB;
    public static String ADD;
    public static String ADD_TITLE;
    public static String ADD_FILES;
    public static String ADD_JOB;
    public static String ADD_NONE;
    public static String ASSUMED_TITLE;
    public static String ASSUMED;
    public static String TRY;
    public static String TRY_JOB;
    public static String TRYING;
    public static String TRY_HINT;
    public static String TRY_NO_SAMPLE;
    public static String TRIED;
    public static String TRIED_IOU;
    public static String TRIED_ALONE;
    public static String TRIED_NOBODY;
    public static String PICTURE_NAME;
    public static String ONLY_MASK;
    public static String ONLY_MODEL;
    public static String BOTH;
    public static String MEASURE;
    public static String MEASURE_JOB;
    public static String PROPOSE;
    public static String EVALUATE;
    public static String MAKE_STANDARD;
    public static String RENAME;
    public static String RENAME_TITLE;
    public static String RENAME_NAME;
    public static String RENAME_JOB;
    public static String RENAME_EMPTY;
    public static String REMOVE;
    public static String REMOVE_TITLE;
    public static String REMOVE_QUESTION;
    public static String REMOVE_JOB;
    public static String STANDARD_JOB;
    public static String THRESHOLD_JOB;
    public static String DETAILS_NAME;
    public static String FACT_FILE;
    public static String FACT_TAKES;
    public static String FACT_NUMBERS;
    public static String FACT_GIVES;
    public static String FACT_THRESHOLD;
    public static String FACT_THRESHOLD_TIP;
    public static String FACT_LICENCE;
    public static String FACT_SOURCE;
    public static String FACT_IOU;
    public static String FACT_IOU_TEXT;
    public static String FACT_SPEED;
    public static String FACT_NOT_MEASURED;
    public static String FACT_UNKNOWN;
    public static String FACT_UNDESCRIBED;
    public static String ASSUMED_LOOK;
    public static String ASSUMED_KEEP;
    public static String DESCRIBE;
    public static String DESCRIBE_TITLE;
    public static String DESCRIBE_HEADING;
    public static String DESCRIBE_LOOKING;
    public static String DESCRIBE_CHOOSE;
    public static String DESCRIBE_KEEP;
    public static String DESCRIBE_JOB;
    public static String DESCRIBE_NONE;

    static {
        NLS.initializeMessages("org.maskwright.ui.models.messages", ModelsMessages.class);
    }

    private ModelsMessages() {}
}
