package org.maskwright.ui.live;

import org.eclipse.osgi.util.NLS;

/** What the live view says; the texts are in {@code messages.properties}, one for each field. */
public final class LiveMessages extends NLS {
    public static String NAME;
    public static String JOB;
    public static String START;
    public static String STOP;
    public static String SOURCE;
    public static String CAMERA;
    public static String CHOOSE;
    public static String VIDEOS;
    public static String MODEL;
    public static String MODELS;
    public static String STEADY;
    public static String STEADY_TIP;
    public static String NO_MODEL;
    public static String READY;
    public static String LOADING;
    public static String FIGURES;
    public static String ENDED;

    static {
        NLS.initializeMessages("org.maskwright.ui.live.messages", LiveMessages.class);
    }

    private LiveMessages() {}
}
