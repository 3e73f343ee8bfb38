package org.maskwright.core.rle;

import org.maskwright.core.InputException;

/** Whether lengths cover what they are lengths of, no more and no less. */
final class RunSum {
    private RunSum() {}

    /**
     * Refuses lengths that do not fit.
     *
     * @param pixels what they must come to
     * @param place that has so many pixels, for the message
     * @throws InputException when one is negative, or they come to another number
     */
    static void require(int[] counts, long pixels, String place) throws InputException {
        long sum = 0;
        for (int count : counts) {
            if (count < 0) {
                throw new InputException("a run of the RLE is " + count + " px long");
            }
            sum += count;
        }
        if (sum != pixels) {
            throw new InputException("the runs of the RLE come to " + sum + " px, " + place + " has " + pixels);
        }
    }
}
