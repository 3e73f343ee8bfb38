package org.maskwright.evaluate;

import java.util.Arrays;
import org.maskwright.core.metric.Confusion;
import org.maskwright.core.metric.EnhancedAlignment;
import org.maskwright.core.metric.ThresholdSweep;

/**
 * Measures at the thresholds 0, 1/255 … 1, each the mean over images. Precision, recall, F and IoU are of images that have foreground in the
 * ground truth; the E-measure is of all. Arrays have 256 elements.
 *
 * @param precision by step; 0 of an image where nothing is predicted
 * @param recall by step
 * @param f by step
 * @param iou by step
 * @param e E-measure by step
 * @param images number of images with foreground
 */
public record Curves(double[] precision, double[] recall, double[] f, double[] iou, double[] e, int images) {
    /** Copies the arrays. */
    public Curves {
        precision = precision.clone();
        recall = recall.clone();
        f = f.clone();
        iou = iou.clone();
        e = e.clone();
    }

    @Override
    public double[] precision() {
        return precision.clone();
    }

    @Override
    public double[] recall() {
        return recall.clone();
    }

    @Override
    public double[] f() {
        return f.clone();
    }

    @Override
    public double[] iou() {
        return iou.clone();
    }

    @Override
    public double[] e() {
        return e.clone();
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Curves c
                && images == c.images
                && Arrays.equals(precision, c.precision)
                && Arrays.equals(recall, c.recall)
                && Arrays.equals(f, c.f)
                && Arrays.equals(iou, c.iou)
                && Arrays.equals(e, c.e);
    }

    @Override
    public int hashCode() {
        return 31 * images + Arrays.hashCode(f);
    }

    /** The step, 0…255, at which a curve is highest; the lowest of several. */
    public static int best(double[] curve) {
        int best = 0;
        for (int step = 1; step < curve.length; step++) {
            best = curve[step] > curve[best] ? step : best;
        }
        return best;
    }

    /** Adds up curves of images, one after the other. */
    static final class CurveSum {
        private final double betaSquared;
        private final double[][] sums = new double[5][ThresholdSweep.STEPS];
        private int withForeground;
        private int all;

        CurveSum(double betaSquared) {
            this.betaSquared = betaSquared;
        }

        void add(ThresholdSweep sweep) {
            all++;
            add(sums[4], sweep.curve(EnhancedAlignment::of));
            if (!sweep.at(0).isTruthEmpty()) {
                withForeground++;
                add(sums[0], sweep.curve(Confusion::precision));
                add(sums[1], sweep.curve(Confusion::recall));
                add(sums[2], sweep.curve(c -> c.f(betaSquared)));
                add(sums[3], sweep.curve(Confusion::iou));
            }
        }

        private static void add(double[] sum, double[] curve) {
            Arrays.setAll(sum, i -> sum[i] + curve[i]);
        }

        Curves mean() {
            for (int i = 0; i < sums.length; i++) {
                double[] sum = sums[i];
                int images = Math.max(1, i == 4 ? all : withForeground);
                Arrays.setAll(sum, k -> sum[k] / images);
            }
            return new Curves(sums[0], sums[1], sums[2], sums[3], sums[4], withForeground);
        }
    }
}
