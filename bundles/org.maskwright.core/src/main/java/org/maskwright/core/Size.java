package org.maskwright.core;

/**
 * Width and height of a raster in px.
 *
 * @param width px, ≥ 0
 * @param height px, ≥ 0
 */
public record Size(int width, int height) {
    /** @throws IllegalArgumentException when a side is negative */
    public Size {
        if (width < 0 || height < 0) {
            throw new IllegalArgumentException("negative size " + width + "×" + height);
        }
    }

    /** Number of pixels; never overflows. */
    public long pixels() {
        return (long) width * height;
    }

    /** The size after a quarter turn. */
    public Size transposed() {
        return new Size(height, width);
    }

    /**
     * How far the two aspect ratios are apart, relative, ≥ 0: 0.01 is one per cent; infinite when a side is 0. Symmetric.
     */
    public double aspectError(Size other) {
        double a = (double) width * other.height;
        double b = (double) height * other.width;
        double smaller = Math.min(a, b);
        return smaller == 0 ? Double.POSITIVE_INFINITY : Math.max(a, b) / smaller - 1;
    }

    @Override
    public String toString() {
        return width + "×" + height;
    }
}
