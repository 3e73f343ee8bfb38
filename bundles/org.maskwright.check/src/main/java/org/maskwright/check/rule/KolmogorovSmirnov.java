package org.maskwright.check.rule;

/**
 * The two-sample test whether values come from one distribution (Kolmogorov 1933, Smirnov 1948).
 *
 * @param distance largest difference between the two empirical distribution functions, 0…1
 * @param pValue how probable a distance as large is by chance, 0…1, by the asymptotic series
 *     {@code 2 Σ (−1)^(k−1) exp(−2 k² λ²)} with Stephens' {@code λ = (√n + 0.12 + 0.11/√n) · distance},
 *     {@code n = n₁n₂/(n₁+n₂)} (Press et al., "Numerical Recipes", 3rd ed., section 14.3.3)
 */
record KolmogorovSmirnov(double distance, double pValue) {
    private static final int TERMS = 100;

    /**
     * Compares two samples.
     *
     * @param a values, ascending, at least one
     * @param b values, ascending, at least one
     */
    static KolmogorovSmirnov of(double[] a, double[] b) {
        double distance = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            double at = Math.min(a[i], b[j]);
            while (i < a.length && a[i] <= at) {
                i++;
            }
            while (j < b.length && b[j] <= at) {
                j++;
            }
            distance = Math.max(distance, Math.abs((double) i / a.length - (double) j / b.length));
        }
        double n = Math.sqrt((double) a.length * b.length / (a.length + b.length));
        return new KolmogorovSmirnov(distance, tail((n + 0.12 + 0.11 / n) * distance));
    }

    private static double tail(double lambda) {
        // Below this the series has not converged within the terms, and the probability is 1 to six digits.
        if (lambda < 0.27) {
            return 1;
        }
        double sum = 0;
        for (int k = 1; k <= TERMS; k++) {
            sum += (k % 2 == 1 ? 2 : -2) * Math.exp(-2.0 * k * k * lambda * lambda);
        }
        return Math.clamp(sum, 0.0, 1.0);
    }
}
