package org.maskwright.core.area;

import org.maskwright.core.MaskSnapshot;

/** What a bucket of paint fills. */
public final class FloodFill {
    private FloodFill() {}

    /**
     * The pixels that have the label of one pixel and are joined with it; of a soft mask, what is inside or not as it is. Costs the runs of the mask, and little for each pixel.
     *
     * @throws IndexOutOfBoundsException outside the mask
     */
    public static Area at(MaskSnapshot mask, int x, int y, Connectivity connectivity) {
        return Components.of(Area.of(mask, mask.labelOf(mask.at(x, y))), connectivity)
                .at(x, y);
    }
}
