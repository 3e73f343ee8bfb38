package org.maskwright.imaging.tool;

import org.maskwright.core.shape.Point;

/**
 * A person points at a place of a picture and says whether it belongs to the object.
 *
 * @param at place in the picture, px
 * @param inside whether it belongs to it
 */
public record Click(Point at, boolean inside) {
    /** Column of the pixel. */
    public int x() {
        return (int) Math.floor(at.x());
    }

    /** Row of the pixel. */
    public int y() {
        return (int) Math.floor(at.y());
    }
}
