package org.maskwright.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.LabelMap;
import org.maskwright.core.SampleName;
import org.maskwright.core.option.Option;

/**
 * Runs one rule on made-up facts, for tests: {@code RuleProbe.of(rule).set("minAreaPx", 2).findings(sample)}. Holds the rule to its
 * {@link RuleInfo}: an option that it does not declare, a fix that it does not name, or a figure in {@code data} that JSON cannot hold
 * fails the test.
 */
public final class RuleProbe {
    private final Rule rule;
    private final Map<String, Object> settings = new HashMap<>();
    private LabelMap labels = new LabelMap.Binary255();

    private RuleProbe(Rule rule) {
        this.rule = rule;
    }

    /** A probe of this rule with its standard settings. */
    public static RuleProbe of(Rule rule) {
        return new RuleProbe(rule);
    }

    /** Sets a numeric option. */
    public RuleProbe set(String option, double value) {
        settings.put(declared(option), value);
        return this;
    }

    /** Sets a choice or text option. */
    public RuleProbe set(String option, String value) {
        settings.put(declared(option), value);
        return this;
    }

    private String declared(String option) {
        if (rule.info().options().stream().noneMatch(o -> o.name().equals(option))) {
            throw new AssertionError(rule.info().id() + " declares no option " + option);
        }
        return option;
    }

    /** What the masks' values mean; 0/255 when not said. */
    public RuleProbe labels(LabelMap map) {
        labels = map;
        return this;
    }

    /** What a sample rule finds in these samples. */
    public List<Finding> findings(FactsBuilder... samples) {
        var report = new Recorder();
        for (FactsBuilder sample : samples) {
            SampleFacts facts = sample.facts();
            ((SampleRule) rule).inspect(facts, report);
        }
        return report.findings;
    }

    /** What a dataset rule finds in this dataset. */
    public List<Finding> findings(DatasetBuilder dataset) {
        return findings(dataset.facts());
    }

    /** What any rule finds in this dataset. */
    public List<Finding> findings(DatasetFacts facts) {
        var report = new Recorder();
        switch (rule) {
            case DatasetRule r -> r.inspect(facts, report);
            case SampleRule r -> facts.samples().forEach(s -> r.inspect(s, report));
        }
        return report.findings;
    }

    private final class Recorder implements Report {
        private final List<Finding> findings = new ArrayList<>();

        @Override
        public double number(Option.Number option) {
            return (double) settings.getOrDefault(declared(option.name()), option.standard());
        }

        @Override
        public String choice(Option.Choice option) {
            return (String) settings.getOrDefault(declared(option.name()), option.standard());
        }

        @Override
        public String text(Option.Text option) {
            return (String) settings.getOrDefault(declared(option.name()), option.standard());
        }

        @Override
        public LabelMap labels() {
            return labels;
        }

        @Override
        public void found(SampleName sample, List<String> files, String message, Map<String, Object> data) {
            found(sample, files, message, data, rule.info().fixes());
        }

        @Override
        public void found(
                SampleName sample, List<String> files, String message, Map<String, Object> data, List<String> fixes) {
            RuleInfo info = rule.info();
            if (!info.fixes().containsAll(fixes)) {
                throw new AssertionError(info.id() + " names fixes " + info.fixes() + ", reported " + fixes);
            }
            if (message.isBlank() || message.contains("\n")) {
                throw new AssertionError("not one line: " + message);
            }
            data.forEach(RuleProbe::requireJson);
            findings.add(new Finding(info.id(), info.severity(), sample, files, message, data, fixes));
        }

        @Override
        public void throwIfCancelled() {}
    }

    private static void requireJson(String name, Object value) {
        switch (value) {
            case String s -> {}
            case Boolean b -> {}
            case Integer i -> {}
            case Long l -> {}
            case Double d -> {
                if (!Double.isFinite(d)) {
                    throw new AssertionError(name + " is " + d);
                }
            }
            case List<?> list -> list.forEach(v -> requireJson(name, v));
            case Map<?, ?> map -> map.values().forEach(v -> requireJson(name, v));
            default -> throw new AssertionError(name + " is a " + value.getClass());
        }
    }
}
