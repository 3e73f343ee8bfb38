package org.maskwright.core;

import java.util.Locale;
import java.util.Optional;

/** A part of a split. */
public enum Part {
    /** What a model is fitted to. */
    TRAIN,
    /** What chooses between models. */
    VAL,
    /** What judges the chosen one. */
    TEST;

    /** As written in files: {@code train}, {@code val}, {@code test}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part that a word means, if it does: also {@code training}, {@code valid}, {@code validation}, {@code testing}; any case. */
    public static Optional<Part> parse(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "train", "training" -> Optional.of(TRAIN);
            case "val", "valid", "validation" -> Optional.of(VAL);
            case "test", "testing" -> Optional.of(TEST);
            default -> Optional.empty();
        };
    }
}
