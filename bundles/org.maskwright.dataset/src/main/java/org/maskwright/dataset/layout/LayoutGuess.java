package org.maskwright.dataset.layout;

import java.util.Optional;

/**
 * The layout that was found, and how sure that is.
 *
 * @param layout what was found or stated
 * @param stated whether the user stated it (in {@code dataset.json} or on the command line), so that nothing was guessed
 * @param confidence 0…1: the share of the smaller side (images or masks) that pairs, less where only a few of all files pair and no name
 *     speaks for it, and down to half of that where the alternative is as good; 0 when nothing pairs; 1 when stated
 * @param alternative the next best layout, when there was one
 * @param reason one line for a person: why this one ("198 of 200 images and 199 masks pair up by name")
 */
public record LayoutGuess(
        Layout layout, boolean stated, double confidence, Optional<Layout> alternative, String reason) {}
