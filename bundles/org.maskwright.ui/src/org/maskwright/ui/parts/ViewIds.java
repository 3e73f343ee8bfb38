package org.maskwright.ui.parts;

/** Ids of views, and of a perspective, for perspectives and for features that bring up a view of another one; the views are described in {@code plugin.xml}. */
public final class ViewIds {
    /** The samples of the dataset. */
    public static final String BROWSER = "org.maskwright.ui.browser";

    /** What the check found. */
    public static final String PROBLEMS = "org.maskwright.ui.problems";

    /** The sample that leads the selection. */
    public static final String SAMPLE = "org.maskwright.ui.sample";

    /** Two masks of one image. */
    public static final String COMPARE = "org.maskwright.ui.compare";

    /** The selected sample before another background. */
    public static final String PREVIEW = "org.maskwright.ui.preview";

    /** A camera or a video before another background. */
    public static final String LIVE = "org.maskwright.ui.live";

    /** Charts of the dataset. */
    public static final String STATISTICS = "org.maskwright.ui.statistics";

    /** What was done to the dataset. */
    public static final String HISTORY = "org.maskwright.ui.history";

    /** Files that were set aside. */
    public static final String QUARANTINE = "org.maskwright.ui.quarantine";

    /** Frozen versions, and what is different in them. */
    public static final String VERSIONS = "org.maskwright.ui.versions";

    /** The training that is under way. */
    public static final String TRAINING = "org.maskwright.ui.train.training";

    /** The trainings that were. */
    public static final String RUNS = "org.maskwright.ui.train.runs";

    /** The models that can be asked for masks. */
    public static final String MODELS = "org.maskwright.ui.models";

    /** What the last evaluation came to. */
    public static final String EVALUATION = "org.maskwright.ui.evaluation";

    /** The proposals that wait. */
    public static final String REVIEW = "org.maskwright.ui.review";

    /** The rounds of labelling. */
    public static final String ROUNDS = "org.maskwright.ui.rounds";

    /** The perspective in which masks are edited. */
    public static final String ANNOTATE = "org.maskwright.ui.annotate";

    private ViewIds() {}
}
