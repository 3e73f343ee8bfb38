package org.maskwright.train.data;

import org.maskwright.core.Mask;
import org.maskwright.core.Size;

/**
 * One image with the labels of its mask, at one size. The arrays are not copied, as they are large, made once and used once: whoever makes one
 * hands them over, and whoever takes one does not write to them.
 */
public final class Exposure {
    private final Size size;
    private final byte[] bgr;
    private final byte[] labels;

    /**
     * Of these very arrays.
     *
     * @param size px
     * @param bgr {@code uint8} BGR, {@code [height][width][3]}, row-major
     * @param labels {@code uint8} label ids of the dataset, {@code [height][width]}
     * @throws IllegalArgumentException unless there are three bytes and a label for each pixel
     */
    public Exposure(Size size, byte[] bgr, byte[] labels) {
        if (bgr.length != 3 * size.pixels() || labels.length != size.pixels()) {
            throw new IllegalArgumentException(bgr.length + " bytes and " + labels.length + " labels for " + size);
        }
        this.size = size;
        this.bgr = bgr;
        this.labels = labels;
    }

    /** Size, px. */
    public Size size() {
        return size;
    }

    /** Its pixels themselves. */
    public byte[] bgr() {
        return bgr;
    }

    /** Its labels themselves. */
    public byte[] labels() {
        return labels;
    }

    /** The labels as a mask; not copied. */
    public Mask mask() {
        return Mask.adopt(size, labels);
    }
}
