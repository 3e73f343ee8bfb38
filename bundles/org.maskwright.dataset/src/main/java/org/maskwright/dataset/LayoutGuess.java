package org.maskwright.dataset;

import java.util.Optional;

/**
 * The layout that was found, and how sure that is.
 *
 * @param layout what was found or stated
 * @param stated whether the user stated it (in {@code dataset.json} or on the command line), so that nothing was guessed
 * @param confidence share of the image files outside masks that this layout pairs, weighted by how much better it is than the
 *     alternative, 0…1; 1 when stated
 * @param alternative the next best layout, when there was one
 * @param reason one line for a person: why this one ("198 of 200 names pair up; the alternative pairs 12")
 */
public record LayoutGuess(Layout layout, boolean stated, double confidence, Optional<Layout> alternative, String reason) {}
