package org.maskwright.session.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.maskwright.check.Rule;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.RuleSettings;
import org.maskwright.check.Severity;
import org.maskwright.core.InputException;
import org.maskwright.core.option.Option;
import org.maskwright.dataset.settings.DatasetSettings;
import org.maskwright.dataset.settings.DatasetSettings.RuleChoice;

/**
 * Settings of a dataset's rules while they are edited. What is as the rule itself says is not written down, so that a dataset follows a rule
 * that is improved later. Of one thread.
 */
public final class RuleSettingsModel {
    private final RuleSettings standard;
    private final List<RuleInfo> rules;
    private final Map<String, RuleChoice> before;
    private final Map<String, RuleChoice> choices;

    /**
     * @param rules all that there are
     * @param settings of the dataset
     */
    public RuleSettingsModel(Collection<? extends Rule> rules, DatasetSettings settings) {
        this.standard = RuleSettings.standard(rules);
        this.rules = rules.stream().map(Rule::info).toList();
        this.before = Map.copyOf(settings.rules());
        this.choices = new HashMap<>(before);
    }

    /** The rules, in the order of the catalogue. */
    public List<RuleInfo> rules() {
        return rules;
    }

    /** The rules whose id or explanation has a text in it, whatever its case. */
    public List<RuleInfo> rules(String text) {
        String wanted = text.strip().toLowerCase(java.util.Locale.ROOT);
        return rules.stream()
                .filter(r -> (r.id() + " " + r.explanation())
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(wanted))
                .toList();
    }

    private RuleChoice choice(RuleInfo rule) {
        return choices.getOrDefault(rule.id(), RuleChoice.NONE);
    }

    /** Whether a rule runs. */
    public boolean enabled(RuleInfo rule) {
        return choice(rule).enabled().orElse(true) && !choice(rule).severity().equals(Optional.of("off"));
    }

    /** The severity of a rule's findings. */
    public Severity severity(RuleInfo rule) {
        return choice(rule).severity().flatMap(Severity::parse).orElse(rule.severity());
    }

    /** The value of a rule's option, as it is written. */
    public String value(RuleInfo rule, Option<?> option) {
        Object set = choice(rule).options().get(option.name());
        return set == null ? standard(option) : shown(set);
    }

    /** The value of an option while nobody has set it, as it is written. */
    public static String standard(Option<?> option) {
        return option.standardText();
    }

    /** As a person writes it: without a decimal point where there is nothing after it. */
    public static String shown(Object value) {
        return value instanceof Number n && n.doubleValue() == Math.rint(n.doubleValue())
                ? Long.toString(n.longValue())
                : String.valueOf(value);
    }

    /** Turns a rule on or off. */
    public void enable(RuleInfo rule, boolean on) {
        Optional<String> severity = choice(rule).severity().filter(s -> !s.equals("off"));
        put(
                rule,
                new RuleChoice(
                        on ? Optional.empty() : Optional.of(false),
                        severity,
                        choice(rule).options()));
    }

    /** Gives a rule's findings a severity. */
    public void rate(RuleInfo rule, Severity severity) {
        Optional<String> other = severity == rule.severity() ? Optional.empty() : Optional.of(severity.text());
        put(
                rule,
                new RuleChoice(
                        enabled(rule) ? Optional.empty() : Optional.of(false),
                        other,
                        choice(rule).options()));
    }

    /** Sets an option, as it is written; {@link #complaint} says whether that can be. */
    public void set(RuleInfo rule, Option<?> option, String value) {
        Map<String, Object> options = new TreeMap<>(choice(rule).options());
        if (value.equals(standard(option))) {
            options.remove(option.name());
        } else {
            options.put(option.name(), typed(option, value.strip()));
        }
        put(rule, new RuleChoice(choice(rule).enabled(), choice(rule).severity(), options));
    }

    private static Object typed(Option<?> option, String value) {
        try {
            return option instanceof Option.Number || option instanceof Option.Whole
                    ? (Object) Double.valueOf(value)
                    : value;
        } catch (NumberFormatException notANumber) {
            return value;
        }
    }

    private void put(RuleInfo rule, RuleChoice choice) {
        if (choice.equals(RuleChoice.NONE)) {
            choices.remove(rule.id());
        } else {
            choices.put(rule.id(), choice);
        }
    }

    /** Whether something of a rule is not as the rule itself says. */
    public boolean isSet(RuleInfo rule) {
        return choices.containsKey(rule.id());
    }

    /** Sets one rule as it says itself. */
    public void restore(RuleInfo rule) {
        choices.remove(rule.id());
    }

    /** Sets all rules as they say themselves. */
    public void restore() {
        choices.clear();
    }

    /** What is wrong with what was set; empty when nothing is. */
    public Optional<String> complaint() {
        try {
            standard.with(applied(DatasetSettings.NONE));
            return Optional.empty();
        } catch (InputException e) {
            return Optional.of(String.valueOf(e.getMessage()).replaceFirst("^dataset\\.json: ", ""));
        }
    }

    /** Whether anything is not as it was. */
    public boolean changed() {
        return !before.equals(choices);
    }

    /** Settings with these choices in place of their own. */
    public DatasetSettings applied(DatasetSettings settings) {
        DatasetSettings result = settings;
        for (String id : settings.rules().keySet()) {
            result = result.withRule(id, choices.getOrDefault(id, RuleChoice.NONE));
        }
        for (var entry : choices.entrySet()) {
            result = result.withRule(entry.getKey(), entry.getValue());
        }
        return result;
    }
}
