package org.maskwright.session.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.maskwright.core.InputException;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.infer.ModelFile;
import org.maskwright.infer.ModelLibrary;
import org.maskwright.session.model.ModelRow.ModelHome;
import org.maskwright.session.training.RunComparison;
import org.maskwright.session.training.RunRow;
import org.maskwright.session.training.RunTable;

/**
 * All models that can be asked for masks of a dataset: those of its own trainings, the latest first, and those of the user's library. Immutable.
 *
 * @param rows the models
 * @param troubles a line for each that cannot be listed
 */
public record ModelTable(List<ModelRow> rows, List<String> troubles) {
    /** No model. */
    public static final ModelTable NONE = new ModelTable(List.of(), List.of());

    /** Copies the lists. */
    public ModelTable {
        rows = List.copyOf(rows);
        troubles = List.copyOf(troubles);
    }

    /**
     * Lists them. Costs some small files a model; no network is loaded. Not for the UI thread.
     *
     * @param dataset whose trainings; empty where none is open
     */
    public static ModelTable of(ModelLibrary library, Optional<DatasetFolder> dataset) {
        ModelNotes notes = ModelNotes.read(library);
        List<ModelRow> rows = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        dataset.ifPresent(d -> addRuns(d, notes, rows, troubles));
        try {
            for (String name : library.names()) {
                rows.add(row(name, new ModelHome.Library(), library.folder().resolve(name + ".onnx"), notes));
            }
        } catch (IOException e) {
            troubles.add("the library cannot be read: " + e.getMessage());
        }
        return new ModelTable(rows, troubles);
    }

    private static void addRuns(DatasetFolder dataset, ModelNotes notes, List<ModelRow> rows, List<String> troubles) {
        try {
            RunTable runs = RunTable.of(dataset);
            troubles.addAll(runs.troubles());
            for (RunRow run : runs.rows()) {
                if (Files.isRegularFile(run.folder().model())) {
                    rows.add(row(run.id(), home(run), run.folder().model(), notes));
                }
            }
        } catch (IOException e) {
            troubles.add("the runs cannot be read: " + e.getMessage());
        }
    }

    private static ModelHome home(RunRow run) {
        String changes = RunComparison.changes(run.recipe());
        String recipe = "trained here: " + run.recipe().preset() + (changes.isEmpty() ? "" : ", " + changes);
        OptionalDouble test = run.iou("test");
        return new ModelHome.Run(recipe, test.isPresent() ? test : run.iou("val"));
    }

    private static ModelRow row(String name, ModelHome home, Path onnx, ModelNotes notes) {
        boolean standard = notes.standard().filter(onnx.toString()::equals).isPresent();
        try {
            ModelFile file = ModelFile.at(onnx);
            return new ModelRow(
                    name, home, onnx, Files.size(onnx), file.description(), notes.speed(onnx), standard, "");
        } catch (InputException | IOException e) {
            String why = String.valueOf(e.getMessage());
            return new ModelRow(name, home, onnx, 0, Optional.empty(), Optional.empty(), standard, why);
        }
    }

    /** The model that is asked unless another is named, if it is there. */
    public Optional<ModelRow> standard() {
        return rows.stream().filter(ModelRow::standard).findFirst();
    }
}
