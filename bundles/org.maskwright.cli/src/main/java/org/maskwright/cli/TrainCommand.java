package org.maskwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maskwright.check.CheckOptions;
import org.maskwright.check.CheckResult;
import org.maskwright.check.RuleSettings;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;
import org.maskwright.core.Progress;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.settings.DatasetSettings;
import org.maskwright.session.exporting.ExportChoice;
import org.maskwright.train.data.AugmentationPreview;
import org.maskwright.train.data.LabelTargets;
import org.maskwright.train.data.SampleReader;
import org.maskwright.train.data.SelectionRule;
import org.maskwright.train.data.TrainingSample;
import org.maskwright.train.data.TrainingSelection;
import org.maskwright.train.program.TrainerProgram;
import org.maskwright.train.recipe.NetworkOptions;
import org.maskwright.train.recipe.Recipe;
import org.maskwright.train.run.EpochHistory;
import org.maskwright.train.run.RunFolder;
import org.maskwright.train.run.RunLibrary;
import org.maskwright.train.run.RunPlan;
import org.maskwright.train.run.RunRecord;
import org.maskwright.train.run.RunRecordJson;
import org.maskwright.train.run.TrainerCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code train}: a network learns from a dataset, in a process of its own, and becomes a model that the dataset can be worked on with. */
@Command(
        name = "train",
        description =
                "Trains a network on a dataset; the model, its figures and a report are kept in .maskwright/runs.",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
    private static final int SHOWN = 8;
    private static final int EPOCHS_SHOWN = 5;

    private final Console console;
    private final RuleBook book;

    @Mixin
    private DatasetArgs dataset = new DatasetArgs();

    @Mixin
    private RecipeArgs recipe = new RecipeArgs();

    @Parameters(
            index = "1..*",
            paramLabel = "PROGRAM",
            description = "After --: a trainer of your own and its arguments. {train}, {val} and {test} are lists of"
                    + " images and masks, {model} is where its ONNX file is wanted; docs/training.md has the others.")
    private List<String> program = List.of();

    @Mixin
    private ProgramArgs own = new ProgramArgs();

    @Mixin
    private OutputArgs output = new OutputArgs();

    @Option(
            names = "--only",
            paramLabel = "WHICH",
            defaultValue = "any",
            description = "verified: masks that a person verified; any: all but those that a model proposed and nobody"
                    + " has looked at. Default: ${DEFAULT-VALUE}.")
    private String only = "any";

    @Option(names = "--with-errors", description = "Also samples of which the check finds an error.")
    private boolean withErrors;

    @Option(
            names = "--warm-start",
            paramLabel = "RUN",
            description =
                    "Begin with the network of an earlier run, or of the latest; takes minutes after a correction.")
    private @Nullable String warmStart;

    @Option(
            names = "--repeat",
            paramLabel = "RUN",
            description = "The recipe of an earlier run again, its seed included.")
    private @Nullable String repeat;

    @Option(
            names = "--preview",
            paramLabel = "DIR",
            description = "Do not train: write pictures of what the network would see.")
    private @Nullable Path preview;

    @Option(names = "--presets", description = "List the presets.")
    private boolean presets;

    @Option(names = "--markdown", description = "With --presets: as the page docs/presets.md.")
    private boolean markdown;

    TrainCommand(Console console, RuleBook book) {
        this.console = console;
        this.book = book;
    }

    @Override
    public Integer call() throws Exception {
        output.requireWritable();
        if (presets) {
            listPresets();
            return ExitCode.DONE.value();
        }
        Optional<TrainerProgram> ownTrainer = own.program(program);
        DatasetFolder folder = dataset.open(preview == null ? Access.WRITE : Access.READ);
        DatasetSettings settings = dataset.settings(folder);
        Progress progress = console.progress(output.quiet());
        RunLibrary library = RunLibrary.of(folder);
        Recipe wanted = wanted(library, ownTrainer);
        SelectionRule rule = new SelectionRule(verifiedOnly(), against(folder, settings, progress));
        RunPlan plan = RunPlan.of(folder, folder.scan(settings, Progress.none()), rule, wanted);
        if (preview != null) {
            preview(plan, preview);
            return ExitCode.DONE.value();
        }
        RunPlan whole = ownTrainer.map(plan::by).orElse(plan);
        RunFolder run = origins(whole, library).create(version(), Clock.systemUTC());
        tell(run, plan.selection());
        return train(run, ownTrainer).value();
    }

    private ExitCode train(RunFolder run, Optional<TrainerProgram> ownTrainer) throws IOException, InputException {
        TrainerCommand process = TrainerCommand.ofThisProcess();
        try {
            return new TrainingText(
                            console, output, ownTrainer.map(process::with).orElse(process))
                    .train(run, dataset.word());
        } catch (InputException e) {
            if (ownTrainer.isEmpty() && EpochHistory.read(run).epochs().isEmpty()) {
                // Nothing came of it that could be gone on with, nor a log that tells more.
                RunLibrary.delete(run);
            }
            throw e;
        }
    }

    private void listPresets() throws IOException, InputException {
        PresetList.json(console, output);
        if (markdown) {
            PresetList.markdown(console.out());
        } else if (output.forPeople()) {
            PresetList.print(console.out());
        }
    }

    private Recipe wanted(RunLibrary library, Optional<TrainerProgram> ownTrainer) throws IOException, InputException {
        if (ownTrainer.isPresent() && (warmStart != null || recipe.named())) {
            throw new InputException("a program of your own has its own network: leave out --preset and --warm-start");
        }
        if (repeat == null) {
            Recipe whole = recipe.recipe(warmStart != null);
            return ownTrainer.isPresent() ? new Recipe("program", whole.values()) : whole;
        }
        if (recipe.given()) {
            throw new InputException("--repeat takes the recipe of the run as it was; leave out what changes it");
        }
        RunRecord then = RunRecordJson.read(library.find(repeat));
        if (then.program().isPresent() != ownTrainer.isPresent()) {
            throw new InputException(
                    then.program().isPresent()
                            ? repeat + " was trained by " + then.program().get()
                                    + "; programs are not started from a dataset: give it again, after --"
                            : repeat + " was not trained by a program of your own; leave it out");
        }
        return then.recipe();
    }

    private boolean verifiedOnly() throws InputException {
        return switch (only.strip().toLowerCase(Locale.ROOT)) {
            case "verified" -> true;
            case "any" -> false;
            default -> throw new InputException("--only is '" + only + "'; give verified or any");
        };
    }

    private Map<String, String> against(DatasetFolder folder, DatasetSettings settings, Progress progress)
            throws IOException, InputException {
        if (withErrors) {
            return Map.of();
        }
        CheckOptions options =
                CheckOptions.of(RuleSettings.standard(book.rules()).with(settings));
        CheckResult checked = new CheckUp(folder, settings, book.rules()).run(options, progress);
        return ExportChoice.errors(checked);
    }

    private RunPlan origins(RunPlan plan, RunLibrary library) throws IOException, InputException {
        RunPlan with = plan;
        if (repeat != null) {
            RunFolder repeated = library.find(repeat);
            RunRecord record = RunRecordJson.read(repeated);
            with = with.repeating(repeated);
            if (record.startedFrom().isPresent() && warmStart == null) {
                with = with.from(library.find(record.startedFrom().get()));
            }
        }
        return warmStart == null ? with : with.from(library.find(warmStart));
    }

    private static String version() {
        return String.join(", ", new ProductVersion().getVersion());
    }

    private void tell(RunFolder run, TrainingSelection selection) throws IOException, InputException {
        Map<Part, Integer> counts = selection.counts();
        console.note(String.format(
                Locale.ROOT,
                "run %s: %d samples to learn from, %d for validation, %d for test (%s); %d left out",
                run.id(),
                counts.getOrDefault(Part.TRAIN, 0),
                counts.getOrDefault(Part.VAL, 0),
                counts.getOrDefault(Part.TEST, 0),
                selection.split(),
                selection.leftOut().size()));
        selection.reasons().forEach((why, n) -> console.note("    left out: " + n + " for " + why));
        if (repeat != null) {
            RunRecord now = RunRecordJson.read(run);
            RunRecord then = RunRecordJson.read(run.sibling(now.repeats().orElseThrow()));
            if (!now.data().dataSha256().equals(then.data().dataSha256())
                    || !now.data().splitSha256().equals(then.data().splitSha256())) {
                console.note("the data or the split are not what they were: the losses will differ");
            }
        }
    }

    private void preview(RunPlan plan, Path target) throws IOException, InputException {
        Recipe now = plan.recipe();
        var labels = plan.scan().layout().layout().labels();
        var seen = new AugmentationPreview(
                new SampleReader(plan.folder().root(), labels),
                LabelTargets.of(now.whole(NetworkOptions.OUTPUTS), labels, now.whole(NetworkOptions.BORDER)),
                now.augmentation(),
                now.seed());
        Files.createDirectories(target);
        List<TrainingSample> samples = plan.selection().of(Part.TRAIN);
        int files = 0;
        for (int place = 0; place < Math.min(SHOWN, samples.size()); place++) {
            List<byte[]> pictures = seen.of(samples.get(place), place, now.size(), EPOCHS_SHOWN);
            for (int i = 0; i < pictures.size(); i++) {
                String name = String.format(Locale.ROOT, "%02d-%s.png", place, i == 0 ? "as-it-is" : "epoch-" + i);
                Files.write(target.resolve(name), pictures.get(i));
                files++;
            }
        }
        console.out().println(Text.count(files, "picture") + " in " + target);
    }
}
