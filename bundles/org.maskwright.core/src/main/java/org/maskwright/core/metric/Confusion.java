package org.maskwright.core.metric;

import org.maskwright.core.Mask;

/**
 * What a prediction made of an image's pixels, counted. Pixels that are ignored are in none of the counts.
 *
 * <p>Each measure of it is undefined where nothing says what it should be, and only there: recall where the ground truth is empty, precision
 * where the prediction is. F, IoU and Dice of a prediction that misses all there is are 0.
 *
 * @param tp px that are foreground in ground truth and prediction
 * @param fp px that are foreground in the prediction alone
 * @param fn px that are foreground in the ground truth alone
 * @param tn px that are background in both
 */
public record Confusion(long tp, long fp, long fn, long tn) {
    /** Nothing counted. */
    public static final Confusion NONE = new Confusion(0, 0, 0, 0);

    /** Why a measure that needs foreground in the ground truth has no value. */
    static final String NO_TRUTH = "the ground truth has no foreground pixel";

    /** Why a measure that needs foreground on either side has no value. */
    static final String NEITHER = "neither mask has a foreground pixel";

    /** @throws IllegalArgumentException when a count is negative */
    public Confusion {
        if (tp < 0 || fp < 0 || fn < 0 || tn < 0) {
            throw new IllegalArgumentException("negative counts: " + tp + ", " + fp + ", " + fn + ", " + tn);
        }
    }

    /**
     * Counts; foreground is any label but 0. Costs what the masks are large.
     *
     * @throws IllegalArgumentException when the sizes differ
     */
    public static Confusion of(Mask truth, Mask predicted) {
        Overlap o = Overlap.of(truth, predicted);
        long either = o.onlyA() + o.onlyB() + o.both();
        return new Confusion(o.both(), o.onlyB(), o.onlyA(), truth.size().pixels() - either - o.ignored());
    }

    /** The counts of both together: what is <em>pooled</em> ("overall") rather than averaged. */
    public Confusion plus(Confusion other) {
        return new Confusion(tp + other.tp, fp + other.fp, fn + other.fn, tn + other.tn);
    }

    /** Number of pixels counted. */
    public long pixels() {
        return tp + fp + fn + tn;
    }

    /** Whether the ground truth has no foreground pixel. */
    public boolean isTruthEmpty() {
        return tp + fn == 0;
    }

    /** Whether neither ground truth nor prediction has a foreground pixel. */
    public boolean isEmpty() {
        return tp + fn + fp == 0;
    }

    /** {@code (tp + tn) / all}, 0…1; undefined when there is no pixel. */
    public Measure accuracy() {
        return ratio(tp + tn, pixels(), "there is no pixel to count");
    }

    /** {@code tp / (tp + fp)}, 0…1; undefined when the prediction has no foreground pixel. */
    public Measure precision() {
        return ratio(tp, tp + fp, "the prediction has no foreground pixel");
    }

    /** {@code tp / (tp + fn)}, 0…1; undefined when the ground truth has no foreground pixel. */
    public Measure recall() {
        return ratio(tp, tp + fn, NO_TRUTH);
    }

    /**
     * {@code (1 + β²)·tp / ((1 + β²)·tp + β²·fn + fp)}, 0…1, which is {@code (1 + β²)PR / (β²P + R)} where both are; undefined when the
     * ground truth has no foreground pixel. 0 when the prediction has none of it.
     *
     * @param betaSquared β², &gt; 0: 1 weighs precision and recall alike, 0.3 is usual for salient objects
     * @throws IllegalArgumentException for another number
     */
    public Measure f(double betaSquared) {
        if (!(betaSquared > 0 && Double.isFinite(betaSquared))) {
            throw new IllegalArgumentException("β² of " + betaSquared);
        }
        double both = (1 + betaSquared) * tp;
        return isTruthEmpty() ? new Measure.Undefined(NO_TRUTH) : Measure.of(both / (both + betaSquared * fn + fp));
    }

    /** Intersection over union, {@code tp / (tp + fp + fn)}, 0…1; undefined when neither has a foreground pixel. */
    public Measure iou() {
        return ratio(tp, tp + fp + fn, NEITHER);
    }

    /** {@code 2tp / (2tp + fp + fn)}, 0…1; undefined when neither has a foreground pixel. */
    public Measure dice() {
        return ratio(2 * tp, 2 * tp + fp + fn, NEITHER);
    }

    private static Measure ratio(long part, long whole, String reason) {
        return Measure.ratio((double) part, (double) whole, reason);
    }
}
