package org.maskwright.session.training;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.maskwright.check.Finding;
import org.maskwright.check.Severity;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;
import org.maskwright.core.Progress;
import org.maskwright.session.Amount;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.DatasetSnapshot;
import org.maskwright.train.data.SelectionRule;
import org.maskwright.train.program.TrainerProgram;
import org.maskwright.train.run.RunFolder;
import org.maskwright.train.run.RunPlan;

/**
 * What a training would work with, before it begins. Immutable.
 *
 * @param configuration what was asked for
 * @param plan what it comes to
 * @param errors samples of which the check finds an error: left out, or taken in where that was asked for
 * @param leaks id of a rule about leakage between the parts → how many findings it has
 */
public record TrainingLook(LaunchConfiguration configuration, RunPlan plan, int errors, Map<String, Integer> leaks) {
    /** Rules that find what is in two parts at once. */
    private static final Set<String> LEAKAGE =
            Set.of("SPLIT_LEAK_EXACT", "SPLIT_LEAK_NEAR", "SPLIT_LEAK_GROUP", "SPLIT_OVERLAP");

    /** Copies. */
    public TrainingLook {
        leaks = new TreeMap<>(leaks);
    }

    /**
     * Looks. Costs a walk over samples and findings; the check where it has not run yet. In a job.
     *
     * @throws InputException when there is nothing to train with, or the configuration is at odds with itself; one line
     */
    public static TrainingLook of(DatasetSession session, LaunchConfiguration configuration, Progress progress)
            throws IOException, InputException {
        if (session.snapshot().check().isEmpty()) {
            session.check(progress);
        }
        DatasetSnapshot snapshot = session.snapshot();
        Map<String, String> errors = errors(snapshot.findings());
        boolean withErrors = configuration.data().withErrors();
        var rule = new SelectionRule(configuration.data().verifiedOnly(), withErrors ? Map.of() : errors);
        RunPlan plan = RunPlan.of(session.folder(), snapshot.scan(), rule, configuration.recipe());
        return new TrainingLook(
                configuration, begun(session, configuration, plan), errors.size(), leaks(snapshot.findings()));
    }

    /** With the network that it begins with; a program of the user's own begins with what it likes. */
    private static RunPlan begun(DatasetSession session, LaunchConfiguration configuration, RunPlan plan)
            throws IOException, InputException {
        Optional<TrainerProgram> program = configuration.trainer();
        if (program.isPresent()) {
            return plan.by(program.get());
        }
        Optional<RunFolder> start = new Beginnings(session.folder()).of(configuration);
        return start.isPresent() ? plan.from(start.get()) : plan;
    }

    /** Sample key → the first finding of severity error, in words. */
    private static Map<String, String> errors(List<Finding> findings) {
        Map<String, String> errors = new TreeMap<>();
        for (Finding f : findings) {
            if (f.severity() == Severity.ERROR && !f.sample().key().isEmpty()) {
                errors.putIfAbsent(f.sample().key(), f.rule() + ": " + f.message());
            }
        }
        return errors;
    }

    private static Map<String, Integer> leaks(List<Finding> findings) {
        Map<String, Integer> leaks = new TreeMap<>();
        findings.stream().filter(f -> LEAKAGE.contains(f.rule())).forEach(f -> leaks.merge(f.rule(), 1, Integer::sum));
        return leaks;
    }

    /** The run whose network it begins with. */
    public Optional<RunFolder> start() {
        return plan.startedFrom();
    }

    /** How many samples each part has. */
    public Map<Part, Integer> counts() {
        return plan.selection().counts();
    }

    /** What speaks against starting it, a line each, the worst first; empty when nothing does. */
    public List<String> warnings() {
        List<String> lines = new ArrayList<>();
        int all = leaks.values().stream().mapToInt(Integer::intValue).sum();
        if (all > 0) {
            lines.add(Amount.number(all) + (all == 1 ? " finding" : " findings")
                    + " of leakage between the parts (" + String.join(", ", leaks.keySet())
                    + "): validation and test will look better than they are");
        }
        if (errors > 0) {
            lines.add(Amount.number(errors) + (errors == 1 ? " sample has" : " samples have")
                    + " a finding of severity error, and "
                    + (configuration.data().withErrors() ? "will be learned from all the same" : "will be left out"));
        }
        return List.copyOf(lines);
    }

    /** What it works with, in a few lines for people. */
    public List<String> summary() {
        List<String> lines = new ArrayList<>();
        Map<Part, Integer> counts = counts();
        lines.add(Amount.number(counts.getOrDefault(Part.TRAIN, 0)) + " samples to learn from, "
                + Amount.number(counts.getOrDefault(Part.VAL, 0)) + " for validation, "
                + Amount.number(counts.getOrDefault(Part.TEST, 0)) + " for test ("
                + plan.selection().split() + ")");
        plan.selection().reasons().forEach((why, n) -> lines.add(Amount.number(n) + " left out: " + why));
        Optional<String> program =
                configuration.program().filter(p -> configuration.isProgram()).map(TrainerProgram::text);
        lines.add(program.map(p -> "Trained by: " + p)
                .orElse(start().map(r -> "Begins with the network of " + r.id()).orElse("Begins with random numbers")));
        return List.copyOf(lines);
    }

    /**
     * Makes the folder of the run; see {@link RunPlan#create}.
     *
     * @param version of the program
     * @throws InputException when the dataset cannot be written
     */
    public RunFolder create(String version, Clock clock) throws IOException, InputException {
        return plan.create(version, clock);
    }
}
