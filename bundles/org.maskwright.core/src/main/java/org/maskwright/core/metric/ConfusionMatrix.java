package org.maskwright.core.metric;

import java.util.Arrays;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;

/**
 * Of masks with several classes: how many pixels of each class were taken for which. A pixel that the ground truth ignores is not counted; one
 * whose predicted label is no class counts as taken for none. Immutable.
 */
public final class ConfusionMatrix {
    private final int classes;
    /** {@code [truth][predicted]}, row-major; the last column is what was taken for none. */
    private final long[] counts;

    private ConfusionMatrix(int classes, long[] counts) {
        this.classes = classes;
        this.counts = counts;
    }

    /**
     * Nothing counted.
     *
     * @param classes labels 0…classes − 1 are counted; 1…255
     * @throws IllegalArgumentException for another number
     */
    public static ConfusionMatrix none(int classes) {
        if (classes < 1 || classes > LabelMap.IGNORE) {
            throw new IllegalArgumentException(classes + " classes");
        }
        return new ConfusionMatrix(classes, new long[classes * (classes + 1)]);
    }

    /**
     * Counts; a pixel whose true label is no class is not counted. Costs what the masks are large.
     *
     * @throws IllegalArgumentException when the sizes differ, or for a number of classes as {@link #none} does
     */
    public static ConfusionMatrix of(Mask truth, Mask predicted, int classes) {
        if (!truth.size().equals(predicted.size())) {
            throw new IllegalArgumentException(truth.size() + " against " + predicted.size());
        }
        ConfusionMatrix sum = none(classes);
        byte[] was = truth.toBytes();
        byte[] said = predicted.toBytes();
        for (int i = 0; i < was.length; i++) {
            int label = was[i] & 0xff;
            if (label < classes) {
                sum.counts[label * (classes + 1) + Math.min(classes, said[i] & 0xff)]++;
            }
        }
        return sum;
    }

    /**
     * The counts of both together.
     *
     * @throws IllegalArgumentException when the other has another number of classes
     */
    public ConfusionMatrix plus(ConfusionMatrix other) {
        if (classes != other.classes) {
            throw new IllegalArgumentException(classes + " classes and " + other.classes);
        }
        long[] sum = counts.clone();
        Arrays.setAll(sum, i -> sum[i] + other.counts[i]);
        return new ConfusionMatrix(classes, sum);
    }

    /** Number of classes. */
    public int classes() {
        return classes;
    }

    /** Number of pixels of class {@code truth} that were taken for class {@code predicted}. */
    public long at(int truth, int predicted) {
        return counts[truth * (classes + 1) + predicted];
    }

    /** One class against all others. */
    public Confusion of(int label) {
        long all = 0;
        long inTruth = 0;
        long inPrediction = 0;
        for (int t = 0; t < classes; t++) {
            for (int p = 0; p <= classes; p++) {
                long n = at(t, p);
                all += n;
                inTruth += t == label ? n : 0;
                inPrediction += p == label ? n : 0;
            }
        }
        long both = at(label, label);
        return new Confusion(both, inPrediction - both, inTruth - both, all - inTruth - inPrediction + both);
    }

    /** The share of pixels that were taken for what they are, 0…1; undefined when none was counted. */
    public Measure accuracy() {
        long right = 0;
        for (int c = 0; c < classes; c++) {
            right += at(c, c);
        }
        return Measure.ratio((double) right, (double) Arrays.stream(counts).sum(), "there is no pixel to count");
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof ConfusionMatrix m && classes == m.classes && Arrays.equals(counts, m.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return "ConfusionMatrix of " + classes + " classes";
    }
}
