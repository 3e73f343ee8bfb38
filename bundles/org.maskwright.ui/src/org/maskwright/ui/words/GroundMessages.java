package org.maskwright.ui.words;

import org.eclipse.osgi.util.NLS;

/** What the ground floor says, and what several features say alike; the texts are in {@code messages.properties}, one for each field. */
public final class GroundMessages extends NLS {
    public static String PRODUCT;
    public static String NOTICE_READ_ONLY;
    public static String OPEN_JOB;
    public static String OPEN_FAILED;
    public static String REFRESH_JOB;
    public static String LATE_JOB;
    public static String FAILURE_DATASET_GONE;
    public static String FAILURE_FILE_GONE;
    public static String FAILURE_DENIED;
    public static String FAILURE_FILE;
    public static String FAILURE_OTHER;
    public static String READING;
    public static String OVERLAY_NONE;
    public static String OVERLAY_CONTOUR;
    public static String OVERLAY_FILL;
    public static String OVERLAY_MASK;
    public static String SAMPLES;
    public static String SAMPLE;
    public static String NO_DATASET;
    public static String PREFERENCES_DESCRIPTION;
    public static String PREFERENCE_REOPEN;
    public static String PREFERENCE_ASK_QUARANTINE;
    public static String PREFERENCE_THUMBNAILS;
    public static String PREFERENCE_COLOUR;
    public static String PREFERENCE_OPACITY;
    public static String UNSAVED;
    public static String UNSAVED_ONE;
    public static String UNSAVED_MORE;
    public static String UNSAVED_GONE;
    public static String PREFERENCE_AUTOSAVE;
    public static String PREFERENCE_RULERS;
    public static String PREFERENCE_MAP;
    public static String PREFERENCE_SMOOTH;
    public static String PREFERENCE_RANGE;
    public static String ERROR;
    public static String ERRORS;
    public static String WARNING;
    public static String WARNINGS;
    public static String NOTE;
    public static String NOTES;
    public static String MORE_ONE;
    public static String MORE;
    public static String COMPONENT;
    public static String COMPONENTS;
    public static String NO_PYTORCH;
    public static String BACKDROP_BLUR;
    public static String BACKDROP_COLOUR;
    public static String BACKDROP_PICTURE;
    public static String BACKDROP_CUT_OUT;
    public static String BACKDROP_STRENGTH;
    public static String BACKDROP_WEAK;
    public static String BACKDROP_MEDIUM;
    public static String BACKDROP_STRONG;
    public static String BACKDROP_CHOOSE_COLOUR;
    public static String BACKDROP_CHOOSE_PICTURE;
    public static String BACKDROP_EDGES;
    public static String BACKDROP_PICTURE_TITLE;

    static {
        NLS.initializeMessages("org.maskwright.ui.words.messages", GroundMessages.class);
    }

    private GroundMessages() {}
}
