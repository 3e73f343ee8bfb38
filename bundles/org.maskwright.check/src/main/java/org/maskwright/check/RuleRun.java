package org.maskwright.check;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.maskwright.check.CheckResult.RuleFault;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Progress;
import org.maskwright.core.SampleName;
import org.maskwright.core.option.Option;

/** One rule within one check: its settings, the time it took, and the guard around it. Safe for any thread. */
final class RuleRun {
    private static final Logger LOG = System.getLogger(RuleRun.class.getName());

    private final Rule rule;
    private final RuleInfo info;
    private final Setting setting;
    private final LongAdder nanos = new LongAdder();
    private final AtomicBoolean logged = new AtomicBoolean();

    /**
     * What all rules of a check share.
     *
     * @param clockNs tells how long each takes, ns
     */
    record Setting(RuleSettings settings, LabelMap labels, Progress progress, LongSupplier clockNs) {}

    /** The runs of those rules that are turned on and meant for the label map. */
    static List<RuleRun> all(Collection<? extends Rule> rules, Setting setting) {
        return rules.stream()
                .filter(r -> setting.settings.enabled(r.info().id()))
                .filter(r -> r.info().scope().covers(setting.labels))
                .map(r -> new RuleRun(r, setting))
                .toList();
    }

    /** Those among them whose rules judge the dataset. */
    static List<RuleRun> late(List<RuleRun> runs) {
        return runs.stream().filter(r -> r.rule() instanceof DatasetRule).toList();
    }

    /** What rules said, in the order in which they said it. Of one thread. */
    record Said(List<Finding> findings, List<RuleFault> faults) {
        Said() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void addAll(Said others) {
            findings.addAll(others.findings);
            faults.addAll(others.faults);
        }

        Judgement judgement() {
            return new Judgement(findings, faults);
        }
    }

    RuleRun(Rule rule, Setting setting) {
        this.rule = rule;
        this.info = rule.info();
        this.setting = setting;
    }

    Rule rule() {
        return rule;
    }

    String id() {
        return info.id();
    }

    Duration time() {
        return Duration.ofNanos(nanos.sum());
    }

    /**
     * Lets the rule judge. What it throws becomes a fault, and what it had found before that is kept.
     *
     * @param sample label of the sample judged, or empty
     * @param said receives findings and faults
     * @param inspection calls the rule
     * @throws CancellationException when the check is no longer wanted
     */
    void judge(String sample, Said said, Consumer<Report> inspection) {
        long begin = setting.clockNs.getAsLong();
        try {
            inspection.accept(new RuleReport(said));
        } catch (CancellationException e) {
            setting.progress.throwIfCancelled();
            fault(sample, said, e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
            fault(sample, said, e);
        } finally {
            nanos.add(setting.clockNs.getAsLong() - begin);
        }
    }

    private void fault(String sample, Said said, Throwable e) {
        Level level = logged.getAndSet(true)
                ? Level.DEBUG
                : Level.ERROR; // what fails on all samples need not be told of each
        LOG.log(level, "rule " + info.id() + " failed" + (sample.isEmpty() ? "" : " on sample " + sample), e);
        said.faults.add(new RuleFault(info.id(), sample, e.toString()));
    }

    private final class RuleReport implements Report {
        private final Said said;

        RuleReport(Said said) {
            this.said = said;
        }

        @Override
        public double number(Option.Number option) {
            return setting.settings.value(info, option);
        }

        @Override
        public String choice(Option.Choice option) {
            return setting.settings.value(info, option);
        }

        @Override
        public String text(Option.Text option) {
            return setting.settings.value(info, option);
        }

        @Override
        public LabelMap labels() {
            return setting.labels;
        }

        @Override
        public void found(SampleName sample, List<String> files, String message, Map<String, Object> data) {
            found(sample, files, message, data, info.fixes());
        }

        @Override
        public void found(
                SampleName sample, List<String> files, String message, Map<String, Object> data, List<String> fixes) {
            if (!info.fixes().containsAll(fixes)) {
                throw new IllegalArgumentException(fixes + " are not all among the rule's fixes " + info.fixes());
            }
            said.findings.add(
                    new Finding(info.id(), setting.settings.severity(info), sample, files, message, data, fixes));
        }

        @Override
        public void throwIfCancelled() {
            setting.progress.throwIfCancelled();
        }
    }
}
