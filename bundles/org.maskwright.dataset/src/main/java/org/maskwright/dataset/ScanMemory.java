package org.maskwright.dataset;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.dataset.file.AtomicFiles;
import org.maskwright.dataset.settings.DatasetSettings;

/**
 * Keeps the last scan in a file, so that a large dataset whose files are as they were is not paired, named and sorted again, and can be shown
 * before its folder has been walked. A cache: where it cannot be read or written nothing is lost but time, and only the log tells.
 *
 * @param file the file, which need not exist
 */
record ScanMemory(Path file) {
    private static final Logger LOG = System.getLogger(ScanMemory.class.getName());

    boolean isThere() {
        return Files.isRegularFile(file);
    }

    /** What was kept, if it was made under these settings; without statuses. */
    Optional<Scan> recall(DatasetSettings settings) {
        try {
            return isThere() ? ScanCodec.scan(Files.readAllBytes(file), settings) : Optional.empty();
        } catch (IOException e) {
            LOG.log(Level.INFO, "the last scan cannot be read from " + file, e);
            return Optional.empty();
        }
    }

    /** Keeps a scan that was made under these settings; what is kept already is not written again. */
    void keep(Scan scan, DatasetSettings settings) {
        try {
            byte[] bytes = ScanCodec.bytes(scan, settings);
            if (!isThere() || !Arrays.equals(Files.readAllBytes(file), bytes)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                AtomicFiles.write(file, bytes);
            }
        } catch (IOException | InputException e) {
            LOG.log(Level.INFO, "the scan is not kept in " + file, e);
        }
    }
}
