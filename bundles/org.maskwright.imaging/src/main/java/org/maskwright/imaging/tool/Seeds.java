package org.maskwright.imaging.tool;

import org.maskwright.core.Size;
import org.maskwright.core.area.Area;

/**
 * What a person says about a picture before a tool finds the rest. Where seeds contradict each other, {@code outside} counts.
 *
 * @param inside what belongs to the object for certain
 * @param outside what does not for certain
 * @param likely what belongs to it as far as is known, such as the mask as it is
 */
public record Seeds(Area inside, Area outside, Area likely) {
    /** @throws IllegalArgumentException when the areas are not of one picture */
    public Seeds {
        if (!inside.size().equals(outside.size()) || !inside.size().equals(likely.size())) {
            throw new IllegalArgumentException(inside.size() + ", " + outside.size() + ", " + likely.size());
        }
    }

    /** Strokes where nothing is known yet. */
    public static Seeds strokes(Area inside, Area outside) {
        return new Seeds(inside, outside, Area.none(inside.size()));
    }

    /** Size of the picture, px. */
    public Size size() {
        return inside.size();
    }
}
