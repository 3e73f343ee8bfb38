package org.maskwright.train;

/**
 * How many numbers a network consists of.
 *
 * @param trainable changed by gradients
 * @param statistics running means and variances of batch normalisation, not changed by gradients
 */
public record ParameterCount(long trainable, long statistics) {
    /** All of them. */
    public long total() {
        return trainable + statistics;
    }
}
