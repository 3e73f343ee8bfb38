package org.maskwright.dataset.ledger;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How long people worked on the samples of a dataset: the field's measure is the median of seconds a sample. Immutable.
 *
 * @param stretches of work, in the order in which they ended
 */
public record WorkingTimes(List<WorkingTime> stretches) {
    /** Nobody has worked. */
    public static final WorkingTimes NONE = new WorkingTimes(List.of());

    /**
     * One day's work.
     *
     * @param samples keys of those that were worked on
     * @param worked how long, in all
     */
    public record Day(Set<String> samples, Duration worked) {
        /** Copies the set. */
        public Day {
            samples = Set.copyOf(samples);
        }

        private Day with(WorkingTime stretch) {
            Set<String> all = new HashSet<>(samples);
            all.add(stretch.sample());
            return new Day(all, worked.plus(stretch.worked()));
        }
    }

    /** Copies the list. */
    public WorkingTimes {
        stretches = List.copyOf(stretches);
    }

    /** These and one more. Costs the number of these. */
    public WorkingTimes with(WorkingTime stretch) {
        List<WorkingTime> all = new ArrayList<>(stretches);
        all.add(stretch);
        return new WorkingTimes(all);
    }

    /** Those of some samples, told by their keys. */
    public WorkingTimes of(Predicate<String> samples) {
        return new WorkingTimes(
                stretches.stream().filter(s -> samples.test(s.sample())).toList());
    }

    /** How long each sample was worked on, all its stretches together. */
    public Map<String, Duration> samples() {
        Map<String, Duration> all = new HashMap<>();
        stretches.forEach(s -> all.merge(s.sample(), s.worked(), Duration::plus));
        return Collections.unmodifiableMap(all);
    }

    /** How long one sample was worked on; nothing where it never was. */
    public Duration of(String sample) {
        return of(sample::equals).total();
    }

    /** All of it. */
    public Duration total() {
        return stretches.stream().map(WorkingTime::worked).reduce(Duration.ZERO, Duration::plus);
    }

    /** The middle of the samples' times: of an even number the mean of the two in the middle; empty where there is none. */
    public Optional<Duration> median() {
        List<Duration> sorted = samples().values().stream().sorted().toList();
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        int half = sorted.size() / 2;
        return Optional.of(
                sorted.size() % 2 == 1
                        ? sorted.get(half)
                        : sorted.get(half - 1).plus(sorted.get(half)).dividedBy(2));
    }

    /**
     * The days of work, oldest first; a stretch counts for the day on which it began.
     *
     * @param zone where a day begins at midnight
     */
    public SortedMap<LocalDate, Day> days(ZoneId zone) {
        SortedMap<LocalDate, Day> days = new TreeMap<>();
        var none = new Day(Set.of(), Duration.ZERO);
        stretches.forEach(s -> days.compute(
                LocalDate.ofInstant(s.began(), zone), (d, before) -> (before == null ? none : before).with(s)));
        return Collections.unmodifiableSortedMap(days);
    }
}
