package org.maskwright.dataset.settings;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.maskwright.core.LabelMap;
import org.maskwright.dataset.file.NaturalOrder;
import org.maskwright.dataset.file.StateFile;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.layout.Layout;

/**
 * What people have decided about a dataset, as kept in {@code dataset.json}: only what was said, nothing that was guessed. Immutable.
 *
 * @param paths where images and masks are, when stated
 * @param labels what the masks' values mean, when stated
 * @param rules settings of the checker's rules, by rule id; a rule that is not in it has none
 * @param ignored findings that nobody wants to see again: by rule id the sample keys, or paths where a finding has no sample
 * @param keys pattern of the images under which samples have the keys that are kept; empty when nothing was kept yet, or by a version
 *     that kept it under other names
 * @param other what a newer version may have written: values as a JSON parser gives them; kept when the file is written again
 */
public record DatasetSettings(
        Optional<Paths> paths,
        Optional<LabelMap> labels,
        SortedMap<String, RuleChoice> rules,
        SortedMap<String, SortedSet<String>> ignored,
        Optional<String> keys,
        Map<String, Object> other) {
    /** Nothing was decided. */
    public static final DatasetSettings NONE = new DatasetSettings(
            Optional.empty(), Optional.empty(), new TreeMap<>(), new TreeMap<>(), Optional.empty(), Map.of());

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

    /** Whether the same files make the same samples under these and other settings, and the masks' values mean the same. */
    public boolean isLaidOutAs(DatasetSettings other) {
        return paths.equals(other.paths) && labels.equals(other.labels);
    }

    /** Whether a finding of this rule about this sample (by its key, or a path) is to be left out. */
    public boolean ignores(String rule, String subject) {
        return ignored.getOrDefault(rule, Collections.emptySortedSet()).contains(subject);
    }

    /** These settings with a layout stated. */
    public DatasetSettings withLayout(Paths stated, Optional<LabelMap> meaning) {
        return new DatasetSettings(Optional.of(stated), meaning, rules, ignored, keys, other);
    }

    /** These settings with the masks' values stated, or left to be found out. */
    public DatasetSettings withLabels(Optional<LabelMap> meaning) {
        return new DatasetSettings(paths, meaning, rules, ignored, keys, other);
    }

    /** These settings with another choice for one rule. */
    public DatasetSettings withRule(String id, RuleChoice choice) {
        SortedMap<String, RuleChoice> changed = new TreeMap<>(rules);
        changed.put(id, choice);
        return new DatasetSettings(paths, labels, changed, ignored, keys, other);
    }

    /** These settings with one finding more that is not to be seen again. */
    public DatasetSettings ignoring(String rule, String subject) {
        return ignoring(rule, List.of(subject));
    }

    /** These settings with findings more of a rule that are not to be seen again: sample keys, or paths. */
    public DatasetSettings ignoring(String rule, Collection<String> subjects) {
        return withIgnored(rule, known -> known.addAll(subjects));
    }

    /** These settings with findings of a rule that are to be seen again: sample keys, or paths. */
    public DatasetSettings notIgnoring(String rule, Collection<String> subjects) {
        return withIgnored(rule, known -> known.removeAll(Set.copyOf(subjects)));
    }

    private DatasetSettings withIgnored(String rule, Consumer<SortedSet<String>> change) {
        SortedSet<String> subjects = new TreeSet<>(ignored.getOrDefault(rule, Collections.emptySortedSet()));
        change.accept(subjects);
        SortedMap<String, SortedSet<String>> changed = new TreeMap<>(ignored);
        changed.put(rule, subjects);
        changed.values().removeIf(SortedSet::isEmpty);
        return new DatasetSettings(paths, labels, rules, changed, keys, other);
    }

    /**
     * These settings with samples under other keys.
     *
     * @param pattern of the images under which they are the keys
     * @param key the new key of each sample whose findings are ignored, given its old one; a path stays as it is
     */
    public DatasetSettings withKeys(String pattern, UnaryOperator<String> key) {
        SortedMap<String, SortedSet<String>> changed = new TreeMap<>();
        ignored.forEach((rule, subjects) -> {
            SortedSet<String> renamed = new TreeSet<>(NaturalOrder.NATURAL);
            subjects.forEach(s -> renamed.add(key.apply(s)));
            changed.put(rule, renamed);
        });
        return new DatasetSettings(paths, labels, rules, changed, Optional.of(pattern), other);
    }

    /** These settings with a rule told to run, or not; whatever else was decided about it stays. */
    public DatasetSettings withRule(String id, boolean runs) {
        RuleChoice choice = rule(id);
        return withRule(id, new RuleChoice(Optional.of(runs), choice.severity(), choice.options()));
    }

    /**
     * The edit that changes what {@code dataset.json} says, so that it can be undone. A file that is malformed is left alone and the edit
     * skipped.
     *
     * @param change makes the new settings of those that are there when the edit is made
     */
    public static Edit edit(UnaryOperator<DatasetSettings> change) {
        return edit(List.of(), change);
    }

    /** As {@link #edit(UnaryOperator)}, made once these files have got their new names, or have not. */
    public static Edit edit(List<String> files, UnaryOperator<DatasetSettings> change) {
        return new Edit.WriteState(StateFile.SETTINGS, files, old -> {
            DatasetSettings before = old.length == 0
                    ? NONE
                    : SettingsFile.parse(new String(old, StandardCharsets.UTF_8), StateFile.SETTINGS.path());
            DatasetSettings after = change.apply(before);
            return after.equals(before) ? old : SettingsFile.format(after).getBytes(StandardCharsets.UTF_8);
        });
    }
}
