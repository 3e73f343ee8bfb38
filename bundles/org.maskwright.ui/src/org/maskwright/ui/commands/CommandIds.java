package org.maskwright.ui.commands;

/** Ids of commands that are given by others than the feature that answers them; all are described in {@code plugin.xml}. */
public final class CommandIds {
    /** Opens a dataset; asks for its folder where none is given. */
    public static final String OPEN = "org.maskwright.ui.open";

    /** Optional parameter of {@link #OPEN}: the folder, as a path. */
    public static final String OPEN_FOLDER = "org.maskwright.ui.open.folder";

    /** Makes the demonstration dataset in a folder that the user chooses, and opens it. */
    public static final String MAKE_DEMO = "org.maskwright.ui.makeDemo";

    /** Sets the files of the selected samples aside. */
    public static final String QUARANTINE = "org.maskwright.ui.quarantine";

    /** Freezes the dataset as a version; asks for its name. */
    public static final String FREEZE_VERSION = "org.maskwright.ui.versions.freeze";

    /** Brings up what is selected in the browser: one sample, or several compared. */
    public static final String SHOW_SAMPLE = "org.maskwright.ui.showSample";

    /** Edits the mask of the sample that is selected in the browser; of several, brings up the comparison. */
    public static final String EDIT_SAMPLE = "org.maskwright.ui.editSample";

    /** Optional parameter of {@link #EDIT_SAMPLE}: id of a rule; the mask is shown where that found something. */
    public static final String EDIT_SAMPLE_RULE = "org.maskwright.ui.editSample.rule";

    /** Has a model propose masks; asks which and for what. */
    public static final String PROPOSE = "org.maskwright.ui.propose";

    /** Optional parameter of {@link #PROPOSE}: path of the model that is chosen at first. */
    public static final String PROPOSE_MODEL = "org.maskwright.ui.propose.model";

    /** Holds predictions against the masks; asks which. */
    public static final String EVALUATE = "org.maskwright.ui.evaluate";

    /** Optional parameter of {@link #EVALUATE}: path of the model that is chosen at first. */
    public static final String EVALUATE_MODEL = "org.maskwright.ui.evaluate.model";

    /** Goes through the proposals that wait. */
    public static final String REVIEW = "org.maskwright.ui.review.open";

    /** Trains again as it was done last. */
    public static final String RETRAIN = "org.maskwright.ui.retrain";

    private CommandIds() {}
}
