package org.maskwright.ui.train;

import org.eclipse.osgi.util.NLS;

/** What is said where networks are trained; the texts are in {@code messages.properties}, one for each field. */
public final class TrainMessages extends NLS {
    public static String TITLE;
    public static String HEADING;
    public static String TRAIN;
    public static String KEEP;
    public static String CANCEL;
    public static String LOOK_JOB;
    public static String KEEP_JOB;
    public static String CURVES_JOB;
    public static String RUNS_JOB;
    public static String JOB;
    public static String BUSY;
    public static String WARNING;
    public static String SHOW_PROBLEMS;
    public static String NAME;
    public static String NAME_TAKEN;
    public static String PRESET;
    public static String NEW;
    public static String DUPLICATE;
    public static String DELETE;
    public static String LIST_NAME;
    public static String LOOKING;
    public static String OF_PRESET;
    public static String TAB_DATA;
    public static String TAB_NETWORK;
    public static String TAB_OPTIMISATION;
    public static String TAB_AUGMENTATION;
    public static String TAB_MACHINE;
    public static String SAMPLES;
    public static String VERIFIED;
    public static String ANY;
    public static String WITH_ERRORS;
    public static String START;
    public static String START_LATEST;
    public static String START_NOTHING;
    public static String SUMMARY_NAME;
    public static String PREVIEW_NAME;
    public static String PREVIEW_TIP;
    public static String NO_TRAINING;
    public static String PREPARING;
    public static String LEARNING;
    public static String PAUSED;
    public static String STOPPING;
    public static String CLOSING;
    public static String FINISHED;
    public static String STOPPED;
    public static String FAILED;
    public static String RATE;
    public static String REMAINING;
    public static String MEMORY;
    public static String FINISHED_TEXT;
    public static String STOPPED_TEXT;
    public static String PAUSE;
    public static String GO_ON;
    public static String STOP;
    public static String RETRAIN;
    public static String NOTES_NAME;
    public static String PROGRESS_NAME;
    public static String SAMPLES_NAME;
    public static String SAMPLES_TIP;
    public static String LOSS;
    public static String IOU;
    public static String CURVE_TRAIN;
    public static String CURVE_VALIDATION;
    public static String CURVE_STEPS;
    public static String PROPOSE;
    public static String OPEN_REPORT;
    public static String RESUME;
    public static String SHOW_RUNS;
    public static String SHOW_TRAINING;
    public static String NO_RUNS;
    public static String RUNS_NAME;
    public static String COMPARISON_NAME;
    public static String COLUMN_RUN;
    public static String COLUMN_WHEN;
    public static String COLUMN_STATE;
    public static String COLUMN_EPOCHS;
    public static String COLUMN_BEST;
    public static String COLUMN_VAL;
    public static String COLUMN_TEST;
    public static String COLUMN_TIME;
    public static String COLUMN_CHANGES;
    public static String STATE_FINISHED;
    public static String STATE_UNFINISHED;
    public static String PROMOTE;
    public static String PROMOTE_TITLE;
    public static String PROMOTE_NAME;
    public static String PROMOTE_EMPTY;
    public static String PROMOTE_JOB;
    public static String PROMOTED;
    public static String SET_ASIDE;
    public static String ASIDE;
    public static String ASIDE_JOB;
    public static String PUT_BACK;
    public static String EMPTY_ASIDE;
    public static String EMPTY_QUESTION;

    static {
        NLS.initializeMessages("org.maskwright.ui.train.messages", TrainMessages.class);
    }

    private TrainMessages() {}
}
