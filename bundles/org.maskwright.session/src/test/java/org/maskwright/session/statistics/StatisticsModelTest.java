package org.maskwright.session.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.ledger.WorkingTime;
import org.maskwright.dataset.ledger.WorkingTimes;
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
            charts = StatisticsModel.charts(BrowserRow.of(session.snapshot()), times(session), ZoneId.of("UTC"));
        }
    }

    /** Half a minute for the first two together on one day, and 100 s for the second on the next. */
    private static WorkingTimes times(DatasetSession session) {
        var first = Instant.parse("2026-11-28T23:00:00Z");
        List<String> keys =
                session.snapshot().scan().samples().stream().map(Sample::key).toList();
        return new WorkingTimes(List.of(
                new WorkingTime(keys.get(0), first, Duration.ofSeconds(12)),
                new WorkingTime(keys.get(1), first, Duration.ofSeconds(18)),
                new WorkingTime(keys.get(1), first.plusSeconds(3600), Duration.ofSeconds(100))));
    }

    @Test
    void timeIsCountedBySampleAndByDay() {
        assertEquals(1, bar(Chart.Topic.TIME, "10–20 s").count());
        assertEquals(1, bar(Chart.Topic.TIME, "1–2 min").count());
        assertEquals(0, bar(Chart.Topic.TIME, "≥ 10 min").count());
        assertEquals(2, bar(Chart.Topic.DAY, "11-28 30 s").count());
        assertEquals(1, bar(Chart.Topic.DAY, "11-29 1 min 40 s").count());
    }

    @Test
    void whereNothingWasMeasuredThereIsNoChartOfTime() {
        List<Chart.Topic> topics = StatisticsModel.charts(List.of(), WorkingTimes.NONE, ZoneId.of("UTC")).stream()
                .map(Chart::topic)
                .toList();
        assertEquals(List.of(Chart.Topic.values()).subList(0, 6), topics);
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
