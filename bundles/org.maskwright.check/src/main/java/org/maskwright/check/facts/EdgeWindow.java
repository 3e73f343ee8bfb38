package org.maskwright.check.facts;

import java.util.List;
import org.maskwright.imaging.feature.ImageFeatures;

/**
 * A window of an image, as shares of its sides.
 *
 * @param share of its width and height, 0…1
 * @param left share of the width to the left of it
 * @param top share of the height above it
 */
record EdgeWindow(double share, double left, double top) {
    static final EdgeWindow WHOLE = new EdgeWindow(1, 0, 0);

    /** Cells each way of maps that are compared first. */
    static final int COARSE_SIDE = 16;

    /** Length of a map in whole numbers: products of two stay within 31 bits. */
    static final int SCALE = 1 << 14;

    private static final int SIDE = ImageFeatures.MAP_SIDE;
    private static final double LEAST = 0.83;
    private static final double MOST = 0.985;

    /** The square roots of an image's edges, 32×32. */
    static double[] edges(ImageFeatures image) {
        byte[] bytes = image.edges();
        double[] edges = new double[bytes.length];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = Math.sqrt(bytes[i] & 0xff);
        }
        return edges;
    }

    /** What is seen in this window, at so many cells each way, with mean 0 and length 1; zeros where it is the same all over. */
    double[] of(double[] edges, int side) {
        double[] out = new double[side * side];
        for (int y = 0; y < side; y++) {
            double row = (top + share * (y + 0.5) / side) * SIDE - 0.5;
            for (int x = 0; x < side; x++) {
                out[y * side + x] = at(edges, (left + share * (x + 0.5) / side) * SIDE - 0.5, row);
            }
        }
        return normalised(out);
    }

    /** Pearson's correlation of what is seen in this window of one image's edges with another map of the same kind, −1…1. */
    double likeness(double[] edges, double[] other) {
        double[] seen = of(edges, SIDE);
        double sum = 0;
        for (int i = 0; i < seen.length; i++) {
            sum += seen[i] * other[i];
        }
        return sum;
    }

    /** The windows one step to the left and right, higher and lower, and larger and smaller about the same middle, each within the image. */
    List<EdgeWindow> around(double step) {
        return List.of(
                within(share, left - step, top),
                within(share, left + step, top),
                within(share, left, top - step),
                within(share, left, top + step),
                within(share - step, left + step / 2, top + step / 2),
                within(share + step, left - step / 2, top - step / 2));
    }

    private static EdgeWindow within(double share, double left, double top) {
        double sized = Math.clamp(share, LEAST, MOST);
        return new EdgeWindow(sized, Math.clamp(left, 0, 1 - sized), Math.clamp(top, 0, 1 - sized));
    }

    /** A normalised map in whole numbers. */
    static int[] whole(double[] map) {
        int[] out = new int[map.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (int) Math.round(map[i] * SCALE);
        }
        return out;
    }

    /** Between the centres of cells. */
    private static double at(double[] edges, double column, double row) {
        double x = Math.clamp(column, 0, SIDE - 1.0);
        double y = Math.clamp(row, 0, SIDE - 1.0);
        int left = Math.min((int) x, SIDE - 2);
        int upper = Math.min((int) y, SIDE - 2);
        int i = upper * SIDE + left;
        double above = edges[i] + (x - left) * (edges[i + 1] - edges[i]);
        double below = edges[i + SIDE] + (x - left) * (edges[i + SIDE + 1] - edges[i + SIDE]);
        return above + (y - upper) * (below - above);
    }

    private static double[] normalised(double[] map) {
        double mean = 0;
        for (double v : map) {
            mean += v / map.length;
        }
        double square = 0;
        for (double v : map) {
            square += (v - mean) * (v - mean);
        }
        double factor = square > 1e-9 ? 1 / Math.sqrt(square) : 0;
        for (int i = 0; i < map.length; i++) {
            map[i] = (map[i] - mean) * factor;
        }
        return map;
    }
}
