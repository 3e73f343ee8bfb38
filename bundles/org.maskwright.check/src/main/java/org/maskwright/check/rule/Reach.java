package org.maskwright.check.rule;

import org.maskwright.core.Size;

/** How far the points of an annotation reach: the smallest rectangle around them, px. Grows; not safe for several threads. */
final class Reach {
    /** Tools round corners and half pixels differently; a pixel is nobody's mistake. */
    private static final double TOLERANCE_PX = 1;

    private double left = Double.POSITIVE_INFINITY;
    private double top = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double bottom = Double.NEGATIVE_INFINITY;

    /** Extends it to a point. */
    void include(double x, double y) {
        left = Math.min(left, x);
        top = Math.min(top, y);
        right = Math.max(right, x);
        bottom = Math.max(bottom, y);
    }

    /** Reports points that lie outside an image of this size; an unknown size (no pixels) allows everything. */
    void compare(Size size, String where, Problems problems) {
        boolean leaves = left < -TOLERANCE_PX
                || top < -TOLERANCE_PX
                || right > size.width() + TOLERANCE_PX
                || bottom > size.height() + TOLERANCE_PX;
        if (leaves && size.pixels() > 0) {
            problems.add(
                    where,
                    Wording.text(
                            "reaches from (%.1f, %.1f) to (%.1f, %.1f), out of its image of %s",
                            left, top, right, bottom, size));
        }
    }
}
