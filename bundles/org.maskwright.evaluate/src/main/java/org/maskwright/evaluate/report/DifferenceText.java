package org.maskwright.evaluate.report;

import java.util.ArrayList;
import java.util.List;
import org.maskwright.core.metric.Measure;
import org.maskwright.evaluate.ModelDifference;

/** How two models differ, in words and as a table. */
public final class DifferenceText {
    private DifferenceText() {}

    /** "+0.0123 on average of 40 images, 95 % interval …": whether it may be chance is said, too. */
    public static String mean(ModelDifference difference) {
        return switch (difference.mean()) {
            case Measure.Undefined u -> "no comparison, as " + u.reason();
            case Measure.Defined d ->
                Figures.signed(d.figure()) + " on average of "
                        + Figures.count(difference.images().size()) + " images"
                        + difference
                                .interval()
                                .map(i -> ", interval " + Figures.signed(i.low()) + " to "
                                        + Figures.signed(i.high())
                                        + (i.excludes(0) ? "" : ": may be chance"))
                                .orElse("");
        };
    }

    /** The images that differ most. */
    public static SummaryTable table(ModelDifference difference, int most) {
        List<List<String>> rows = new ArrayList<>();
        for (ModelDifference.OfImage image : difference
                .images()
                .subList(0, Math.min(most, difference.images().size()))) {
            rows.add(List.of(
                    image.name(),
                    Figures.of(image.first()),
                    Figures.of(image.second()),
                    Figures.signed(image.difference())));
        }
        return new SummaryTable(List.of("image", difference.first(), difference.second(), "difference"), rows);
    }
}
