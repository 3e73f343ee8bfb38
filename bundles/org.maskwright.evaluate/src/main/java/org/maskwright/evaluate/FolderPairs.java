package org.maskwright.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Progress;
import org.maskwright.dataset.layout.FolderWalk;
import org.maskwright.dataset.layout.Listing;
import org.maskwright.dataset.layout.NameMatch;
import org.maskwright.evaluate.StoredMeaning.AskedFiles;

/**
 * Folders of ground truth and predictions, paired.
 *
 * @param items one for each file of ground truth, in natural order
 * @param truth reads them
 * @param predictors one for each folder of predictions
 * @param notes what is worth knowing of it, a line each
 */
public record FolderPairs(List<Item> items, TruthReader truth, List<FolderPredictor> predictors, List<String> notes) {
    private static final int NAMED = 3;

    /** Copies the lists. */
    public FolderPairs {
        items = List.copyOf(items);
        predictors = List.copyOf(predictors);
        notes = List.copyOf(notes);
    }

    /**
     * What there is to pair.
     *
     * @param truth folder of ground truth
     * @param predictions name → folder
     * @param truthLabels what the values of ground truth mean; found out when empty
     * @param predictionLabels what those of predictions mean; as ground truth's where that has classes, else found out, when empty
     * @param byFolder whether the images are grouped by the folder of their ground truth
     * @param threads how many files are looked at at once, ≥ 1
     */
    public record Request(
            Path truth,
            Map<String, Path> predictions,
            Optional<LabelMap> truthLabels,
            Optional<LabelMap> predictionLabels,
            boolean byFolder,
            int threads) {
        /** Copies the map. */
        public Request {
            predictions = Collections.unmodifiableMap(new LinkedHashMap<>(predictions));
        }
    }

    /**
     * Walks the folders, pairs by name and finds out what values mean. Costs a walk, and decoding a sample of the files.
     *
     * @throws InputException when a folder is none, nothing pairs, or it cannot be told what values mean; one line
     * @throws IOException when a folder cannot be listed
     * @throws java.util.concurrent.CancellationException when no longer wanted
     */
    public static FolderPairs of(Request request, Progress progress) throws InputException, IOException {
        Listing truths = listing(request.truth(), progress);
        List<String> notes = new ArrayList<>();
        Map<String, Item> items = new LinkedHashMap<>();
        for (Listing.File file : truths.images()) {
            Item item = new Item(file.path(), request.truth().resolve(file.path()), Optional.empty(), Optional.empty());
            items.put(file.path(), request.byFolder() ? item.in(DatasetItems.folder(file.path())) : item);
        }
        List<Path> files = items.values().stream().map(Item::truth).toList();
        LabelMap labels = request.truthLabels().isPresent()
                ? request.truthLabels().get()
                : StoredMeaning.of(
                        new AskedFiles("the ground truth in " + request.truth(), "--labels", files),
                        request.threads(),
                        progress);
        List<FolderPredictor> predictors = new ArrayList<>();
        for (Map.Entry<String, Path> e : request.predictions().entrySet()) {
            Map<String, Path> found = paired(truths.images(), e.getKey(), e.getValue(), notes, progress);
            LabelMap meaning = meaning(request, labels, e.getValue(), found, progress);
            predictors.add(new FolderPredictor(e.getKey(), found, meaning, !labels.ofPerson()));
        }
        return new FolderPairs(List.copyOf(items.values()), new TruthReader(labels), predictors, notes);
    }

    private static Listing listing(Path folder, Progress progress) throws InputException, IOException {
        if (!Files.isDirectory(folder)) {
            throw new InputException(
                    Files.exists(folder)
                            ? folder + " is a file; name the folder that it lies in"
                            : "there is no folder " + folder + "; check the name");
        }
        Listing listing = FolderWalk.of(folder.toRealPath(), progress).ordered();
        if (listing.images().isEmpty()) {
            throw new InputException("there is no mask in " + folder + "; name a folder of masks");
        }
        return listing;
    }

    /** Truth's path → the file of its prediction, of those that have one. */
    static Map<String, Path> paired(
            List<Listing.File> truths, String name, Path folder, List<String> notes, Progress progress)
            throws InputException, IOException {
        Listing predictions = listing(folder, progress);
        NameMatch match = NameMatch.of(truths, predictions.images());
        if (match.pairs().isEmpty()) {
            throw new InputException("no prediction in " + folder + " has the name of a ground truth: there is "
                    + truths.getFirst().path() + " and "
                    + predictions.images().getFirst().path() + "; name them alike but for what they begin or end with");
        }
        if (!match.rest().isEmpty()) {
            notes.add(name + ": " + listed(match.rest()) + " of the predictions "
                    + (match.rest().size() == 1 ? "belongs" : "belong") + " to no ground truth");
        }
        Map<String, Path> found = new LinkedHashMap<>();
        match.pairs().forEach((item, file) -> found.put(item, folder.resolve(file)));
        return found;
    }

    private static LabelMap meaning(
            Request request, LabelMap truth, Path folder, Map<String, Path> files, Progress progress)
            throws InputException {
        if (request.predictionLabels().isPresent()) {
            return request.predictionLabels().get();
        } else if (!truth.ofPerson()) {
            return truth;
        }
        var asked = new AskedFiles("the predictions in " + folder, "--pred-labels", List.copyOf(files.values()));
        return StoredMeaning.of(asked, request.threads(), progress);
    }

    /** "a.png, b.png, c.png and 4 more". */
    private static String listed(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED ? first + " and " + (names.size() - NAMED) + " more" : first;
    }
}
