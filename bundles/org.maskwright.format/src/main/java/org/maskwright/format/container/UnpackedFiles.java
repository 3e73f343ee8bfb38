package org.maskwright.format.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;

/** The files that come out of shards: each within the folder, none twice, all together no more than is allowed. Confined to one thread. */
final class UnpackedFiles {
    /** Bytes that one name in a path may have on the file systems in use. */
    private static final int LONGEST_NAME = 255;

    /** Bytes of a path; with the folder's own it stays below the 4,096 of Linux. */
    private static final int LONGEST_PATH = 2048;

    private final Path folder;
    private final long most;
    private final Progress progress;
    private long written;
    private long files;

    /**
     * No file yet.
     *
     * @param folder takes them; it exists
     * @param most bytes that all files together may have
     */
    UnpackedFiles(Path folder, long most, Progress progress) {
        this.folder = folder;
        this.most = most;
        this.progress = progress;
    }

    /** How many files there are. */
    long count() {
        return files;
    }

    /** Stops when it is no longer wanted. */
    void throwIfCancelled() {
        progress.throwIfCancelled();
    }

    /** Makes a folder of a name that a shard tells. */
    void makeFolder(Path shard, String name) throws IOException, InputException {
        try {
            Files.createDirectories(place(shard, name));
        } catch (FileAlreadyExistsException e) {
            throw twice(shard, name, e);
        }
    }

    /**
     * Writes a file.
     *
     * @param name as a shard tells it
     * @throws InputException when it leads out of the folder, is there already, is too much, or the shard is damaged
     */
    void put(Path shard, String name, InputStream in) throws IOException, InputException {
        Path file = place(shard, name);
        files++;
        if (files > Unpacked.MOST_ENTRIES) {
            throw new InputException(
                    shard + " holds more than " + Unpacked.MOST_ENTRIES + " files; unpack it yourself");
        }
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent(), "an entry lies in the folder"));
            try (OutputStream out =
                    Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                copy(shard, in, out);
            }
        } catch (FileAlreadyExistsException e) {
            throw twice(shard, name, e);
        }
    }

    private static InputException twice(Path shard, String name, FileAlreadyExistsException why) {
        return new InputException(shard + " holds " + name + " twice; make it anew", why);
    }

    /** Writes a file of these bytes, otherwise as the other. */
    void put(Path shard, String name, byte[] bytes) throws IOException, InputException {
        put(shard, name, new ByteArrayInputStream(bytes));
    }

    private void copy(Path shard, InputStream in, OutputStream out) throws IOException, InputException {
        byte[] buffer = new byte[1 << 16];
        for (int n = read(shard, in, buffer); n >= 0; n = read(shard, in, buffer)) {
            progress.throwIfCancelled();
            written += n;
            if (written > most) {
                throw new InputException(shard + " unpacks to more than " + (most >> 20)
                        + " MB, as no dataset does; unpack it yourself where that is right");
            }
            out.write(buffer, 0, n);
        }
    }

    private static int read(Path shard, InputStream in, byte[] buffer) throws InputException {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw damaged(shard, e);
        }
    }

    /** What is said of a shard that cannot be understood. */
    static InputException damaged(Path shard, Throwable why) {
        String said = why.getMessage() == null ? "" : ": " + why.getMessage();
        return new InputException(shard + " is damaged" + said + "; get it again", why);
    }

    /** The same, when we see it ourselves. */
    static InputException damaged(Path shard, String why) {
        return new InputException(shard + " is damaged: " + why + "; get it again");
    }

    private static void requireShort(Path shard, String path) throws InputException {
        int longest = Stream.of(path.split("/"))
                .mapToInt(part -> part.getBytes(StandardCharsets.UTF_8).length)
                .max()
                .orElse(0);
        if (longest > LONGEST_NAME || path.getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
            throw new InputException(
                    shard + " is refused: an entry's name is longer than files can have; unpack it yourself");
        }
    }

    /** Where an entry belongs, within the folder. */
    private Path place(Path shard, String name) throws InputException {
        String path = name.replace('\\', '/');
        requireShort(shard, path);
        try {
            Path file = folder.resolve(path.startsWith("/") ? "." + path : path).normalize();
            boolean climbs = List.of(path.split("/")).contains("..");
            if (!climbs && !path.startsWith("/") && !path.matches("[A-Za-z]:.*") && file.startsWith(folder)) {
                return file;
            }
        } catch (InvalidPathException e) {
            // Then it is no path within the folder, either.
        }
        throw new InputException(shard + " is refused: its entry '" + name + "' leads out of it");
    }
}
