package org.maskwright.core.metric;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The measures of a prediction that there are, by name: how each is written, and which way is better. */
public enum Metric {
    /** Share of pixels that are right. */
    ACCURACY("accuracy", "Accuracy", Better.HIGHER),
    /** Share of what was taken for foreground that is. */
    PRECISION("precision", "Precision", Better.HIGHER),
    /** Share of the foreground that was found. */
    RECALL("recall", "Recall", Better.HIGHER),
    /** {@link Confusion#f}. */
    F("f", "F-score", Better.HIGHER),
    /** Intersection over union. */
    IOU("iou", "IoU", Better.HIGHER),
    /** {@link Confusion#dice}. */
    DICE("dice", "Dice", Better.HIGHER),
    /** Mean absolute error of the probabilities. */
    MAE("mae", "MAE", Better.LOWER),
    /** {@link WeightedF}. */
    WEIGHTED_F("weightedF", "Weighted F", Better.HIGHER),
    /** {@link StructureMeasure}. */
    S("sMeasure", "S-measure", Better.HIGHER),
    /** {@link EnhancedAlignment} at the adaptive threshold. */
    E_ADAPTIVE("eAdaptive", "E adaptive", Better.HIGHER),
    /** {@link EnhancedAlignment}, the mean over all thresholds. */
    E_MEAN("eMean", "E mean", Better.HIGHER),
    /** {@link EnhancedAlignment}, at the image's best threshold. */
    E_MAX("eMax", "E max", Better.HIGHER),
    /** {@link Confusion#f} at the adaptive threshold. */
    F_ADAPTIVE("fAdaptive", "F adaptive", Better.HIGHER),
    /** {@link Confusion#f}, the mean over all thresholds. */
    F_MEAN("fMean", "F mean", Better.HIGHER),
    /** {@link Confusion#f}, at the image's best threshold. */
    F_MAX("fMax", "F max", Better.HIGHER),
    /** {@link BoundaryIou}. */
    BOUNDARY_IOU("boundaryIou", "Boundary IoU", Better.HIGHER),
    /** {@link BoundaryF}. */
    BOUNDARY_F("boundaryF", "Boundary F", Better.HIGHER),
    /** {@link SurfaceDistance#hausdorff} of 95 %, px. */
    HAUSDORFF_95("hausdorff95", "HD95 px", Better.LOWER),
    /** {@link SurfaceDistance#mean}, px. */
    SURFACE_DISTANCE("surfaceDistance", "Contour distance px", Better.LOWER),
    /** {@link SurfaceDistance#dice} within {@link #TOLERANCE_PX}. */
    SURFACE_DICE("surfaceDice", "Contour Dice 3 px", Better.HIGHER),
    /** {@link MatteError#sad}, thousands of px. */
    SAD("sad", "SAD /1000", Better.LOWER),
    /** {@link MatteError#mse}. */
    MSE("mse", "MSE", Better.LOWER),
    /** {@link GradientError}, thousands. */
    GRADIENT("gradient", "Gradient /1000", Better.LOWER),
    /** {@link ConnectivityError}, thousands of px. */
    CONNECTIVITY("connectivity", "Connectivity /1000", Better.LOWER);

    /** Those that hold shares against shares: they are of ground truth that is a matte, and of no other. */
    public static final Set<Metric> OF_MATTES = Set.of(SAD, MSE, GRADIENT, CONNECTIVITY);

    /** The tolerance of {@link #SURFACE_DICE}, px. */
    public static final int TOLERANCE_PX = 3;

    private final String key;
    private final String title;
    private final Better better;

    Metric(String key, String title, Better better) {
        this.key = key;
        this.title = title;
        this.better = better;
    }

    /** Which way a measure is better. */
    public enum Better {
        /** 1 is best. */
        HIGHER,
        /** 0 is best. */
        LOWER
    }

    /** Its name in files. */
    public String key() {
        return key;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** Which way is better. */
    public Better better() {
        return better;
    }

    /** The measure of a name in files, in any case of letters. */
    public static Optional<Metric> parse(String key) {
        return Arrays.stream(values())
                .filter(m -> m.key.equalsIgnoreCase(key.strip()))
                .findFirst();
    }
}
