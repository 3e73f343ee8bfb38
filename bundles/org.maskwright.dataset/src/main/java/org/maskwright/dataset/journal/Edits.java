package org.maskwright.dataset.journal;

import java.util.Iterator;

/**
 * Edits that come one by one.
 *
 * @param source gives them, each when the one before has been seen to; may throw, which ends the operation with what
 *     it gave before
 * @param count how many there will be, for the progress
 */
public record Edits(Iterator<? extends Edit> source, long count) {}
