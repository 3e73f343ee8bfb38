package org.maskwright.core.shape;

import org.maskwright.core.Size;
import org.maskwright.core.area.Area;

/** A geometric shape in a picture. Immutable and safe for any thread. */
public sealed interface Shape permits ConvexShape, Polygon {
    /**
     * The pixels of a raster whose centres are in the shape. Costs the rows that it crosses, and for a polygon the edges that it has in each.
     *
     * @param raster px
     */
    Area on(Size raster);
}
