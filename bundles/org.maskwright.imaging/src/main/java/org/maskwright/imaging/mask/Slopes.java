package org.maskwright.imaging.mask;

import org.maskwright.imaging.stored.Raster;

/** How steeply a mask's stored values rise from pixel to pixel, as shares of full scale. */
final class Slopes {
    /** Rise at the contour by which a blur of σ 3 px is told from broader ones: across it 0.13, along a slanting one less. */
    private static final double STEEP = 0.087;

    /** The steepest that a blur of σ 1 px makes of a step. */
    private static final double GRADUAL = 0.4;

    /** So near to black or white the far end of a slope is flat, as values are whole numbers. */
    private static final double FAINT = 0.016;

    private final Raster values;
    private final int width;
    private final int pixels;

    Slopes(Raster values) {
        this.values = values;
        this.width = values.size().width();
        this.pixels = (int) values.size().pixels();
    }

    /** Whether values rise steeply at half or more of the contour at half of full scale; false where there is none. */
    boolean steepContour() {
        double least = STEEP * values.largest();
        int crossings = 0;
        int steep = 0;
        for (int i = 0; i < pixels; i++) {
            int v = values.at(i);
            int right = (i + 1) % width == 0 ? v : values.at(i + 1);
            int below = i + width >= pixels ? v : values.at(i + width);
            crossings += (inside(v) != inside(right) ? 1 : 0) + (inside(v) != inside(below) ? 1 : 0);
            steep += inside(v) != inside(right) && Math.abs(v - right) >= least ? 1 : 0;
            steep += inside(v) != inside(below) && Math.abs(v - below) >= least ? 1 : 0;
        }
        return crossings > 0 && 2 * steep >= crossings;
    }

    private boolean inside(int value) {
        return 2 * value >= values.largest();
    }

    /** Whether a pixel lies on a slope that is no step, as only a filter makes them: an area of one value is a code, a leap a border of one. */
    boolean gradual(int i) {
        int v = values.at(i);
        int x = i % width;
        int most = 0;
        most = x > 0 ? Math.max(most, Math.abs(v - values.at(i - 1))) : most;
        most = x + 1 < width ? Math.max(most, Math.abs(v - values.at(i + 1))) : most;
        most = i >= width ? Math.max(most, Math.abs(v - values.at(i - width))) : most;
        most = i + width < pixels ? Math.max(most, Math.abs(v - values.at(i + width))) : most;
        double faint = FAINT * values.largest();
        boolean extreme = Math.min(v, values.largest() - v) <= faint;
        return most <= GRADUAL * values.largest() && (most > 0 || extreme);
    }
}
