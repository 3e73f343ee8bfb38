package org.maskwright.spark.input;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.util.SerializableConfiguration;
import org.maskwright.check.facts.FileBytes;
import org.maskwright.dataset.file.FileStamp;
import org.maskwright.imaging.file.Integrity;
import org.maskwright.imaging.file.Integrity.State;
import org.maskwright.spark.facts.FileOrigin;

/**
 * Files of whatever file system Hadoop knows.
 *
 * @param base where relative paths lead from; paths with a scheme stand for themselves
 * @param configuration how file systems are reached
 */
record HadoopFiles(String base, SerializableConfiguration configuration) implements FileOrigin {
    private static final long MS = 1_000_000;

    @Override
    public FileBytes read(String path) {
        if (isLocal(path)) {
            return FileBytes.read(folder(), path);
        }
        try {
            Path file = place(path);
            FileStatus before = status(file);
            if (before.getLen() > FileBytes.MOST_BYTES) {
                return tooLarge(path, before.getLen());
            }
            byte[] bytes = new byte[(int) before.getLen()];
            try (FSDataInputStream in =
                    file.getFileSystem(configuration.value()).open(file)) {
                in.readFully(0, bytes);
            }
            return FileBytes.of(stamp(path, before), bytes);
        } catch (IOException | IllegalArgumentException e) {
            return none(path, e);
        }
    }

    @Override
    public Optional<FileStamp> stamp(String path) {
        try {
            if (isLocal(path)) {
                var found = java.nio.file.Files.readAttributes(
                        folder().resolve(path), java.nio.file.attribute.BasicFileAttributes.class);
                return Optional.of(FileStamp.of(path, found));
            }
            return Optional.of(stamp(path, status(place(path))));
        } catch (IOException | IllegalArgumentException e) {
            // Reading it will say why.
            return Optional.empty();
        }
    }

    /** Local files are read as a check of a folder reads them, with times in ns. */
    private boolean isLocal(String path) {
        return base.startsWith("file:") && !path.matches("[A-Za-z][A-Za-z0-9+.-]+:.*");
    }

    private java.nio.file.Path folder() {
        return java.nio.file.Path.of(URI.create(base).getPath());
    }

    private Path place(String path) {
        return new Path(new Path(base), new Path(path));
    }

    private FileStatus status(Path file) throws IOException {
        return file.getFileSystem(configuration.value()).getFileStatus(file);
    }

    private static FileStamp stamp(String path, FileStatus found) {
        return new FileStamp(path, found.getLen(), found.getModificationTime() * MS);
    }

    /** What is said of a file that is too large. */
    static FileBytes tooLarge(String path, long bytes) {
        return FileBytes.none(
                path,
                new Integrity(
                        State.TOO_LARGE,
                        String.format(
                                Locale.ROOT, "has %,d bytes; at most %,d are read", bytes, FileBytes.MOST_BYTES)));
    }

    /** What is said of a file that cannot be read. */
    static FileBytes none(String path, Exception why) {
        return FileBytes.none(
                path,
                switch (why) {
                    case FileNotFoundException gone -> new Integrity(State.VANISHED, "is not there any more");
                    case AccessControlException denied ->
                        new Integrity(State.UNREADABLE, "reading it is not permitted");
                    default -> new Integrity(State.UNREADABLE, "reading it failed: " + why.getMessage());
                });
    }
}
