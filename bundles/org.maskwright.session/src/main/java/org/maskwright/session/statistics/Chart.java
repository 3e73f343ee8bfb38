package org.maskwright.session.statistics;

import java.util.List;

/**
 * One count of all samples. Immutable.
 *
 * @param topic what is counted
 * @param bars in the order in which they are drawn
 * @param counted number of samples that are in it
 */
public record Chart(Topic topic, List<Bar> bars, long counted) {
    /** What is counted. */
    public enum Topic {
        /** Share of the mask that is foreground. */
        COVERAGE,
        /** Components of the mask. */
        COMPONENTS,
        /** Size of the image. */
        MEGAPIXELS,
        /** How far the work has come. */
        STATUS,
        /** Part of the split. */
        PART,
        /** Rules that found something. */
        RULE,
        /** How long people worked on a sample. */
        TIME,
        /** Samples that people worked on, by day. */
        DAY
    }

    /** Copies the list. */
    public Chart {
        bars = List.copyOf(bars);
    }
}
