package org.maskwright.ui.edit;

import org.eclipse.osgi.util.NLS;

/** What the mask editor says; the texts are in {@code messages.properties}, one for each field. */
public final class EditMessages extends NLS {
    public static String CANVAS;
    public static String TOOLS;
    public static String TOOL_TIP;
    public static String WITH_KEY;
    public static String BRUSH;
    public static String BRUSH_TIP;
    public static String ERASER;
    public static String ERASER_TIP;
    public static String LASSO;
    public static String LASSO_TIP;
    public static String RECTANGLE;
    public static String RECTANGLE_TIP;
    public static String ELLIPSE;
    public static String ELLIPSE_TIP;
    public static String FILL;
    public static String FILL_TIP;
    public static String OBJECT;
    public static String OBJECT_TIP;
    public static String SCISSORS;
    public static String SCISSORS_TIP;
    public static String STROKES;
    public static String STROKES_TIP;
    public static String GROW_SEEDS;
    public static String GROW_SEEDS_TIP;
    public static String PATCHES;
    public static String PATCHES_TIP;
    public static String PHOTO_JOB;
    public static String BRIGHTNESS;
    public static String CONTRAST;
    public static String GAMMA;
    public static String TONE;
    public static String TONE_RESET;
    public static String WAND;
    public static String WAND_TIP;
    public static String PART;
    public static String PART_TIP;
    public static String SIZE;
    public static String SIZE_TIP;
    public static String TIP;
    public static String ROUND;
    public static String SQUARE;
    public static String LABEL_TIP;
    public static String COMBINE_TIP;
    public static String ADD;
    public static String SUBTRACT;
    public static String INTERSECT;
    public static String WHERE_TIP;
    public static String ANYWHERE;
    public static String OUTSIDE;
    public static String INSIDE;
    public static String LOOK;
    public static String LOOK_FILL;
    public static String LOOK_CONTOUR;
    public static String LOOK_MASK;
    public static String LOOK_CHANGES;
    public static String OPACITY_TIP;
    public static String READ_OUT;
    public static String READ_OUT_SIZE;
    public static String WHICH;
    public static String STATUS;
    public static String OPEN_JOB;
    public static String AHEAD_JOB;
    public static String PLACE;
    public static String NO_PLACE;
    public static String SAVE_JOB;
    public static String OPENING;
    public static String SIZES_DIFFER;
    public static String INSTANCES;
    public static String PROPOSAL_JOB;
    public static String PROPOSAL;
    public static String PROPOSAL_NOTHING;
    public static String PROPOSAL_WORKING;
    public static String SAVE;
    public static String UNDO;
    public static String REDO;
    public static String CHANGED_TITLE;
    public static String CHANGED;
    public static String CHANGED_GONE;
    public static String KEEP_MINE;
    public static String TAKE_THEIRS;
    public static String LATER;
    public static String RECOVERED;
    public static String RECOVERED_ONE;
    public static String RECOVERED_SHOW;
    public static String RECOVERED_DISCARD;
    public static String RECOVERED_KEEP;
    public static String LEFTOVER;
    public static String LEFTOVER_SIZE;
    public static String LEFTOVER_NOTHING;
    public static String LEFTOVER_SHOW;
    public static String LEFTOVER_ASIDE;
    public static String LEFTOVER_NAME;
    public static String LEFTOVER_JOB;
    public static String PNG_TITLE;
    public static String PNG;
    public static String PNG_AGREE;

    static {
        NLS.initializeMessages("org.maskwright.ui.edit.messages", EditMessages.class);
    }

    private EditMessages() {}
}
