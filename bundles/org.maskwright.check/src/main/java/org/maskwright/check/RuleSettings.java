package org.maskwright.check;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.maskwright.core.InputException;
import org.maskwright.core.option.Nearest;
import org.maskwright.core.option.Option;
import org.maskwright.core.option.OptionValues;
import org.maskwright.dataset.settings.DatasetSettings;

/**
 * Which rules run, how severe their findings are and what their options are set to. Starts from what the rules' {@link RuleInfo} says;
 * each {@code with…} and {@link #select} gives another value of this type, and refuses what no rule knows. Immutable.
 */
public final class RuleSettings {
    /** Options that rules had once: a dataset that still sets one opens all the same. */
    private static final Map<String, Set<String>> FORMER = Map.of("MASK_SHIFTED", Set.of("quartiles"));

    private static final String OFF = "off";

    private final Map<String, RuleInfo> rules;
    private final Map<String, OptionValues> values;
    private final Map<String, Severity> severities;
    private final Set<String> off;

    private RuleSettings(
            Map<String, RuleInfo> rules,
            Map<String, OptionValues> values,
            Map<String, Severity> severities,
            Set<String> off) {
        this.rules = rules;
        this.values = values;
        this.severities = severities;
        this.off = off;
    }

    /**
     * All of these rules, as they stand.
     *
     * @throws IllegalArgumentException when two have the same id
     */
    public static RuleSettings standard(Collection<? extends Rule> rules) {
        var infos = new LinkedHashMap<String, RuleInfo>();
        for (Rule rule : rules) {
            if (infos.put(rule.info().id(), rule.info()) != null) {
                throw new IllegalArgumentException(
                        "two rules called " + rule.info().id());
            }
        }
        var values = new LinkedHashMap<String, OptionValues>();
        infos.forEach((id, info) -> values.put(id, OptionValues.standard(info.options())));
        return new RuleSettings(infos, values, Map.of(), Set.of());
    }

    /**
     * These settings with one more, as written on a command line: {@code MASK_SPECKLES.minAreaPx=30}, or {@code RULE=off}, {@code
     * RULE=info}, {@code RULE=warning}, {@code RULE=error} (which turn the rule on).
     *
     * @throws InputException when it is not written so, or names what is not known, or a value that is not allowed
     */
    public RuleSettings with(String assignment) throws InputException {
        int equals = assignment.indexOf('=');
        if (equals < 0) {
            throw new InputException("setting \"" + assignment
                    + "\" has no '='; write RULE.option=value or RULE=off|info|warning|error");
        }
        String key = assignment.substring(0, equals).strip();
        String value = assignment.substring(equals + 1).strip();
        int dot = key.indexOf('.');
        return dot < 0 ? withSeverity(key, value) : withOption(key.substring(0, dot), key.substring(dot + 1), value);
    }

    /**
     * These settings with what {@code dataset.json} says of rules.
     *
     * @throws InputException when it names what is not known, or a value that is not allowed
     */
    public RuleSettings with(DatasetSettings dataset) throws InputException {
        RuleSettings result = this;
        try {
            for (var entry : dataset.rules().entrySet()) {
                result = result.with(entry.getKey(), entry.getValue());
            }
        } catch (InputException e) {
            throw new InputException("dataset.json: " + e.getMessage(), e);
        }
        return result;
    }

    private RuleSettings with(String rule, DatasetSettings.RuleChoice choice) throws InputException {
        RuleSettings result = this;
        rule(rule);
        if (choice.severity().isPresent()) {
            result = result.withSeverity(rule, choice.severity().get());
        }
        if (choice.enabled().isPresent()) {
            boolean on = choice.enabled().get();
            result = new RuleSettings(
                    rules, result.values, result.severities, changed(result.off, o -> set(o, rule, !on)));
        }
        for (var option : choice.options().entrySet()) {
            if (FORMER.getOrDefault(rule, Set.of()).contains(option.getKey())) {
                continue;
            }
            result = result.withOption(rule, option.getKey(), String.valueOf(option.getValue()));
        }
        return result;
    }

    private static void set(Set<String> set, String word, boolean member) {
        if (member) {
            set.add(word);
        } else {
            set.remove(word);
        }
    }

