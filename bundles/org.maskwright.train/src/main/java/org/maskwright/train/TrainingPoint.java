package org.maskwright.train;

import java.util.List;

/**
 * Where a training is, for a schedule to look at.
 *
 * @param epoch epochs done, with the share of the one that is under way: 0 at the very beginning, 1.5 in the middle of the second
 * @param epochs that there will be, at least 1
 * @param validationLosses one for each epoch that has been validated, in order
 */
public record TrainingPoint(double epoch, int epochs, List<Double> validationLosses) {
    /**
     * Checks ranges and copies.
     *
     * @throws IllegalArgumentException if one is not kept
     */
    public TrainingPoint {
        validationLosses = List.copyOf(validationLosses);
        if (!(epoch >= 0) || epochs < 1) {
            throw new IllegalArgumentException("epoch " + epoch + " of " + epochs);
        }
    }
}
