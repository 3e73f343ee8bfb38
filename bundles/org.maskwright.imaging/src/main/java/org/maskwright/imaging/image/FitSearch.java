package org.maskwright.imaging.image;

import org.maskwright.core.Size;
import org.maskwright.imaging.feature.EdgeFit;
import org.maskwright.imaging.feature.EdgeFit.BestTurn;
import org.maskwright.imaging.feature.EdgeFit.Displacement;
import org.maskwright.imaging.feature.EdgeFit.EvenGrowth;

/** Measures the {@link EdgeFit} of a contour: its support where it is, at displacements, and along its normals. Used once. */
final class FitSearch {
    /** Gradients by Sobel's operator are three px wide, so that a maximum is seen at every third displacement. */
    private static final int STEP = 3;

    /** Which of the contour's pixels are looked at while all displacements are compared. */
    private static final int SPARSE = 3;

    private final EdgeSupport support;
    private final Contour contour;
    private final int reach;
    private final int growth;
    private double sum;
    private double squares;
    private int places;

    /**
     * @param support of the image, with a margin of {@link #margin}
     * @param contour of the mask
     * @param size of the image, px
     */
    FitSearch(EdgeSupport support, Contour contour, Size size) {
        this.support = support;
        this.contour = contour;
        this.reach = margin(size) - STEP;
        this.growth = (int) (EdgeFit.GROWTH_REACH * Math.max(size.width(), size.height()));
    }

    /** How far outside of an image of this size is looked, px. */
    static int margin(Size size) {
        return (int) (EdgeFit.REACH * Math.max(size.width(), size.height())) + STEP;
    }

    /**
     * The fit, its distances in px of the image that the contour was made for.
     *
     * @param full size of that image, px
     * @param size of the reduced one, px
     * @param orientations how many are tried, 4 or 8
     */
    EdgeFit fit(Size full, Size size, int orientations) {
        int[] best = refined(coarse());
        double moved = orZero(support.moved(contour, 1, best[0], best[1]));
        double mean = places == 0 ? 0 : sum / places;
        double variance = places == 0 ? 0 : Math.max(0, squares / places - mean * mean);
        double scaleX = (double) full.width() / size.width();
        double scaleY = (double) full.height() / size.height();
        int grown = grown();
        return new EdgeFit(
                orZero(support.moved(contour, 1, 0, 0)),
                mean,
                Math.sqrt(variance),
                new Displacement(
                        (int) Math.round(best[0] * scaleX),
                        (int) Math.round(best[1] * scaleY),
                        moved,
                        support.growth(contour, best[0], best[1], 1),
                        support.growth(contour, best[0], best[1], -1)),
                new EvenGrowth(
                        (int) Math.round(grown * Math.sqrt(scaleX * scaleY)), orZero(support.grown(contour, grown))),
                turned(size, orientations),
                support.lowerEnd(contour, size.height()));
    }

    /** The best of every third displacement, by the sparse contour; counts all of them. */
    private int[] coarse() {
        int[] best = {0, 0};
        double most = 0;
        int last = reach / STEP * STEP;
        for (int dy = -last; dy <= last; dy += STEP) {
            for (int dx = -last; dx <= last; dx += STEP) {
                double mean = support.moved(contour, SPARSE, dx, dy);
                if (Double.isNaN(mean)) {
                    continue;
                }
                sum += mean;
                squares += mean * mean;
                places++;
                if (mean > most) {
                    most = mean;
                    best = new int[] {dx, dy};
                }
            }
        }
        return best;
    }

    /** The best around a displacement, by the whole contour; its own place where nothing is better. */
    private int[] refined(int[] around) {
        int[] best = {0, 0};
        double most = orZero(support.moved(contour, 1, 0, 0));
        for (int dy = around[1] - STEP + 1; dy < around[1] + STEP; dy++) {
            for (int dx = around[0] - STEP + 1; dx < around[0] + STEP; dx++) {
                double mean = support.moved(contour, 1, dx, dy);
                if (mean > most) {
                    most = mean;
                    best = new int[] {dx, dy};
                }
            }
        }
        return best;
    }

    /** The best of the first so many orientations; the one that it has where none is better. */
    private BestTurn turned(Size size, int orientations) {
        BestTurn best = new BestTurn(1, orZero(support.moved(contour, 1, 0, 0)));
        for (int orientation = 2; orientation <= orientations; orientation++) {
            double mean = support.moved(contour.oriented(size, orientation), 1, 0, 0);
            if (mean > best.support()) {
                best = new BestTurn(orientation, mean);
            }
        }
        return best;
    }

    /** By how many px the contour is best grown; 0 where nothing is better. */
    private int grown() {
        int best = 0;
        double most = orZero(support.grown(contour, 0));
        for (int by = -growth; by <= growth; by++) {
            double mean = support.grown(contour, by);
            if (mean > most) {
                most = mean;
                best = by;
            }
        }
        return best;
    }

    /** NaN is compared as less than anything, and must not leave this class. */
    private static double orZero(double mean) {
        return Double.isNaN(mean) ? 0 : mean;
    }
}
