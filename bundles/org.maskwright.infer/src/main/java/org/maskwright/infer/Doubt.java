package org.maskwright.infer;

import java.util.Optional;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Objection;
import org.maskwright.core.Objection.Nature;
import org.maskwright.core.Size;
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
 * @param worst the largest connected region that is wholly in the mask, or wholly outside, and of which the model is sure that it is not; empty when
 *     there is none
 */
public record Doubt(Measure iou, double misfit, double uncertainty, Optional<Objection> worst) {
    /** A soft intersection over union from which on a mask fits well. */
    private static final double WELL = 0.5;

    /** One below which two masks hardly share a pixel. */
    private static final double HARDLY = 0.1;

    /** What is said with this probability, or with one less it, is said surely. */
    static final float SURE = 0.9f;

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
        var dissent = new Dissent(size);
        var theirs = new SoftIou();
        var turned = new SoftIou();
        var own = new SoftIou();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] != (byte) LabelMap.IGNORE) {
                float p = said.at(i);
                boolean person = LabelMap.isForeground(labels[i]);
                theirs.add(p, person);
                turned.add(p, !person);
                own.add(p, p >= threshold);
                dissent.add(i, p, person);
            }
        }
        Measure iou = Overlap.of(said.atLeast(threshold), mask).iou();
        Optional<Nature> whole = whole(iou, theirs.value(), turned.value());
        return new Doubt(
                iou,
                Math.max(0, own.value() - theirs.value()),
                1 - own.value(),
                dissent.largest(mask).map(o -> whole.map(n -> new Objection(n, o.place(), o.pixels()))
                        .orElse(o)));
    }

    /** What is wrong with the mask as a whole; empty when it is no more than regions of it. */
    private static Optional<Nature> whole(Measure iou, double fit, double fitTurned) {
        if (fitTurned > WELL && fitTurned > fit) {
            return Optional.of(Nature.INVERTED);
        }
        boolean elsewhere = iou instanceof Measure.Defined d && d.figure() < HARDLY && fit < HARDLY;
        return elsewhere ? Optional.of(Nature.ELSEWHERE) : Optional.empty();
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
