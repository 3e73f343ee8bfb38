package org.maskwright.ui.canvas.tool;

import org.maskwright.core.shape.Point;

/**
 * Where the pointer is, and what is held meanwhile.
 *
 * @param at place in the picture; outside of it, too
 * @param scale screen px for a px of the picture
 * @param held keys that are down
 */
public record Pointer(Point at, double scale, Held held) {
    /**
     * Keys that change what a tool does.
     *
     * @param shift straight, or square
     * @param inverse Alt or Control: erases what would be drawn, takes away what would be added
     */
    public record Held(boolean shift, boolean inverse) {
        /** No key. */
        public static final Held NONE = new Held(false, false);
    }

    /** px of the picture from its left. */
    public double x() {
        return at.x();
    }

    /** px of the picture from its top. */
    public double y() {
        return at.y();
    }

    /** How far it is from a place, screen px. */
    double screenPxFrom(Point other) {
        return scale * Math.hypot(at.x() - other.x(), at.y() - other.y());
    }
}
