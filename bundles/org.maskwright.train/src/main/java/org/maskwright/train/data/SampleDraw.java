package org.maskwright.train.data;

import org.maskwright.core.Size;

/**
 * How the samples of one epoch are ordered and distorted.
 *
 * @param order which epoch of which seed it is
 * @param augmentation how far
 */
public record SampleDraw(EpochOrder order, Augmentation augmentation) {
    /** Nothing is distorted. */
    static final SampleDraw NONE = new SampleDraw(new EpochOrder(0, 0), Augmentation.NONE);

    /**
     * One sample as this epoch has it.
     *
     * @param place the sample's number
     * @param target size of the result, px
     */
    Exposure of(int place, Exposure exposure, Size target) {
        if (augmentation.isNone() && exposure.size().equals(target)) {
            return exposure;
        }
        double aspect = (double) target.height() / target.width();
        return Distortion.draw(augmentation, aspect, order.random(place)).of(exposure, target);
    }
}
