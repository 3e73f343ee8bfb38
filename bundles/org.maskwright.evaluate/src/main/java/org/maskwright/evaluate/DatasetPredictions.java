package org.maskwright.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Progress;
import org.maskwright.dataset.layout.Listing;
import org.maskwright.evaluate.StoredMeaning.AskedFiles;

/**
 * Predictions in a folder, for the samples of a dataset: each belongs to the mask of its name, but for what names begin or end with.
 *
 * @param predictor gives them
 * @param notes what is worth knowing of it, a line each
 */
public record DatasetPredictions(FolderPredictor predictor, List<String> notes) {
    private static final String OPTION = "--pred-labels of 'maskwright evaluate'";

    /** Copies the list. */
    public DatasetPredictions {
        notes = List.copyOf(notes);
    }

    /**
     * Finds out which belongs to which, and what their values mean. Costs a walk over the folder, and decoding a sample of the files.
     *
     * @param root folder of the dataset, in which the items' ground truths are
     * @param items of {@link DatasetItems}, one or more
     * @param folder of the predictions; it gives them their name
     * @param threads how many files are looked at at once, ≥ 1
     * @throws InputException when the folder is none, nothing pairs, or it cannot be told what values mean; one line
     * @throws java.util.concurrent.CancellationException when no longer wanted
     */
    public static DatasetPredictions of(Path root, List<Item> items, Path folder, int threads, Progress progress)
            throws IOException, InputException {
        Map<String, String> names = new LinkedHashMap<>();
        for (Item item : items) {
            names.put(root.relativize(item.truth()).toString().replace('\\', '/'), item.name());
        }
        List<Listing.File> truths =
                names.keySet().stream().map(p -> Listing.File.of(p, 0, 0)).toList();
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        List<String> notes = new ArrayList<>();
        Map<String, Path> files = new HashMap<>();
        FolderPairs.paired(truths, name, folder, notes, progress)
                .forEach((truth, file) -> files.put(names.getOrDefault(truth, truth), file));
        var asked = new AskedFiles("the predictions in " + folder, OPTION, List.copyOf(files.values()));
        LabelMap meaning = StoredMeaning.of(asked, threads, progress);
        return new DatasetPredictions(new FolderPredictor(name, files, meaning, false), notes);
    }
}
