package org.maskwright.format.model;

import java.util.List;
import org.maskwright.core.InputException;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.format.shape.FillRule;
import org.maskwright.format.shape.Ring;

/** Where a region is: its pixels, or polygons and the rule by which its tool makes pixels of them. */
public sealed interface Extent {
    /**
     * Pixels.
     *
     * @param area on the raster of the image
     */
    record Pixels(Area area) implements Extent {
        @Override
        public Area on(Size image) throws InputException {
            if (!area.size().equals(image)) {
                throw new InputException("a mask is of " + area.size() + " px, its image of " + image);
            }
            return area;
        }
    }

    /**
     * Polygons.
     *
     * @param rings px
     * @param rule how they are filled
     */
    record Polygons(List<Ring> rings, FillRule rule) implements Extent {
        /** Copies the rings. */
        public Polygons {
            rings = List.copyOf(rings);
        }

        @Override
        public Area on(Size image) throws InputException {
            return rule.fill(image, rings);
        }
    }

    /**
     * The pixels on an image.
     *
     * @param image its size, px
     * @throws InputException when it does not fit the image; one line
     */
    Area on(Size image) throws InputException;
}
