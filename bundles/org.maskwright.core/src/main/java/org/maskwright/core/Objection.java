package org.maskwright.core;

/**
 * What a model most holds against a mask: where it is sure of the opposite.
 *
 * @param nature what is wrong there, if the model is right
 * @param place the smallest rectangle around the region, px of the image as it is shown; not empty
 * @param pixels area of the region, ≥ 1
 */
public record Objection(Nature nature, Rect place, long pixels) {
    /** What may be wrong with a mask. */
    public enum Nature {
        /** The mask turned around would fit what the model sees better, and well. */
        INVERTED,
        /** Both show somebody, and hardly share a pixel: the mask may be another image's. */
        ELSEWHERE,
        /** Somebody, or a part of somebody, is left out. */
        MISSING,
        /** The same within the mask, which encloses the region: dark clothes taken for background. */
        HOLE,
        /** Something that is nobody is in the mask. */
        FOREIGN
    }

    /** @throws IllegalArgumentException when there is no pixel */
    public Objection {
        if (place.isEmpty() || pixels < 1) {
            throw new IllegalArgumentException("no region: " + pixels + " px in " + place);
        }
    }
}
