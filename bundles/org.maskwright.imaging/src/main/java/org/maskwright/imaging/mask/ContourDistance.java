package org.maskwright.imaging.mask;

import org.maskwright.imaging.stored.Raster;

/**
 * How far each pixel is from the contour at half of full scale, by the chamfer of 3 and 4 (G. Borgefors, "Distance transformations in
 * digital images", 1986): two passes, right to a few per cent.
 */
final class ContourDistance {
    /** Units of distance a pixel. */
    static final int UNIT = 3;

    private static final int DIAGONAL = 4;
    private static final int FAR = 255;

    private final int width;
    private final int height;
    private final int[] distance;

    private ContourDistance(Raster values) {
        width = values.size().width();
        height = values.size().height();
        distance = new int[width * height];
        for (int i = 0; i < distance.length; i++) {
            distance[i] = atContour(values, i) ? 1 : FAR;
        }
    }

    /** For each pixel the distance from the contour, in thirds of a pixel; 255 and more where there is none near. */
    static int[] of(Raster values) {
        ContourDistance field = new ContourDistance(values);
        for (int i = 0; i < field.distance.length; i++) {
            field.spread(i, -1);
        }
        for (int i = field.distance.length - 1; i >= 0; i--) {
            field.spread(i, 1);
        }
        return field.distance;
    }

    /** Whether the contour runs between a pixel and one of its four neighbours. */
    private boolean atContour(Raster values, int i) {
        boolean inside = inside(values, i);
        int x = i % width;
        return x > 0 && inside(values, i - 1) != inside
                || x + 1 < width && inside(values, i + 1) != inside
                || i >= width && inside(values, i - width) != inside
                || i + width < distance.length && inside(values, i + width) != inside;
    }

    private static boolean inside(Raster values, int i) {
        return 2 * values.at(i) >= values.largest();
    }

    /** Takes over the shortest way by the neighbours on one side: those before in the row and the row above, or those after. */
    private void spread(int i, int step) {
        int x = i % width;
        int next = i + step * width;
        boolean side = step < 0 ? x > 0 : x + 1 < width;
        int least = side ? Math.min(distance[i], distance[i + step] + UNIT) : distance[i];
        if (next >= 0 && next < distance.length) {
            least = Math.min(least, distance[next] + UNIT);
            least = x > 0 ? Math.min(least, distance[next - 1] + DIAGONAL) : least;
            least = x + 1 < width ? Math.min(least, distance[next + 1] + DIAGONAL) : least;
        }
        distance[i] = least;
    }
}
