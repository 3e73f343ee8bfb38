package org.maskwright.evaluate;

import java.util.Map;
import java.util.OptionalDouble;
import org.maskwright.core.Size;
import org.maskwright.core.metric.Confusion;
import org.maskwright.core.metric.Measure;
import org.maskwright.core.metric.Metric;

/**
 * What one prediction came to.
 *
 * @param name of the image
 * @param size of its ground truth, px
 * @param counts of its pixels at the threshold
 * @param values the measures as the formulas have them, before any policy
 * @param millis how long the prediction took, ms; empty where that is not known
 */
public record ImageScore(String name, Size size, Confusion counts, Map<Metric, Measure> values, OptionalDouble millis) {
    /** Copies the map. */
    public ImageScore {
        values = Map.copyOf(values);
    }

    /** A measure of it; undefined where it was not asked for. */
    public Measure value(Metric metric) {
        return values.getOrDefault(metric, NOT_ASKED);
    }

    private static final Measure NOT_ASKED = new Measure.Undefined("it was not asked for");
}
