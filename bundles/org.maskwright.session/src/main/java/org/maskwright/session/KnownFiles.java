package org.maskwright.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;
import org.maskwright.dataset.file.FileStamp;
import org.maskwright.dataset.layout.StrayFile;

/** The files of a dataset as they were seen last. */
final class KnownFiles {
    private final DatasetSnapshot seen;
    private final Set<String> strays = new HashSet<>();

    KnownFiles(DatasetSnapshot seen) {
        this.seen = seen;
        seen.scan().strays().stream().map(StrayFile::path).forEach(strays::add);
    }

    /** Whether a file is as it was seen: the same size and time, or not there both times. Asks the disk. */
    boolean asSeen(String path) {
        FileStamp known = seen.scan().stamps().get(path);
        Path file = seen.root().resolve(path);
        try {
            var now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.isDirectory() || known != null && known.equals(FileStamp.of(path, now));
        } catch (NoSuchFileException gone) {
            return known == null && !strays.contains(path);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
