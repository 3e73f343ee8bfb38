package org.maskwright.ui.compare;

import org.eclipse.osgi.util.NLS;

/** What the view of two masks says; the texts are in {@code messages.properties}, one for each field. */
public final class CompareMessages extends NLS {
    public static String NAME;
    public static String JOB;
    public static String FIRST;
    public static String SECOND;
    public static String SWAP;
    public static String FILE;
    public static String FILE_TITLE;
    public static String SIDE_BY_SIDE;
    public static String DIFFERENCE;
    public static String SWIPE;
    public static String FLICKER;
    public static String ONLY_A;
    public static String ONLY_B;
    public static String BOTH;
    public static String NEVER_CHANGED;
    public static String NO_MASK;
    public static String SELECT;
    public static String NOTHING;
    public static String CHOOSE;
    public static String SIZES_DIFFER;
    public static String FIGURES;

    static {
        NLS.initializeMessages("org.maskwright.ui.compare.messages", CompareMessages.class);
    }

    private CompareMessages() {}
}
