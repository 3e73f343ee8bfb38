package org.maskwright.dataset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.maskwright.core.LabelMap;

/**
 * What people have decided about a dataset, as kept in {@code dataset.json}: only what was said, nothing that was guessed. Immutable.
 *
 * @param paths where images and masks are, when stated
 * @param labels what the masks' values mean, when stated
 * @param rules settings of the checker's rules, by rule id; a rule that is not in it has none
 * @param ignored findings that nobody wants to see again: by rule id the sample ids, or paths where a finding has no sample
 * @param other what a newer version may have written: values as a JSON parser gives them; kept when the file is written again
 */
public record DatasetSettings(
        Optional<Paths> paths,
        Optional<LabelMap> labels,
        SortedMap<String, RuleChoice> rules,
        SortedMap<String, SortedSet<String>> ignored,
        Map<String, Object> other) {
    /** Nothing was decided. */
    public static final DatasetSettings NONE =
            new DatasetSettings(Optional.empty(), Optional.empty(), new TreeMap<>(), new TreeMap<>(), Map.of());

    /**
     * Stated patterns or globs, as {@link Layout#parse} takes them.
     *
     * @param images of the images
     * @param masks of the masks
     */
    public record Paths(String images, String masks) {}

    /**
     * What was decided about one rule.
     *
     * @param enabled whether it is to run; empty when nothing was said
     * @param severity another severity, as text ({@code error}, {@code warning}, {@code info}); empty when nothing was said
     * @param options values of its options by name: numbers or texts
     */
    public record RuleChoice(Optional<Boolean> enabled, Optional<String> severity, Map<String, Object> options) {
        /** Nothing was decided. */
        public static final RuleChoice NONE = new RuleChoice(Optional.empty(), Optional.empty(), Map.of());

        /** Copies the options, sorted by name. */
        public RuleChoice {
            options = Collections.unmodifiableMap(new TreeMap<>(options));
        }
    }

    /** Copies everything. */
    public DatasetSettings {
        rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
        SortedMap<String, SortedSet<String>> copy = new TreeMap<>();
        ignored.forEach((rule, subjects) -> copy.put(rule, sorted(subjects)));
        ignored = Collections.unmodifiableSortedMap(copy);
        other = Collections.unmodifiableMap(new LinkedHashMap<>(other));
    }

    private static SortedSet<String> sorted(SortedSet<String> subjects) {
        SortedSet<String> copy = new TreeSet<>(NaturalOrder.NATURAL);
        copy.addAll(subjects);
        return Collections.unmodifiableSortedSet(copy);
    }

    /** What was decided about a rule; {@link RuleChoice#NONE} when nothing was. */
    public RuleChoice rule(String id) {
        return rules.getOrDefault(id, RuleChoice.NONE);
    }

    /** Whether a finding of this rule about this sample id (or path) is to be left out. */
    public boolean ignores(String rule, String subject) {
        return ignored.getOrDefault(rule, Collections.emptySortedSet()).contains(subject);
    }

    /** These settings with a layout stated. */
    public DatasetSettings withLayout(Paths stated, Optional<LabelMap> meaning) {
        return new DatasetSettings(Optional.of(stated), meaning, rules, ignored, other);
    }

    /** These settings with the masks' values stated, or left to be found out. */
    public DatasetSettings withLabels(Optional<LabelMap> meaning) {
        return new DatasetSettings(paths, meaning, rules, ignored, other);
    }

    /** These settings with another choice for one rule. */
    public DatasetSettings withRule(String id, RuleChoice choice) {
        SortedMap<String, RuleChoice> changed = new TreeMap<>(rules);
        changed.put(id, choice);
        return new DatasetSettings(paths, labels, changed, ignored, other);
    }

    /** These settings with one finding more that is not to be seen again. */
    public DatasetSettings ignoring(String rule, String subject) {
        SortedMap<String, SortedSet<String>> changed = new TreeMap<>(ignored);
        SortedSet<String> subjects = new TreeSet<>(ignored.getOrDefault(rule, Collections.emptySortedSet()));
        subjects.add(subject);
        changed.put(rule, subjects);
        return new DatasetSettings(paths, labels, rules, changed, other);
    }
}
