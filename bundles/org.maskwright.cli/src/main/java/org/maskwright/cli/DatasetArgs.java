package org.maskwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.layout.LabelMapText;
import org.maskwright.dataset.settings.DatasetSettings;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which dataset a command works on, and how its files belong together where the user says so. */
final class DatasetArgs {
    @Parameters(index = "0", arity = "0..1", paramLabel = "DATASET", description = "Folder of images and masks.")
    private @Nullable Path dataset;

    @Option(
            names = "--images",
            paramLabel = "PATTERN",
            description = "Where the images are, e.g. 'photos/{name}.jpg' or 'photos/**/*.jpg'; needs --masks.")
    private @Nullable String images;

    @Option(
            names = "--masks",
            paramLabel = "TEMPLATE",
            description = "Where the mask of an image is, e.g. 'masks/{name}_mask.png'; needs --images.")
    private @Nullable String masks;

    @Option(
            names = "--labels",
            paramLabel = "MAP",
            description =
                    "What mask values mean: 0/255, 0/1, trimap, nonzero, instances, alpha:T, indexed:N, indexed:CLASSES, colours:CLASSES. "
                            + "Found out when not given.")
    private @Nullable String labels;

    @Option(names = "--keep", description = "Write the stated layout to .maskwright/dataset.json, to hold from now on.")
    private boolean keep;

    /**
     * The dataset's folder as the user named it.
     *
     * @throws InputException when none was named, or one without a name, as a script's unset variable leaves it
     */
    Path folder() throws InputException {
        if (dataset != null && dataset.toString().isBlank()) {
            throw new InputException("DATASET is empty; name the folder of images and masks, '.' for the current one");
        }
        if (dataset == null) {
            throw new InputException(
                    "which dataset? Give the folder of images and masks right after the command: 'maskwright check"
                            + " portraits'");
        }
        return dataset;
    }

    /** Whether a dataset was named. */
    boolean isGiven() {
        return dataset != null;
    }

    /**
     * What mask values mean where the user says so.
     *
     * @throws InputException when it is no label map
     */
    Optional<LabelMap> labels() throws InputException {
        if (labels != null && labels.strip().equals("indexed")) {
            throw new InputException(
                    "--labels indexed does not say how many classes there are; write indexed:COUNT or their"
                            + " names, indexed:0=background,1=person, or leave it out to have them found");
        }
        return labels == null ? Optional.empty() : Optional.of(LabelMapText.parse(labels));
    }

    /**
     * Takes the last of some words for the dataset, when none was named and there is such a folder: an option that takes several words has
     * swallowed it.
     *
     * @return the words that remain
     */
    List<String> takeFrom(List<String> words) {
        if (dataset != null || words.isEmpty() || !isFolder(words.getLast())) {
            return words;
        }
        dataset = Path.of(words.getLast());
        return words.subList(0, words.size() - 1);
    }

    private static boolean isFolder(String word) {
        try {
            return Files.isDirectory(Path.of(word));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** The dataset as the user would name it in another command. */
    String word() {
        String name = String.valueOf(dataset);
        return name.chars().anyMatch(c -> Character.isWhitespace(c) || "'\"$&;()<>|*?".indexOf(c) >= 0)
                ? "'" + name.replace("'", "'\\''") + "'"
                : name;
    }

    /**
     * Opens the dataset.
     *
     * @throws InputException when it is none, in words for the user
     */
    DatasetFolder open(Access access) throws IOException, InputException {
        // Keeping the layout is writing, whatever the command does.
        return DatasetFolder.open(folder(), keep ? Access.WRITE : access);
    }

    /**
     * What holds for this run: the dataset's settings with what the command line states instead, kept where the user wants that.
     *
     * @throws InputException when a statement is wrong or incomplete
     */
    DatasetSettings settings(DatasetFolder folder) throws IOException, InputException {
        DatasetSettings settings = folder.settings();
        Optional<LabelMap> said = labels();
        Optional<LabelMap> meaning = said.isEmpty() ? settings.labels() : said;
        if ((images == null) != (masks == null)) {
            throw new InputException(
                    "--images and --masks belong together; give both, or none to have the layout found");
        }
        DatasetSettings stated = images == null || masks == null
                ? settings.withLabels(meaning)
                : settings.withLayout(new DatasetSettings.Paths(images, masks), meaning);
        if (keep) {
            folder.save(stated);
        }
        return stated;
    }
}
