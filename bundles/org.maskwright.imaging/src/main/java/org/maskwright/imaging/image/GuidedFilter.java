package org.maskwright.imaging.image;

import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_ximgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.maskwright.core.Size;
import org.maskwright.imaging.matrix.OpenCv;

/**
 * How far, and how strictly, {@link Probabilities#guided} follows the edges of an image.
 *
 * @param cells half the side of a pixel's surroundings, in pixels of the map that is brought to the image's size, ≥ 1
 * @param epsilon what differs by less is one surface: a squared difference of colour, of 0…1, &gt; 0
 */
public record GuidedFilter(int cells, double epsilon) {
    /** Follows edges within a few pixels of a network's map. */
    public static final GuidedFilter USUAL = new GuidedFilter(3, 1e-4);

    /** Pixels that are surer than this are left as they are. */
    private static final float SURE = 0.02f;

    private static final double WHITE = 255;

    /** @throws IllegalArgumentException when a number is not positive */
    public GuidedFilter {
        if (cells < 1 || !(epsilon > 0)) {
            throw new IllegalArgumentException("no guided filter: " + cells + " cells, epsilon " + epsilon);
        }
    }

    /** For cells larger than a px. One value a pixel, row-major: what was said where it is sure, and what the filter made of it elsewhere; may leave 0…1. */
    float[] of(Probabilities interpolated, double cellPx, Pixels image) {
        float[] filtered = filtered(interpolated, cellPx, image);
        for (int i = 0; i < filtered.length; i++) {
            float p = interpolated.at(i);
            if (p < SURE || p > 1 - SURE) {
                filtered[i] = p;
            }
        }
        return filtered;
    }

    private float[] filtered(Probabilities interpolated, double cellPx, Pixels image) {
        OpenCv.load();
        Loader.load(opencv_ximgproc.class);
        Size size = interpolated.size();
        int radius = Math.clamp(Math.round(cells * cellPx), 1, Math.max(1, Math.min(size.width(), size.height()) / 2));
        try (Mat p = interpolated.matrix();
                Mat out = new Mat()) {
            opencv_ximgproc.guidedFilter(image.mat(), p, out, radius, epsilon * WHITE * WHITE, -1, 1 / cellPx);
            return Probabilities.read(out);
        }
    }
}
