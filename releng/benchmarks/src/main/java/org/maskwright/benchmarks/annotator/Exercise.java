package org.maskwright.benchmarks.annotator;

import java.util.Optional;
import org.maskwright.core.Shares;
import org.maskwright.core.area.Area;
import org.maskwright.core.metric.BoundaryIou;
import org.maskwright.imaging.tool.Photo;

/**
 * A photo, and the mask that is right.
 *
 * @param photo what tools see
 * @param truth what the annotator sees
 * @param said how probably each pixel is the person, 0…255, where a model was asked
 */
public record Exercise(Photo photo, Area truth, Optional<Shares> said) {
    /** @throws IllegalArgumentException when the mask is not the photo's, or empty */
    public Exercise {
        if (!photo.size().equals(truth.size()) || truth.isEmpty()) {
            throw new IllegalArgumentException(photo.size() + " with " + truth);
        }
    }

    /** Intersection over union with the truth, 0…1. */
    public double iou(Area mask) {
        return (double) mask.intersect(truth).pixels() / mask.union(truth).pixels();
    }

    /** Boundary IoU with the truth, 0…1. Costs the pixels. */
    public double boundaryIou(Area mask) {
        return BoundaryIou.of(mask.toMask(), truth.toMask()).figureIfDefined().orElse(0);
    }
}
