package org.maskwright.ui.canvas.raster;

import org.maskwright.core.Rect;
import org.maskwright.core.Size;

/**
 * Names a tile: a square of a scaled picture, as large on the screen at each scale, so that it is painted pixel for pixel. Tiles at the right
 * and lower end are smaller.
 *
 * @param sheet the picture
 * @param look how it is drawn
 * @param scale screen px for a px of the picture
 * @param column 0… from the picture's left
 * @param row 0… from its top
 */
public record TileKey(Sheet sheet, Look look, double scale, int column, int row) {
    /** Side of a tile, screen px. */
    public static final int SIDE = 256;

    /** An outline looks so far around at most, screen px. */
    private static final int AROUND = 8;

    /** The rectangle of the scaled picture, screen px. */
    public Rect area(Size scaled) {
        return square().intersect(new Rect(0, 0, scaled.width(), scaled.height()));
    }

    private Rect square() {
        return new Rect(column * SIDE, row * SIDE, SIDE, SIDE);
    }

    /** Whether it may look otherwise after a change of the picture. */
    public boolean shows(Rect changed) {
        int left = (int) Math.floor(changed.x() * scale) - AROUND;
        int top = (int) Math.floor(changed.y() * scale) - AROUND;
        int right = (int) Math.ceil((changed.x() + changed.width()) * scale) + AROUND;
        int bottom = (int) Math.ceil((changed.y() + changed.height()) * scale) + AROUND;
        return !square().intersect(new Rect(left, top, right - left, bottom - top))
                .isEmpty();
    }
}
