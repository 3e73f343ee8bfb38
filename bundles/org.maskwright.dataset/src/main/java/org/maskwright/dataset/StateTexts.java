package org.maskwright.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.maskwright.dataset.file.StateFile;

/**
 * The files of state, as they are. What people may version is read beside the dataset also when new state goes to the user's cache.
 *
 * @param root the dataset's folder
 * @param stateFolder where new state is kept
 */
record StateTexts(Path root, Path stateFolder) {
    /** A file's text; empty when it is not there. */
    Optional<String> read(String name) throws IOException {
        return bytes(name).map(b -> new String(b, StandardCharsets.UTF_8));
    }

    /** A file's contents; empty when it is not there. */
    Optional<byte[]> bytes(String name) throws IOException {
        Path beside = root.resolve(StateFile.FOLDER).resolve(name);
        Path file = Files.exists(beside) ? beside : stateFolder.resolve(name);
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }
}
