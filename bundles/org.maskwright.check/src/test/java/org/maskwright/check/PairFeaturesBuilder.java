package org.maskwright.check;

import java.util.Optional;
import org.maskwright.core.metric.Measure;
import org.maskwright.imaging.feature.EdgeFit;
import org.maskwright.imaging.feature.EdgeFit.BestTurn;
import org.maskwright.imaging.feature.EdgeFit.Displacement;
import org.maskwright.imaging.feature.EdgeFit.EvenGrowth;
import org.maskwright.imaging.feature.EdgeFit.LowerEnd;
import org.maskwright.imaging.feature.PairFeatures;

/** Features of a mask that fits its image well, for tests. */
public final class PairFeaturesBuilder {
    private double edgeContrast = 3;
    private EdgeFit fit = new EdgeFit(
            0.8,
            0.3,
            0.05,
            new Displacement(0, 0, 0.8, 0, 0),
            new EvenGrowth(0, 0.8),
            new BestTurn(1, 0.8),
            LowerEnd.AT_BORDER);
    private double maskImageCorrelation = 0.1;
    private double borderForeground = 0.05;
    private double centreForeground = 0.9;
    private double subjectBrightness = 0.5;
    private double subjectSharpness = 20;

    /** Contrast along the mask's boundary. */
    public PairFeaturesBuilder contrast(double here) {
        edgeContrast = here;
        return this;
    }

    /** Edge support where the mask is, where chance is 0.3 ± 0.05, and moved by some px, which both sides gain by. */
    public PairFeaturesBuilder moved(double here, int dx, int dy, double there) {
        return fit(here, new Displacement(dx, dy, there, there - here, there - here), fit.even());
    }

    /** Edge support where the mask is, and grown by some px. */
    public PairFeaturesBuilder grown(double here, int px, double there) {
        return fit(here, fit.best(), new EvenGrowth(px, there));
    }

    /** Edge support where the mask is, at the best displacement, which may be none, and at the best growth. */
    public PairFeaturesBuilder fit(double here, Displacement best, EvenGrowth even) {
        fit = new EdgeFit(
                here,
                0.3,
                0.05,
                best.length() == 0 ? new Displacement(0, 0, here, 0, 0) : best,
                even.px() == 0 ? new EvenGrowth(0, here) : even,
                new BestTurn(1, here),
                fit.lowerEnd());
        return this;
    }

    /** Edge support where the mask is, and turned as an orientation of EXIF says. */
    public PairFeaturesBuilder turned(double here, int orientation, double there) {
        fit(here, new Displacement(0, 0, here, 0, 0), new EvenGrowth(0, here));
        fit = new EdgeFit(here, 0.3, 0.05, fit.best(), fit.even(), new BestTurn(orientation, there), fit.lowerEnd());
        return this;
    }

    /** Where the mask ends downwards. */
    public PairFeaturesBuilder lowerEnd(double open, double below, double proportion) {
        LowerEnd end = new LowerEnd(open, below, proportion);
        fit = new EdgeFit(fit.here(), fit.chance(), fit.spread(), fit.best(), fit.even(), fit.turn(), end);
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
                Optional.of(fit),
                Measure.of(maskImageCorrelation),
                Measure.of(borderForeground),
                Measure.of(centreForeground),
                Measure.of(subjectBrightness),
                Measure.of(subjectSharpness));
    }
}
