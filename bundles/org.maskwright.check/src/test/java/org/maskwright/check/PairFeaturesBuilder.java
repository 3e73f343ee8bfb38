package org.maskwright.check;

import org.maskwright.core.metric.Measure;
import org.maskwright.imaging.feature.PairFeatures;

/** Features of a mask that fits its image well, for tests. */
public final class PairFeaturesBuilder {
    private double edgeContrast = 3;
    private double bestContrast = 3;
    private int bestDx;
    private int bestDy;
    private double maskImageCorrelation = 0.1;
    private double borderForeground = 0.05;
    private double centreForeground = 0.9;
    private double subjectBrightness = 0.5;
    private double subjectSharpness = 20;

    /** Contrast along the mask's boundary where it is, and over all shifts. */
    public PairFeaturesBuilder contrast(double here, double best) {
        edgeContrast = here;
        bestContrast = best;
        return this;
    }

    /** The shift with the best contrast, px. */
    public PairFeaturesBuilder bestShift(int dx, int dy) {
        bestDx = dx;
        bestDy = dy;
        return this;
    }

    /** Correlation of the mask's stored values with the image's luma. */
    public PairFeaturesBuilder correlation(double value) {
        maskImageCorrelation = value;
        return this;
    }

    /** Foreground shares of the border (bottom excepted) and of the centre. */
    public PairFeaturesBuilder foreground(double border, double centre) {
        borderForeground = border;
        centreForeground = centre;
        return this;
    }

    /** Brightness and sharpness of the subject. */
    public PairFeaturesBuilder subject(double brightness, double sharpness) {
        subjectBrightness = brightness;
        subjectSharpness = sharpness;
        return this;
    }

    PairFeatures build() {
        return new PairFeatures(
                Measure.of(edgeContrast),
                Measure.of(bestContrast),
                bestDx,
                bestDy,
                Measure.of(maskImageCorrelation),
                Measure.of(borderForeground),
                Measure.of(centreForeground),
                Measure.of(subjectBrightness),
                Measure.of(subjectSharpness));
    }
}
