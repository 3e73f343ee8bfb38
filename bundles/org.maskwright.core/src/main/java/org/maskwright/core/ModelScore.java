package org.maskwright.core;

import java.util.Optional;

/**
 * What a model says of an image and its mask, in one number. It holds for the very model, image and mask whose hashes it carries, and for no
 * other: a mask that was changed has no score until a model has seen it.
 *
 * @param kind what the number means
 * @param model name of the model, for people
 * @param modelHash SHA-256 of the model's file, 64 hex digits, lower case
 * @param imageHash SHA-256 of the image file, likewise
 * @param maskHash SHA-256 of the mask file, likewise; empty where the mask did not matter
 * @param value 0…1, larger for a sample that more deserves to be looked at
 * @param objection where the model is most against the mask; empty when it is nowhere sure, or the mask did not matter
 */
public record ModelScore(
        ScoreKind kind,
        String model,
        String modelHash,
        String imageHash,
        String maskHash,
        double value,
        Optional<Objection> objection) {
    /** What a model's number means. */
    public enum ScoreKind {
        /** How far the model's own mask is from the one that is there: 1 − IoU. */
        DISAGREEMENT,
        /** How much worse than the model's own mask the one that is there fits what the model said, its doubts included. */
        MISFIT,
        /** How unsure the model is of its own mask. */
        UNCERTAINTY
    }

    /** @throws IllegalArgumentException when a hash is none, or the value is not within 0…1 */
    public ModelScore {
        boolean hashed = isHash(modelHash) && isHash(imageHash) && (maskHash.isEmpty() || isHash(maskHash));
        if (!hashed || !(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("no score: " + value + " of " + model + " (" + modelHash + ") for "
                    + imageHash + " and " + maskHash);
        }
    }

    private static boolean isHash(String text) {
        return text.length() == 64 && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }

    /** A score without a place to look at. */
    public ModelScore(ScoreKind kind, String model, String modelHash, String imageHash, String maskHash, double value) {
        this(kind, model, modelHash, imageHash, maskHash, value, Optional.empty());
    }

    /** Whether it speaks of these files as they are. */
    public boolean isOf(String image, String mask) {
        return imageHash.equals(image) && (maskHash.isEmpty() || maskHash.equals(mask));
    }
}
