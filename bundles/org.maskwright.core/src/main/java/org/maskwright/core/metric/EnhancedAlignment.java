package org.maskwright.core.metric;

/**
 * The enhanced-alignment measure of a prediction that was cut at a threshold: how ground truth and prediction agree, each less its own mean.
 *
 * <p>Source: D.-P. Fan et al., "Enhanced-alignment measure for binary foreground map evaluation", IJCAI 2018; with its code, summed over N
 * pixels and divided by N − 1, so that a perfect prediction of 32×32 px scores 1.000978. Where the ground truth is empty or full, it is the
 * share of pixels that are right.
 */
public final class EnhancedAlignment {
    private static final double EPS = Math.ulp(1.0);

    private EnhancedAlignment() {}

    /** The measure, 0…N / (N − 1); undefined when fewer than two pixels count. */
    public static Measure of(Confusion counts) {
        long n = counts.pixels();
        if (n < 2) {
            return new Measure.Undefined("there are not two pixels to count");
        }
        double sum;
        if (counts.isTruthEmpty()) {
            sum = (double) (counts.tn() + counts.fn());
        } else if (counts.tp() + counts.fn() == n) {
            sum = (double) (counts.tp() + counts.fp());
        } else {
            sum = aligned(counts, n);
        }
        return Measure.of(sum / (n - 1 + EPS));
    }

    private static double aligned(Confusion counts, long n) {
        double said = (double) (counts.tp() + counts.fp()) / n;
        double is = (double) (counts.tp() + counts.fn()) / n;
        return counts.tp() * enhanced(1 - said, 1 - is)
                + counts.fp() * enhanced(1 - said, -is)
                + counts.fn() * enhanced(-said, 1 - is)
                + counts.tn() * enhanced(-said, -is);
    }

    private static double enhanced(double a, double b) {
        double alignment = 2 * a * b / (a * a + b * b + EPS) + 1;
        return alignment * alignment / 4;
    }
}
