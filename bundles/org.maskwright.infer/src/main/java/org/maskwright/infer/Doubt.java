package org.maskwright.infer;

import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.core.area.Components;
import org.maskwright.core.area.Connectivity;
import org.maskwright.core.metric.Measure;
import org.maskwright.core.metric.Overlap;
import org.maskwright.imaging.image.Probabilities;

/**
 * What a model's probabilities say of a mask. Pixels that the mask ignores count neither way.
 *
 * @param iou intersection over union of the mask and the model's own; undefined when neither shows anybody
 * @param misfit how much worse than the model's own mask this one fits what the model said, 0…1: the soft intersection over union {@code Σ
 *     min(p, m) / Σ max(p, m)} of the probabilities {@code p} with the model's mask, less that with this one. Where the model is in doubt,
 *     both are low, and little is held against the mask
 * @param uncertainty how unsure the model is of its own mask, 0…1: one less the soft intersection over union with it
 * @param worst the largest connected region in which the model is sure of the opposite
 */
public record Doubt(Measure iou, double misfit, double uncertainty, Region worst) {
    /** What is said with this probability, or with one less it, is said surely. */
    private static final float SURE = 0.9f;

    /**
     * A region of the picture.
     *
     * @param bounds the smallest rectangle around it, px; empty when there is no such region
     * @param pixels its area
     */
    public record Region(Rect bounds, long pixels) {}

    /**
     * Weighs a mask.
     *
     * @param said the model's probabilities, at the mask's size
     * @param mask any label but 0 and {@link LabelMap#IGNORE} is the person
     * @param threshold probability from which on the model says that a pixel is the person
     * @throws IllegalArgumentException when the sizes differ
     */
    public static Doubt of(Probabilities said, Mask mask, double threshold) {
        Size size = mask.size();
        if (!said.size().equals(size)) {
            throw new IllegalArgumentException(said.size() + " beside " + size);
        }
        byte[] labels = mask.toBytes();
        byte[] opposite = new byte[labels.length];
        var theirs = new SoftIou();
        var own = new SoftIou();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] != (byte) LabelMap.IGNORE) {
                float p = said.at(i);
                boolean person = LabelMap.isForeground(labels[i]);
                theirs.add(p, person);
                own.add(p, p >= threshold);
                opposite[i] = (byte) (person ? p <= 1 - SURE ? 1 : 0 : p >= SURE ? 1 : 0);
            }
        }
        return new Doubt(
                Overlap.of(said.atLeast(threshold), mask).iou(),
                Math.max(0, own.value() - theirs.value()),
                1 - own.value(),
                largest(Mask.adopt(size, opposite)));
    }

    private static Region largest(Mask opposite) {
        Area all = Area.of(opposite);
        if (all.isEmpty()) {
            return new Region(Rect.EMPTY, 0);
        }
        Area largest = Components.of(all, Connectivity.CORNERS).largest();
        return new Region(largest.bounds(), largest.pixels());
    }

    /** The soft intersection over union of probabilities and a mask. */
    private static final class SoftIou {
        private double both;
        private double either;

        void add(float p, boolean person) {
            both += person ? p : 0;
            either += person ? 1 : p;
        }

        /** 0…1; 1 where neither shows anybody. */
        double value() {
            return either > 0 ? both / either : 1;
        }
    }
}
