package org.maskwright.ui.canvas.raster;

import org.maskwright.core.Rect;
import org.maskwright.core.Size;

/**
 * A part of a scaled picture.
 *
 * @param scale screen px for a px of the picture, &gt; 0
 * @param area screen px from the picture's upper left corner; may reach beyond the picture, whose outermost px go on there
 */
record Cut(double scale, Rect area) {
    /** Wider by a margin on all sides. */
    Cut widened(int margin) {
        return new Cut(
                scale,
                new Rect(area.x() - margin, area.y() - margin, area.width() + 2 * margin, area.height() + 2 * margin));
    }

    /** The columns of a raster that is stretched over the picture. */
    Axis columns(Size raster, Size picture) {
        return new Axis(area.x(), area.width(), scale * picture.width() / raster.width(), raster.width());
    }

    /** The rows of a raster that is stretched over the picture. */
    Axis rows(Size raster, Size picture) {
        return new Axis(area.y(), area.height(), scale * picture.height() / raster.height(), raster.height());
    }
}
