package org.maskwright.ui.evaluation;

import org.eclipse.osgi.util.NLS;

/** What is said where predictions are evaluated; the texts are in {@code messages.properties}, one for each field. */
public final class EvaluationMessages extends NLS {
    public static String TITLE;
    public static String HEADING;
    public static String EXPLAINED;
    public static String JOB;
    public static String LIST_JOB;
    public static String OF_MODEL;
    public static String OF_FOLDER;
    public static String BROWSE;
    public static String MODEL_FILES;
    public static String CHOOSE_FOLDER;
    public static String PART;
    public static String ALL_PARTS;
    public static String EVALUATE;
    public static String NO_MODEL;
    public static String NO_FOLDER;
    public static String EMPTY;
    public static String WORKING;
    public static String FAILED;
    public static String CANCELLED;
    public static String ABOUT;
    public static String NOTES_NAME;
    public static String MEASURES;
    public static String MEASURES_NAME;
    public static String PARTS;
    public static String PARTS_NAME;
    public static String SAMPLES_NAME;
    public static String COLUMN_SAMPLE;
    public static String COLUMN_PART;
    public static String COLUMN_UNDEFINED;
    public static String NEW;
    public static String EXPORT;
    public static String EXPORT_JOB;
    public static String EXPORT_HTML;
    public static String EXPORT_CSV;
    public static String EXPORT_JSON;
    public static String OPEN_SAMPLE;

    static {
        NLS.initializeMessages("org.maskwright.ui.evaluation.messages", EvaluationMessages.class);
    }

    private EvaluationMessages() {}
}
