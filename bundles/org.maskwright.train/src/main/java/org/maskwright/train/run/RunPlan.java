package org.maskwright.train.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.Sample;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.file.FileState;
import org.maskwright.dataset.ledger.Evidence;
import org.maskwright.train.data.SelectionRule;
import org.maskwright.train.data.TrainingSample;
import org.maskwright.train.data.TrainingSelection;
import org.maskwright.train.network.Networks;
import org.maskwright.train.program.TrainerProgram;
import org.maskwright.train.recipe.MachineOptions;
import org.maskwright.train.recipe.Recipe;
import org.maskwright.train.run.RunRecordJson.RunSample;

/**
 * A training that is about to begin: everything that goes into it, and the folder that is made for it.
 *
 * @param folder the dataset
 * @param scan of it
 * @param recipe all that was decided
 * @param selection what it works with
 * @param startedFrom run whose network it begins with
 * @param repeats run that it repeats
 * @param program of the user's own that trains
 */
public record RunPlan(
        DatasetFolder folder,
        Scan scan,
        Recipe recipe,
        TrainingSelection selection,
        Optional<RunFolder> startedFrom,
        Optional<RunFolder> repeats,
        Optional<TrainerProgram> program) {
    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /**
     * Chooses samples for a recipe.
     *
     * @param rule which samples may be taken
     * @throws InputException when a part would be empty, or the recipe is at odds with itself
     */
    public static RunPlan of(DatasetFolder folder, Scan scan, SelectionRule rule, Recipe recipe)
            throws IOException, InputException {
        try {
            Networks.of(recipe.learner(0.5).network());
        } catch (IllegalArgumentException e) {
            throw new InputException(e.getMessage() + "; set another size", e);
        }
        TrainingSelection selection = TrainingSelection.of(folder, scan, rule, recipe.seed());
        return new RunPlan(folder, scan, recipe, selection, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, beginning with the network of another run. */
    public RunPlan from(RunFolder run) {
        return new RunPlan(folder, scan, recipe, selection, Optional.of(run), repeats, program);
    }

    /** The same, as the repetition of another run. */
    public RunPlan repeating(RunFolder run) {
        return new RunPlan(folder, scan, recipe, selection, startedFrom, Optional.of(run), program);
    }

    /** The same, trained by a program of the user's own. */
    public RunPlan by(TrainerProgram own) {
        return new RunPlan(folder, scan, recipe, selection, startedFrom, repeats, Optional.of(own));
    }

    /**
     * Makes the run's folder with {@code run.json} and {@code samples.jsonl}. Costs the hashes of all files, as far as the catalog does not know
     * them.
     *
     * @param version of the program
     * @throws InputException when the dataset cannot be written
     */
    public RunFolder create(String version, Clock clock) throws IOException, InputException {
        if (!folder.writable()) {
            throw new InputException(
                    folder.root() + " cannot be written, and a training is kept beside its data; copy the dataset to a"
                            + " folder of your own");
        }
        Instant now = clock.instant();
        RunFolder run = newFolder(now);
        List<RunSample> samples = samples();
        // The number of threads is part of what the same losses depend on.
        Recipe settled = recipe.with(MachineOptions.THREADS.name(), Integer.toString(recipe.threads()));
        RunRecordJson.write(run, samples);
        RunRecordJson.write(
                run,
                new RunRecord(
                        now,
                        settled,
                        data(samples),
                        startedFrom.map(RunFolder::id),
                        repeats.map(RunFolder::id),
                        program.map(TrainerProgram::text),
                        machine(version)));
        return run;
    }

    private RunFolder newFolder(Instant now) throws IOException {
        Path runs = RunLibrary.of(folder).folder();
        String name = ID.format(now) + "-" + recipe.preset();
        Path path = runs.resolve(name);
        for (int i = 2; Files.exists(path); i++) {
            path = runs.resolve(name + "-" + i);
        }
        Files.createDirectories(path);
        return new RunFolder(path);
    }

    private List<RunSample> samples() {
        List<Sample> wanted = new ArrayList<>();
        for (TrainingSample sample : selection.samples()) {
            scan.samples().find(sample.key()).ifPresent(wanted::add);
        }
        Map<String, Evidence> contents = folder.evidence(scan, wanted);
        return selection.samples().stream()
                .map(s -> new RunSample(s, contents.getOrDefault(s.key(), Evidence.NONE)))
                .toList();
    }

    private RunRecord.RunData data(List<RunSample> samples) {
        StringBuilder parts = new StringBuilder();
        StringBuilder contents = new StringBuilder();
        for (RunSample each : samples) {
            parts.append(each.sample().key())
                    .append('\t')
                    .append(each.sample().part().text())
                    .append('\n');
            contents.append(each.sample().key())
                    .append('\t')
                    .append(each.contents().image().orElse(""))
                    .append('\t')
                    .append(each.contents().mask().orElse(""))
                    .append('\n');
        }
        return new RunRecord.RunData(
                folder.root(),
                scan.layout().layout().labels(),
                selection.rule(),
                selection.split(),
                sha256(parts),
                sha256(contents),
                selection.leftOut());
    }

    private static String sha256(StringBuilder text) {
        return FileState.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> machine(String version) {
        Map<String, String> machine = new LinkedHashMap<>();
        machine.put("maskwright", version);
        for (String property : List.of("java.version", "java.vendor", "os.name", "os.version", "os.arch")) {
            machine.put(property, System.getProperty(property, ""));
        }
        machine.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        return machine;
    }
}
