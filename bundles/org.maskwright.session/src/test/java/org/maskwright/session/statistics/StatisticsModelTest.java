package org.maskwright.session.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.Progress;
import org.maskwright.core.SampleStatus;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.Datasets;
import org.maskwright.session.browse.BrowserFilter;
import org.maskwright.session.browse.BrowserRow;

class StatisticsModelTest {
    @TempDir
    Path folder;

    private List<Chart> charts;

    @BeforeEach
    void count() throws Exception {
        Datasets.discs(folder, List.of("1", "2", "02299"));
        try (DatasetSession session =
                DatasetSession.open(folder, RuleBook.standard(), Clock.systemUTC(), Progress.none())) {
            session.setStatus(List.of("2"), SampleStatus.VERIFIED, Progress.none());
            charts = StatisticsModel.charts(BrowserRow.of(session.snapshot()));
        }
    }

    private Bar bar(Chart.Topic topic, String label) {
        Chart chart =
                charts.stream().filter(c -> c.topic() == topic).findFirst().orElseThrow();
        return chart.bars().stream()
                .filter(b -> b.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thereIsOneChartOfEachKind() {
        assertEquals(
                List.of(Chart.Topic.values()), charts.stream().map(Chart::topic).toList());
    }

    @Test
    void coverageIsCountedInTwentieths() {
        // A disc of a third of the side covers π/9, 35 %, the all-zero mask nothing.
        assertEquals(1, bar(Chart.Topic.COVERAGE, "0–5").count());
        Bar discs = bar(Chart.Topic.COVERAGE, "30–35");
        assertEquals(2, discs.count() + bar(Chart.Topic.COVERAGE, "35–40").count());
        assertEquals(3, charts.getFirst().counted());
    }

    @Test
    void componentsAndSizesAreSelected() {
        assertEquals(new Bar("0", 1, new Bar.Pick.Selected(List.of("02299.png"))), bar(Chart.Topic.COMPONENTS, "0"));
        assertEquals(
                new Bar("1", 2, new Bar.Pick.Selected(List.of("1.png", "2.png"))), bar(Chart.Topic.COMPONENTS, "1"));
        assertEquals(3, bar(Chart.Topic.MEGAPIXELS, "0–0.1").count());
        assertEquals(0, bar(Chart.Topic.MEGAPIXELS, "≥ 16").count());
    }

    @Test
    void statusPartAndRuleFilter() {
        var verified = BrowserFilter.ALL.withStatus(Optional.of(SampleStatus.VERIFIED));
        assertEquals(new Bar("verified", 1, new Bar.Pick.Filtered(verified)), bar(Chart.Topic.STATUS, "verified"));
        var empty = BrowserFilter.ALL.withRule(Optional.of("MASK_EMPTY"));
        assertEquals(new Bar("MASK_EMPTY", 1, new Bar.Pick.Filtered(empty)), bar(Chart.Topic.RULE, "MASK_EMPTY"));
        assertEquals(3, bar(Chart.Topic.PART, "not split").count());
    }
}
