package org.maskwright.session.statistics;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.maskwright.core.Part;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.ledger.WorkingTimes;
import org.maskwright.session.Amount;
import org.maskwright.session.browse.BrowserFilter;
import org.maskwright.session.browse.BrowserRow;

/** Counts the samples of a dataset for the charts. Pure. Charts about time come where time was measured. */
public final class StatisticsModel {
    private static final int COVERAGE_BINS = 20;

    /** From how many components on they are counted together. */
    private static final int MANY_COMPONENTS = 6;

    private static final int RULES_SHOWN = 12;

    private static final double[] MEGAPIXELS = {0, 0.1, 0.25, 0.5, 1, 2, 4, 8, 16, Double.POSITIVE_INFINITY};

    private StatisticsModel() {}

    /** Bounds of the bars of working time, s: the last bar is open. */
    private static final long[] SECONDS = {0, 10, 20, 30, 60, 120, 300, 600};

    private static final int DAYS_SHOWN = 7;

    /** What there is a chart of. */
    public static List<Chart.Topic> topics(WorkingTimes times) {
        return Stream.of(Chart.Topic.values())
                .filter(t -> !times.stretches().isEmpty() || t != Chart.Topic.TIME && t != Chart.Topic.DAY)
                .toList();
    }

    /**
     * All charts, in the order of the {@link #topics}.
     *
     * @param times that people worked, on whichever samples
     * @param zone where a day begins at midnight
     */
    public static List<Chart> charts(List<BrowserRow> rows, WorkingTimes times, ZoneId zone) {
        return topics(times).stream()
                .map(topic -> switch (topic) {
                    case COVERAGE -> coverage(rows);
                    case COMPONENTS -> components(rows);
                    case MEGAPIXELS -> megapixels(rows);
                    case STATUS -> status(rows);
                    case PART -> part(rows);
                    case RULE -> rules(rows);
                    case TIME -> time(times.samples(), rows);
                    case DAY -> days(times.days(zone), rows);
                })
                .toList();
    }

    private static Chart time(Map<String, Duration> worked, List<BrowserRow> rows) {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < SECONDS.length; i++) {
            long least = SECONDS[i];
            long next = i + 1 < SECONDS.length ? SECONDS[i + 1] : Long.MAX_VALUE;
            bars.add(selected(timeLabel(i), rows, r -> Optional.ofNullable(worked.get(r.id()))
                    .filter(t -> t.toSeconds() >= least && t.toSeconds() < next)
                    .isPresent()));
        }
        return chart(Chart.Topic.TIME, bars);
    }

    private static String timeLabel(int bar) {
        if (bar + 1 == SECONDS.length) {
            return "≥ " + SECONDS[bar] / 60 + " min";
        }
        return SECONDS[bar] < 60
                ? SECONDS[bar] + "–" + SECONDS[bar + 1] + " s"
                : SECONDS[bar] / 60 + "–" + SECONDS[bar + 1] / 60 + " min";
    }

    private static Chart days(SortedMap<LocalDate, WorkingTimes.Day> days, List<BrowserRow> rows) {
        return chart(
                Chart.Topic.DAY,
                days.entrySet().stream()
                        .skip(Math.max(0, days.size() - DAYS_SHOWN))
                        .map(e -> selected(
                                e.getKey().toString().substring("yyyy-".length()) + " "
                                        + Amount.of(e.getValue().worked()),
                                rows,
                                r -> e.getValue().samples().contains(r.id())))
                        .toList());
    }

    private static Chart coverage(List<BrowserRow> rows) {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < COVERAGE_BINS; i++) {
            double least = (double) i / COVERAGE_BINS;
            double next = (double) (i + 1) / COVERAGE_BINS;
            double most = i == COVERAGE_BINS - 1 ? 1 : Math.nextDown(next);
            String label = Math.round(least * 100) + "–" + Math.round(next * 100);
            bars.add(filtered(
                    label, rows, BrowserFilter.ALL.withCoverage(new BrowserFilter.CoverageRange(least, most))));
        }
        return chart(Chart.Topic.COVERAGE, bars);
    }

    private static Chart components(List<BrowserRow> rows) {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i <= MANY_COMPONENTS; i++) {
            int count = i;
            boolean last = i == MANY_COMPONENTS;
            bars.add(selected(
                    last ? "≥ " + i : Integer.toString(i),
                    rows,
                    r -> r.components().isPresent()
                            && (r.components().getAsInt() == count
                                    || last && r.components().getAsInt() > count)));
        }
        return chart(Chart.Topic.COMPONENTS, bars);
    }

    private static Chart megapixels(List<BrowserRow> rows) {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i + 1 < MEGAPIXELS.length; i++) {
            double least = MEGAPIXELS[i] * 1e6;
            double most = MEGAPIXELS[i + 1] * 1e6;
            String label = i + 2 == MEGAPIXELS.length
                    ? "≥ " + text(MEGAPIXELS[i])
                    : text(MEGAPIXELS[i]) + "–" + text(MEGAPIXELS[i + 1]);
            bars.add(selected(label, rows, r -> r.imageSize()
                    .filter(s -> s.pixels() >= least && s.pixels() < most)
                    .isPresent()));
        }
        return chart(Chart.Topic.MEGAPIXELS, bars);
    }

    private static String text(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private static Chart status(List<BrowserRow> rows) {
        return chart(
                Chart.Topic.STATUS,
                Stream.of(SampleStatus.values())
                        .map(s -> filtered(
                                s.text().replace('-', ' '), rows, BrowserFilter.ALL.withStatus(Optional.of(s))))
                        .toList());
    }

    private static Chart part(List<BrowserRow> rows) {
        List<Bar> bars = new ArrayList<>();
        for (Part part : Part.values()) {
            bars.add(filtered(part.text(), rows, BrowserFilter.ALL.withPart(Optional.of(part))));
        }
        bars.add(selected(StatisticsWords.NOT_SPLIT.text(), rows, r -> r.part().isEmpty()));
        return chart(Chart.Topic.PART, bars);
    }

    private static Chart rules(List<BrowserRow> rows) {
        Map<String, Long> counts = new HashMap<>();
        rows.forEach(r -> r.rules().forEach(rule -> counts.merge(rule, 1L, Long::sum)));
        List<Bar> bars = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(RULES_SHOWN)
                .map(e -> new Bar(
                        e.getKey(),
                        e.getValue(),
                        new Bar.Pick.Filtered(BrowserFilter.ALL.withRule(Optional.of(e.getKey())))))
                .toList();
        return new Chart(
                Chart.Topic.RULE,
                bars,
                rows.stream().filter(r -> !r.rules().isEmpty()).count());
    }

    private static Chart chart(Chart.Topic topic, List<Bar> bars) {
        return new Chart(topic, bars, bars.stream().mapToLong(Bar::count).sum());
    }

    private static Bar filtered(String label, List<BrowserRow> rows, BrowserFilter filter) {
        return new Bar(label, rows.stream().filter(filter::admits).count(), new Bar.Pick.Filtered(filter));
    }

    private static Bar selected(String label, List<BrowserRow> rows, Predicate<BrowserRow> which) {
        List<String> ids = rows.stream().filter(which).map(BrowserRow::id).toList();
        return new Bar(label, ids.size(), new Bar.Pick.Selected(ids));
    }
}
