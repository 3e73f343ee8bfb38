package org.maskwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Part;
import org.maskwright.core.Progress;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.layout.LabelMapText;
import org.maskwright.evaluate.DatasetItems;
import org.maskwright.evaluate.Evaluation;
import org.maskwright.evaluate.EvaluationOptions;
import org.maskwright.evaluate.Evaluator;
import org.maskwright.evaluate.FolderPairs;
import org.maskwright.evaluate.ImageGrouping;
import org.maskwright.evaluate.Item;
import org.maskwright.evaluate.ModelPredictor;
import org.maskwright.evaluate.TruthReader;
import org.maskwright.infer.ModelFile;
import org.maskwright.infer.SegmentationModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evaluate}: predictions held against ground truth, of folders or of models that look at a dataset. */
@Command(
        name = "evaluate",
        description = "Measures how good predictions are: --gt DIR --pred DIR, or DATASET --model M. Changes no file.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private DatasetArgs dataset = new DatasetArgs();

    @Mixin
    private ModelArgs model = new ModelArgs();

    @Mixin
    private ScoringArgs scoring = new ScoringArgs();

    @Mixin
    private EvaluationText text = new EvaluationText();

    @Mixin
    private OutputArgs output = new OutputArgs();

    @Option(names = "--gt", paramLabel = "DIR", description = "Folder of ground truth.")
    private @Nullable Path truth;

    @Option(
            names = "--pred",
            paramLabel = "[NAME=]DIR",
            description =
                    "Folder of predictions of the same names, but for what they begin or end with, their extensions"
                            + " and sizes. Give it once for each model.")
    private List<String> predictions = List.of();

    @Option(
            names = "--pred-labels",
            paramLabel = "MAP",
            description = "What values of predictions mean, as --labels for ground truth. Default: found out.")
    private @Nullable String predictionLabels;

    @Option(
            names = "--part",
            paramLabel = "PART",
            description = "train, val, test or all. Default: test where the dataset is split, else all.")
    private @Nullable String part;

    @Option(
            names = "--group-by",
            paramLabel = "WHAT",
            description = "Also tell apart: part or group of the split (take --part all), or folder.")
    private @Nullable String groupBy;

    @Mixin
    private LookingArgs looking = new LookingArgs();

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        output.requireWritable();
        text.require();
        boolean folders = truth != null || !predictions.isEmpty();
        if (folders && model.given()) {
            throw new InputException(
                    "--gt and --pred hold folders against each other, --model looks at a DATASET; give one or the"
                            + " other");
        }
        if (folders) {
            ofFolders();
        } else if (model.given()) {
            ofModels();
        } else {
            throw new InputException(
                    "what is to be evaluated? Give --gt DIR --pred DIR, or a DATASET and --model MODEL");
        }
        return ExitCode.DONE.value();
    }

    private void ofFolders() throws IOException, InputException {
        if (truth == null || predictions.isEmpty()) {
            throw new InputException("--gt DIR and --pred DIR belong together; give both");
        }
        if (grouping().isPresent() && grouping().get() != ImageGrouping.FOLDER) {
            throw new InputException("--group-by " + groupBy + " needs a DATASET's split; --gt and --pred know folder");
        }
        if (dataset.isGiven() || part != null) {
            throw new InputException("a DATASET and --part go with --model, not with --gt and --pred; leave them out");
        }
        Progress progress = console.progress(output.quiet());
        scoring.options(OptionalDouble.empty(), List.of(), model.threads());
        var request = new FolderPairs.Request(
                truth,
                folders(),
                dataset.labels(),
                map(predictionLabels),
                grouping().isPresent(),
                model.threads());
        FolderPairs pairs = FolderPairs.of(request, progress);
        pairs.notes().forEach(console::note);
        LabelMap labels = pairs.truth().labels();
        scoring.requireMeasurable(labels, text.by());
        List<LabelClass> classes = labels.ofPerson() ? List.of() : labels.classes();
        EvaluationOptions options = scoring.options(OptionalDouble.empty(), classes, model.threads());
        Evaluation evaluation =
                new Evaluator(pairs.truth(), options).evaluate(pairs.items(), pairs.predictors(), progress);
        text.show(String.valueOf(truth), evaluation, output, console);
    }

    private static Optional<LabelMap> map(@Nullable String text) throws InputException {
        return text == null ? Optional.empty() : Optional.of(LabelMapText.parse(text));
    }

    /** The folders by name: as given, or the folder's own. */
    private Map<String, Path> folders() throws InputException {
        Map<String, Path> folders = new LinkedHashMap<>();
        for (String word : predictions) {
            int equals = Files.isDirectory(Path.of(word)) ? -1 : word.indexOf('=');
            Path folder = Path.of(word.substring(equals + 1));
            Path last = folder.toAbsolutePath().normalize().getFileName();
            String name = equals > 0 ? word.substring(0, equals) : last == null ? word : last.toString();
            if (folders.put(name, folder) != null) {
                throw new InputException(
                        "two folders of predictions are called '" + name + "'; name them: --pred NAME=DIR");
            }
        }
        return folders;
    }

    private void ofModels() throws IOException, InputException {
        List<ModelFile> files = model.findAll(dataset);
        scoring.options(OptionalDouble.empty(), List.of(), model.threads());
        DatasetFolder folder = dataset.open(Access.READ);
        Progress progress = console.progress(output.quiet());
        Scan scan = folder.scan(dataset.settings(folder), progress);
        LabelMap labels = scan.layout().layout().labels();
        scoring.requireMeasurable(labels, text.by());
        List<Item> items = new DatasetItems(part(folder, scan), grouping()).of(folder, scan);
        List<SegmentationModel> models = new ArrayList<>();
        try {
            for (ModelFile file : files) {
                models.add(model.load(file, console));
            }
            OptionalDouble usual = models.size() == 1
                    ? OptionalDouble.of(
                            models.getFirst().reading().description().threshold())
                    : OptionalDouble.empty();
            EvaluationOptions options = scoring.options(usual, List.of(), model.threads());
            List<ModelPredictor> predictors = models.stream()
                    .map(m -> new ModelPredictor(m, looking.looking()))
                    .toList();
            var reader = TruthReader.ofPerson(labels);
            text.show(
                    dataset.word(),
                    new Evaluator(reader, options).evaluate(items, predictors, progress),
                    output,
                    console);
        } finally {
            models.forEach(SegmentationModel::close);
        }
    }

    private Optional<ImageGrouping> grouping() throws InputException {
        Optional<ImageGrouping> known = groupBy == null ? Optional.empty() : ImageGrouping.parse(groupBy);
        if (groupBy != null && known.isEmpty()) {
            throw new InputException("--group-by is '" + groupBy + "'; give part, group or folder");
        }
        return known;
    }

    private Optional<Part> part(DatasetFolder folder, Scan scan) throws IOException, InputException {
        if (part == null) {
            boolean split = folder.split(scan).parts().containsValue(Part.TEST);
            if (!split) {
                console.note(
                        "The dataset has no part 'test': all samples are evaluated, also those that a model may have"
                                + " been trained on.");
            }
            return split ? Optional.of(Part.TEST) : Optional.empty();
        }
        String word = part.strip().toLowerCase(Locale.ROOT);
        Optional<Part> known = Part.parse(word);
        if (known.isEmpty() && !word.equals("all")) {
            throw new InputException("--part is '" + part + "'; give train, val, test or all");
        }
        return known;
    }
}
