package org.maskwright.train;

import java.util.List;

/**
 * What a network took over from an earlier one, by names of parameters.
 *
 * @param taken had the same name and shape
 * @param unfit of this network, and missing there or of another shape; they keep the values they had
 */
public record WarmStart(List<String> taken, List<String> unfit) {
    /** Copies. */
    public WarmStart {
        taken = List.copyOf(taken);
        unfit = List.copyOf(unfit);
    }
}
