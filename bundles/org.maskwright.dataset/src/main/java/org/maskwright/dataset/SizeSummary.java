package org.maskwright.dataset;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.Size;

/**
 * Sizes of some images in px, as a person sees them, ordered by number of pixels.
 *
 * @param measured how many were looked at and told their size
 * @param smallest the smallest; empty when none told
 * @param median the one in the middle (the lower of two)
 * @param largest the largest
 */
public record SizeSummary(int measured, Optional<Size> smallest, Optional<Size> median, Optional<Size> largest) {
    private static final Comparator<Size> BY_PIXELS =
            Comparator.comparingLong(Size::pixels).thenComparing(Size::width);

    /** The summary of these sizes; those of 0 pixels are unknown and left out. */
    public static SizeSummary of(List<Size> sizes) {
        List<Size> known =
                sizes.stream().filter(s -> s.pixels() > 0).sorted(BY_PIXELS).toList();
        if (known.isEmpty()) {
            return new SizeSummary(0, Optional.empty(), Optional.empty(), Optional.empty());
        }
        Size median = known.get((known.size() - 1) / 2);
        return new SizeSummary(
                known.size(), Optional.of(known.getFirst()), Optional.of(median), Optional.of(known.getLast()));
    }
}
