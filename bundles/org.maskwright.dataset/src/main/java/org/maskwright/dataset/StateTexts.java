package org.maskwright.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.dataset.file.StateBytes;
import org.maskwright.dataset.file.StateContents;
import org.maskwright.dataset.file.StateFile;

/**
 * The files of state, as they are. What people may version is read beside the dataset also when new state goes to the user's cache.
 *
 * @param root the dataset's folder
 * @param stateFolder where new state is kept
 * @param contents of the files when they were read or written last
 */
record StateTexts(Path root, Path stateFolder, StateContents contents) {
    /**
     * A file's text; empty when it is not there.
     *
     * @throws InputException when it is too large to be one of ours, or not in UTF-8
     */
    Optional<String> read(StateFile file) throws IOException, InputException {
        Optional<byte[]> bytes = bytes(file);
        return bytes.isEmpty() ? Optional.empty() : Optional.of(StateBytes.text(bytes.get(), file.path()));
    }

    /**
     * A file's contents, not to be changed; empty when it is not there.
     *
     * @throws InputException when it is too large to be one of ours
     */
    Optional<byte[]> bytes(StateFile file) throws IOException, InputException {
        Path place = place(file);
        return Files.exists(place)
                ? Optional.of(contents.read(place, file.path(), file.mostBytes()))
                : Optional.empty();
    }

    /** Whether there is such a file. */
    boolean has(StateFile file) {
        return Files.exists(place(file));
    }

    private Path place(StateFile file) {
        Path beside = root.resolve(StateFile.FOLDER).resolve(file.fileName());
        return Files.exists(beside) ? beside : stateFolder.resolve(file.fileName());
    }
}