    /**
     * These settings with a rule turned off, or on at another severity.
     *
     * @param rule rule id
     * @param word {@code off}, {@code info}, {@code warning} or {@code error}
     * @throws InputException when there is no such rule or word
     */
    public RuleSettings withSeverity(String rule, String word) throws InputException {
        String id = rule(rule).id();
        if (word.equals(OFF)) {
            return new RuleSettings(rules, values, severities, changed(off, o -> o.add(id)));
        }
        Severity severity = Severity.parse(word)
                .orElseThrow(() -> new InputException(id + "=" + word + ": write off, info, warning or error"));
        return new RuleSettings(rules, values, added(severities, id, severity), changed(off, o -> o.remove(id)));
    }

    /**
     * These settings with an option of a rule set.
     *
     * @param rule rule id
     * @param option the option's name
     * @param value as text
     * @throws InputException when there is no such rule or option, or the value is not allowed
     */
    public RuleSettings withOption(String rule, String option, String value) throws InputException {
        RuleInfo info = rule(rule);
        List<String> names = info.options().stream().map(Option::name).toList();
        if (!names.contains(option)) {
            throw new InputException(
                    "rule " + info.id() + " has no option \"" + option + "\"" + Nearest.hint(option, names));
        }
        OptionValues more = valuesOf(info).with(option, value, info.id() + "." + option);
        return new RuleSettings(rules, added(values, info.id(), more), severities, off);
    }

    private OptionValues valuesOf(RuleInfo rule) {
        OptionValues known = values.get(rule.id());
        return known != null ? known : OptionValues.standard(rule.options());
    }

    /**
     * These settings with other rules running, as written on a command line: ids separated by commas; {@code *} stands for any letters;
     * a leading {@code -} takes away. A list that begins with a taking away begins with all rules that are on. A rule that is named in full
     * runs even where it was turned off; one that only a pattern catches does not.
     *
     * @throws InputException when an id or pattern fits no rule, or no rule is left
     */
    public RuleSettings select(String list) throws InputException {
        var chosen = new LinkedHashSet<String>();
        boolean first = true;
        for (String word : list.split(",", -1)) {
            String term = word.strip();
            boolean away = term.startsWith("-");
            if (first && away) {
                rules.keySet().stream().filter(this::enabled).forEach(chosen::add);
            }
            first = false;
            List<String> ids = matching(away ? term.substring(1) : term);
            if (away) {
                ids.forEach(chosen::remove);
            } else {
                ids.stream().filter(id -> enabled(id) || term.indexOf('*') < 0).forEach(chosen::add);
            }
        }
        if (chosen.isEmpty()) {
            throw new InputException(
                    "\"" + list + "\" leaves no rule to run; name at least one, or leave the selection out");
        }
        var unwanted = new HashSet<>(rules.keySet());
        unwanted.removeAll(chosen);
        return new RuleSettings(rules, values, severities, unwanted);
    }

    private List<String> matching(String pattern) throws InputException {
        if (pattern.indexOf('*') < 0) {
            return List.of(rule(pattern).id());
        }
        String regex =
                Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        List<String> ids =
                rules.keySet().stream().filter(id -> id.matches(regex)).toList();
        if (ids.isEmpty()) {
            throw new InputException(
                    "no rule is called like \"" + pattern + "\"; `maskwright check --list` shows them all");
        }
        return ids;
    }

    /**
     * The rule of an id.
     *
     * @throws InputException when there is none; the message names the one that was most likely meant
     */
    public RuleInfo rule(String rule) throws InputException {
        RuleInfo info = rules.get(rule);
        if (info == null) {
            String hint = Nearest.of(rule, rules.keySet())
                    .map(n -> "did you mean " + n + "?")
                    .orElse("`maskwright check --list` shows them all");
            throw new InputException("no rule is called \"" + rule + "\"; " + hint);
        }
        return info;
    }

    /** Whether a rule runs; false for one that is not known. */
    public boolean enabled(String rule) {
        return rules.containsKey(rule) && !off.contains(rule);
    }

    /** The severity of a rule's findings. */
    public Severity severity(RuleInfo rule) {
        return severities.getOrDefault(rule.id(), rule.severity());
    }

    /** The value of a rule's option. */
    public <T> T value(RuleInfo rule, Option<T> option) {
        return valuesOf(rule).get(option);
    }

    private static <V> Map<String, V> added(Map<String, V> map, String key, V value) {
        var copy = new LinkedHashMap<>(map);
        copy.put(key, value);
        return copy;
    }

    private static Set<String> changed(Set<String> set, Consumer<Set<String>> change) {
        var copy = new HashSet<>(set);
        change.accept(copy);
        return copy;
    }
}
