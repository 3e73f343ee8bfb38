package org.maskwright.ui.importing;

import org.eclipse.osgi.util.NLS;

/** What the import wizard says; the texts are in {@code messages.properties}, one for each field. */
public final class ImportMessages extends NLS {
    public static String TITLE;
    public static String JOB;
    public static String LOOK_JOB;
    public static String TIDY_JOB;
    public static String SOURCE_TITLE;
    public static String PREVIEW_TITLE;
    public static String LOOKING;
    public static String SOURCE;
    public static String SOURCE_NAME;
    public static String CHOOSE_FOLDER;
    public static String CHOOSE_FILE;
    public static String CHOOSE_MESSAGE;
    public static String MASKS;
    public static String MASKS_TELL;
    public static String MASKS_SOURCE;
    public static String MASKS_CLASSES;
    public static String MASKS_PERSON;
    public static String MASKS_OBJECTS;
    public static String CLASSES;
    public static String CLASSES_HINT;
    public static String TARGET;
    public static String BROWSE;
    public static String BROWSE_MESSAGE;
    public static String READ_AS;
    public static String PICTURES_NAME;
    public static String NO_MASK;
    public static String LOSSY_NAME;
    public static String REMARKS_NAME;
    public static String COLUMN_IMAGE;
    public static String COLUMN_OBJECT;
    public static String COLUMN_IOU;
    public static String COLUMN_BOUNDARY;
    public static String COLUMN_WHAT;
    public static String COLUMN_COUNT;
    public static String COLUMN_FIRST;

    static {
        NLS.initializeMessages("org.maskwright.ui.importing.messages", ImportMessages.class);
    }

    private ImportMessages() {}
}
