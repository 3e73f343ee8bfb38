package org.maskwright.dataset.layout;

import java.util.List;

/**
 * A layout with what becomes of the files under it, so that a large dataset is not paired once more for its samples.
 *
 * @param guess the layout
 * @param paired its couples and what it has no place for
 */
public record SettledLayout(LayoutGuess guess, Pairing.Paired paired) {
    /** Pairs files under a layout. */
    public static SettledLayout of(LayoutGuess guess, List<Listing.File> images) {
        return new SettledLayout(guess, Pairing.of(images, guess.layout()));
    }
}
