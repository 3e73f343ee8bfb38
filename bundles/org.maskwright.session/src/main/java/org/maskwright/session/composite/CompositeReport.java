package org.maskwright.session.composite;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What was composed.
 *
 * @param written names of the files, relative to the target, in the order of the images
 * @param left images of which nothing was made
 * @param followed of outlines: the mean share (0…1) that has an edge of its image beside it; empty when none was drawn
 */
public record CompositeReport(List<String> written, List<LeftImage> left, OptionalDouble followed) {
    /** Copies the lists. */
    public CompositeReport {
        written = List.copyOf(written);
        left = List.copyOf(left);
    }

    /**
     * An image of which nothing was made.
     *
     * @param name of the image
     * @param why one line
     */
    public record LeftImage(String name, String why) {}
}
