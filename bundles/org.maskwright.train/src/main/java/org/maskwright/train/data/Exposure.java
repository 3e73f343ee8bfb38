package org.maskwright.train.data;

import org.maskwright.core.Mask;
import org.maskwright.core.Size;

/**
 * One image with the labels of its mask, at one size. The arrays are not copied: whoever makes one hands them over.
 *
 * @param size px
 * @param bgr {@code uint8} BGR, {@code [height][width][3]}, row-major
 * @param labels {@code uint8} label ids of the dataset, {@code [height][width]}
 */
public record Exposure(Size size, byte[] bgr, byte[] labels) {
    /** @throws IllegalArgumentException unless there are three bytes and a label for each pixel */
    public Exposure {
        if (bgr.length != 3 * size.pixels() || labels.length != size.pixels()) {
            throw new IllegalArgumentException(bgr.length + " bytes and " + labels.length + " labels for " + size);
        }
    }

    /** The labels as a mask; not copied. */
    public Mask mask() {
        return Mask.adopt(size, labels);
    }
}
