package org.maskwright.ui.propose;

import org.eclipse.osgi.util.NLS;

/** What is said where a model proposes masks; the texts are in {@code messages.properties}, one for each field. */
public final class ProposeMessages extends NLS {
    public static String TITLE;
    public static String HEADING;
    public static String JOB;
    public static String LOOK_JOB;
    public static String MODEL;
    public static String BROWSE;
    public static String FILES;
    public static String KEEP;
    public static String NO_MODEL;
    public static String LOOKING;
    public static String TAKES;
    public static String TAKES_ANY;
    public static String ASSUMED;
    public static String SAMPLES;
    public static String UNLABELLED;
    public static String UNREVIEWED;
    public static String SELECTED;
    public static String SHOWN;
    public static String LOOKS;
    public static String MIRROR;
    public static String CLOSER;
    public static String GUIDED;
    public static String DEVICE;
    public static String DEVICE_TITLE;
    public static String PROPOSE;
    public static String NONE_TITLE;
    public static String NONE;
    public static String NONE_MORE;

    static {
        NLS.initializeMessages("org.maskwright.ui.propose.messages", ProposeMessages.class);
    }

    private ProposeMessages() {}
}
