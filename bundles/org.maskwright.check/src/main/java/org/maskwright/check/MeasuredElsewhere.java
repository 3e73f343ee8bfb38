package org.maskwright.check;

import java.util.List;
import java.util.function.Function;
import org.maskwright.check.facts.FileBytes;

/**
 * The samples of a dataset that were measured and judged one by one elsewhere, on other machines perhaps.
 *
 * @param samples all of the scan's, in its order
 * @param files a file's bytes, or why there are none, by its path; asked only where two masks, or two images, must be compared pixel by pixel
 */
public record MeasuredElsewhere(List<JudgedSample> samples, Function<String, FileBytes> files) {
    /** Copies the list. */
    public MeasuredElsewhere {
        samples = List.copyOf(samples);
    }
}
