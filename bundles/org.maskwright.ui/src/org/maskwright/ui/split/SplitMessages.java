package org.maskwright.ui.split;

import org.eclipse.osgi.util.NLS;

/** What the wizard that splits a dataset says; the texts are in {@code messages.properties}, one for each field. */
public final class SplitMessages extends NLS {
    public static String TITLE;
    public static String JOB;
    public static String LOOK_JOB;
    public static String PLAN_JOB;
    public static String OPTIONS_TITLE;
    public static String PREVIEW_TITLE;
    public static String PLANNING;
    public static String COMPARING;
    public static String INTO;
    public static String PARTS;
    public static String TRAIN;
    public static String VAL;
    public static String TEST;
    public static String FOLDS;
    public static String TOGETHER;
    public static String RULE_NONE;
    public static String RULE_FOLDER;
    public static String RULE_PREFIX;
    public static String RULE_REGEX;
    public static String RULE_LOOK_ALIKES;
    public static String STRATIFY;
    public static String ANEW;
    public static String SEED;
    public static String SEED_HINT;
    public static String KIND_COPIES;
    public static String KIND_LOOK_ALIKES;
    public static String KIND_GROUP;
    public static String PARTS_NAME;
    public static String TORN_NAME;
    public static String COLUMN_PART;
    public static String COLUMN_NOW;
    public static String COLUMN_NEW;
    public static String COLUMN_THEN;
    public static String COLUMN_INTENDED;
    public static String COLUMN_FOREGROUND;
    public static String COLUMN_WHY;
    public static String COLUMN_PAIRS;
    public static String COLUMN_GROUP;
    public static String COLUMN_WHERE;

    static {
        NLS.initializeMessages("org.maskwright.ui.split.messages", SplitMessages.class);
    }

    private SplitMessages() {}
}
