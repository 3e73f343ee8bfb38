package org.maskwright.benchmarks.annotator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.Mask;
import org.maskwright.core.area.Area;
import org.maskwright.core.area.Components;
import org.maskwright.core.area.Connectivity;
import org.maskwright.core.shape.Capsule;
import org.maskwright.core.shape.Point;

/**
 * Where a mask is wrong: connected pixels that are all missing or all too much.
 *
 * @param pixels those that are wrong
 * @param missing whether they should be in; else they should not
 * @param middle the centre of the pixel that is farthest from the region's edge: where a person clicks
 * @param radiusPx how far that is, px, ≥ 0.5
 * @param others likewise the farthest from the edge of those left and above, right and above, left and below, right and below the middle, as far as
 *     there are any: where a person looks what a click would do before the click is made
 */
public record ErrorRegion(Area pixels, boolean missing, Point middle, double radiusPx, List<Point> others) {
    /** A step to a side and over a corner, in thirds of a pixel. */
    private static final int SIDE = 3;

    private static final int CORNER = 4;

    /** Copies the list. */
    public ErrorRegion {
        others = List.copyOf(others);
    }

    /** The largest region of error; nothing where the mask is right. */
    static Optional<ErrorRegion> largest(Area mask, Area truth) {
        Area missing = Components.of(truth.minus(mask), Connectivity.SIDES).largest();
        Area tooMuch = Components.of(mask.minus(truth), Connectivity.SIDES).largest();
        if (missing.isEmpty() && tooMuch.isEmpty()) {
            return Optional.empty();
        }
        boolean isMissing = missing.pixels() >= tooMuch.pixels();
        return Optional.of(measured(isMissing ? missing : tooMuch, isMissing));
    }

    /** Distances by the chamfer of 3 and 4 (Borgefors 1986). */
    private static ErrorRegion measured(Area region, boolean missing) {
        Mask mask = region.toMask().crop(region.bounds());
        int width = mask.width() + 2;
        int[] distance = new int[width * (mask.height() + 2)];
        for (int y = 0; y < mask.height(); y++) {
            for (int x = 0; x < mask.width(); x++) {
                int i = (y + 1) * width + x + 1;
                int above = Math.min(distance[i - width - 1], distance[i - width + 1]) + CORNER;
                int beside = Math.min(distance[i - 1], distance[i - width]) + SIDE;
                distance[i] = mask.at(x, y) == 0 ? 0 : Math.min(above, beside);
            }
        }
        int best = width + 1;
        for (int i = distance.length - width - 2; i > width; i--) {
            int below = Math.min(distance[i + width - 1], distance[i + width + 1]) + CORNER;
            int beside = Math.min(distance[i + 1], distance[i + width]) + SIDE;
            distance[i] = Math.min(distance[i], Math.min(below, beside));
            best = distance[i] > distance[best] ? i : best;
        }
        double radius = Math.max(0.5, distance[best] / (double) SIDE - 0.5);
        List<Point> others = new ArrayList<>();
        for (int i : farthestAround(distance, width, best)) {
            if (distance[i] > 0) {
                others.add(place(region, i, width));
            }
        }
        return new ErrorRegion(region, missing, place(region, best, width), radius, others);
    }

    private static Point place(Area region, int i, int width) {
        return new Point(region.bounds().x() + i % width - 0.5, region.bounds().y() + i / width - 0.5);
    }

    private static int[] farthestAround(int[] distance, int width, int middle) {
        int[] farthest = new int[4];
        for (int i = 0; i < distance.length; i++) {
            int quarter = (i % width < middle % width ? 0 : 1) + (i / width < middle / width ? 0 : 2);
            farthest[quarter] = i != middle && distance[i] > distance[farthest[quarter]] ? i : farthest[quarter];
        }
        return farthest;
    }

    /** The largest disc in it, as a share of its size: what a person paints who does not want to paint over the edge. */
    Area dab(double share) {
        return new Capsule(middle, middle, Math.max(0.5, share * radiusPx)).on(pixels.size());
    }
}
