package org.maskwright.imaging.feature;

/**
 * How well a mask's boundary lies on the image's edges: where it stands, at the best place nearby, and evenly grown or shrunk. Measured of the
 * pair alone.
 *
 * <p>The support of one pixel of the boundary is {@code g/(g + 1.5·m)}, 0…1: {@code g} is the image's gradient across the boundary there,
 * {@code m} the mean strength of the image's gradients. So one strong edge counts little more than a plain one, and an edge that runs the
 * other way counts nothing. The border of the picture counts neither way.
 *
 * @param here mean support along the boundary where it is, 0…1
 * @param chance mean of that over all displacements, 0…1
 * @param spread standard deviation over all displacements, ≥ 0
 * @param best the displacement of the largest mean support
 * @param even the growth of the largest mean support
 * @param turn the orientation of the largest mean support
 * @param lowerEnd where the mask ends downwards
 */
public record EdgeFit(
        double here,
        double chance,
        double spread,
        Displacement best,
        EvenGrowth even,
        BestTurn turn,
        LowerEnd lowerEnd) {
    /** Largest displacement tried either way, as a share of the image's long side. */
    public static final double REACH = 0.125;

    /** Largest growth or shrinking tried, likewise. */
    public static final double GROWTH_REACH = 0.05;

    /** Pixels of the boundary, at a long side of ≤ 256 px, below which nothing is measured. */
    public static final int LEAST_BOUNDARY = 40;

    /**
     * The boundary moved.
     *
     * @param dx columns by which the mask must move, px of the full-size image; positive is to the right
     * @param dy rows, likewise; positive is down
     * @param support mean support there, 0…1
     * @param leading how much the support grows on the side towards which it moves, −1…1; 0 where there is no such side
     * @param trailing likewise on the side that it leaves
     */
    public record Displacement(int dx, int dy, double support, double leading, double trailing) {
        /** How far, px of the full-size image. */
        public double length() {
            return Math.hypot(dx, dy);
        }
    }

    /**
     * Each pixel of the boundary moved across it by the same distance.
     *
     * @param px by how much the mask must grow, px of the full-size image; negative where it must shrink
     * @param support mean support there, 0…1
     */
    public record EvenGrowth(int px, double support) {}

    /**
     * The boundary turned or mirrored as a whole. All eight orientations are tried where the mask has the image's proportions on its side, too;
     * otherwise the four that keep them.
     *
     * @param orientation how the mask must be turned, by the numbers of EXIF (Exif 3.0, tag 0x0112), 1…8; 1 is not at all
     * @param support mean support there, 0…1
     */
    public record BestTurn(int orientation, double support) {}

    /**
     * How a mask ends downwards. A person ends at the picture's border, or where there is an edge; a mask of the head alone ends across the neck,
     * or the chest, where there is none.
     *
     * @param open share of the columns of the mask's bounds in which it ends within the lowest tenth of them and hardly any edge runs along, 0…1;
     *     0 where it reaches the lower border
     * @param below rows below the mask as a share of the picture's, 0…1
     * @param proportion width of the mask's bounds over their height, > 0
     */
    public record LowerEnd(double open, double below, double proportion) {
        /** That of a mask that reaches the lower border of a picture. */
        public static final LowerEnd AT_BORDER = new LowerEnd(0, 0, 1);
    }

    /** How many standard deviations the support lies above chance where the mask is; 0 where all places are alike. */
    public double certainty() {
        return certainty(here);
    }

    /** The same at the best displacement. */
    public double certaintyMoved() {
        return certainty(best.support());
    }

    /** The same at the best growth, which may be none. */
    public double certaintyGrown() {
        return certainty(even.support());
    }

    private double certainty(double support) {
        return spread == 0 ? 0 : (support - chance) / spread;
    }

    /** The same in the best orientation. */
    public double certaintyTurned() {
        return certainty(turn.support());
    }

    /** By which factor the support grows where the mask is turned, ≥ 1. */
    public double gainTurned() {
        return factor(turn.support());
    }

    /** By which factor the support grows where the mask is moved, ≥ 1. */
    public double gainMoved() {
        return factor(best.support());
    }

    /** By which factor the support grows where the mask is grown or shrunk, ≥ 1. */
    public double gainGrown() {
        return factor(even.support());
    }

    /** An image without edges is met by every boundary alike; a boundary that meets none is far better off where it meets any. */
    private double factor(double support) {
        return support == here ? 1 : support / Math.max(here, 1e-3);
    }
}
