package org.maskwright.session.statistics;

import java.util.List;
import org.maskwright.session.browse.BrowserFilter;

/**
 * One bar of a chart. Immutable.
 *
 * @param label what it stands for
 * @param count how many samples
 * @param pick what a click on it shows in the browser
 */
public record Bar(String label, long count, Pick pick) {
    /** How the samples of a bar are shown. */
    public sealed interface Pick {
        /** They alone are seen. */
        record Filtered(BrowserFilter filter) implements Pick {}

        /** They are selected, as no filter tells them from others. */
        record Selected(List<String> samples) implements Pick {}
    }
}
