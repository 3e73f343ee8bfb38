package org.maskwright.session.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.maskwright.core.InputException;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.infer.ModelFile;
import org.maskwright.infer.ModelLibrary;
import org.maskwright.infer.SegmentationModel;
import org.maskwright.infer.SegmentationModel.Running;
import org.maskwright.infer.engine.Device;
import org.maskwright.train.run.RunFolder;
import org.maskwright.train.run.RunLibrary;

/**
 * What is done with the runs of a dataset when they have ended. Their folders are state, not data: the journal does not know them, and what is set
 * aside lies in {@code .maskwright/runs/aside/} until it is put back or deleted.
 *
 * @param runs all of them
 */
public record RunShelf(RunLibrary runs) {
    private static final String ASIDE = "aside";

    /** That of a dataset. */
    public static RunShelf of(DatasetFolder dataset) {
        return new RunShelf(RunLibrary.of(dataset));
    }

    private Path shelf() {
        return runs.folder().resolve(ASIDE);
    }

    /** Names of the runs that were set aside, the latest first. */
    public List<String> aside() throws IOException {
        if (!Files.isDirectory(shelf())) {
            return List.of();
        }
        return new RunLibrary(shelf())
                .list().reversed().stream().map(RunFolder::id).toList();
    }

    /**
     * Sets a run aside, with its model: one renaming.
     *
     * @throws InputException when one of that name was set aside before
     */
    public void setAside(RunFolder run) throws IOException, InputException {
        Files.createDirectories(shelf());
        move(run.path(), shelf().resolve(run.id()));
    }

    /**
     * Puts a run back.
     *
     * @param id of {@link #aside}
     * @throws InputException when there is one of that name
     */
    public void putBack(String id) throws IOException, InputException {
        move(shelf().resolve(id), runs.folder().resolve(id));
    }

    private static void move(Path from, Path to) throws IOException, InputException {
        if (Files.exists(to)) {
            throw new InputException("there is a run " + to + " already; delete one of the two");
        }
        Files.move(from, to);
    }

    /**
     * Deletes a run that was set aside. Cannot be taken back.
     *
     * @param id of {@link #aside}
     */
    public void delete(String id) throws IOException {
        RunLibrary.delete(new RunFolder(shelf().resolve(id)));
    }

    /**
     * Copies the model of a run into the user's library, for every dataset. Costs its loading: a file that cannot be run is refused.
     *
     * @param name in the library
     * @return the copy
     * @throws InputException when the run has none, or the name is not possible or taken
     */
    public static ModelFile promote(RunFolder run, ModelLibrary library, String name)
            throws IOException, InputException {
        if (!Files.isRegularFile(run.model())) {
            throw new InputException("the run " + run.id() + " has made no model: it has not finished");
        }
        ModelFile model = ModelFile.at(run.model());
        try (SegmentationModel loaded = SegmentationModel.load(model, new Running(Device.CPU, 1, note -> {}))) {
            return library.add(model, name, loaded.reading().description());
        }
    }
}
