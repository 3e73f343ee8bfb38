package org.maskwright.dataset.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.maskwright.core.InputException;

/**
 * Writes files so that at every moment a name stands for the whole old contents or the whole new contents, never for a part.
 *
 * <p>The new contents go to a temporary file in the same folder, are forced to the disk, and take the name in one step; then the folder is
 * forced. So after {@link #write} has returned, the new contents survive a power cut; before, the old ones do. What a killed process leaves
 * behind is at most a temporary file, which {@link #isTemporary} knows by its name and {@link #sweep} removes.
 *
 * <p>Any thread; two threads that write one file at once leave the contents of one of them.
 */
public final class AtomicFiles {
    private static final String PREFIX = ".maskwright-";
    private static final String SUFFIX = ".tmp";
    /** What the temporary files begin with that {@link #write} is at work on in this process: nobody left them. */
    private static final Set<Path> UNDER_WAY = ConcurrentHashMap.newKeySet();

    private AtomicFiles() {}

    /**
     * Gives a file new contents, or makes it; permissions stay as they were.
     *
     * @param target the file; its folder must exist; a link is replaced, not followed
     * @param bytes all of its new contents
     * @throws InputException when the disk is full or the file may not be written: it is as it was, and no temporary file is left
     * @throws IOException on any other failure; the same holds
     */
    public static void write(Path target, byte[] bytes) throws IOException, InputException {
        try {
            write(Disk.REAL, target, bytes);
        } catch (IOException e) {
            throw Complaints.about(e, target.toString(), target);
        }
    }

    /**
     * Whether a file is one that {@link #write} began and did not finish: junk for a scan.
     *
     * @param name file name, without folders
     */
    public static boolean isTemporary(String name) {
        return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
    }

    /**
     * Removes the temporary files that killed processes have left in one folder; those of a {@link #write} that goes on meanwhile in this
     * process stay. Only for the holder of the dataset's lock: another process may be writing.
     *
     * @param folder need not exist
     */
    public static void sweep(Path folder) throws IOException {
        sweep(Disk.REAL, folder);
    }

    /** The same on a given disk. */
    public static void sweep(Disk disk, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                folder, f -> isTemporary(f.getFileName().toString()))) {
            for (Path file : files) {
                if (!UNDER_WAY.contains(beginning(file))) {
                    disk.delete(file);
                }
            }
        }
    }

    static void write(Disk disk, Path target, byte[] bytes) throws IOException {
        Optional<FileMarks> marks = Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(FileMarks.of(target).withoutTime())
                : Optional.empty();
        Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent(), "a file lies in a folder");
        Path own = beginning(folder.resolve(temporaryName("0")));
        UNDER_WAY.add(own);
        try {
            rename(disk, stage(disk, folder, bytes, marks), target);
        } finally {
            UNDER_WAY.remove(own);
        }
        disk.forceFolder(folder);
    }

    private static void rename(Disk disk, Path temporary, Path target) throws IOException {
        try {
            disk.force(temporary);
            disk.rename(temporary, target);
        } catch (IOException e) {
            discard(disk, temporary, e);
            throw e;
        }
    }

    /** A temporary file's path up to its last word: that of all of its thread. */
    private static Path beginning(Path temporary) {
        Path absolute = temporary.toAbsolutePath().normalize();
        String name = absolute.getFileName().toString();
        return absolute.resolveSibling(name.substring(0, name.lastIndexOf('-')));
    }

    /** The name of a temporary file; a word tells several of one thread apart. */
    public static String temporaryName(String word) {
        return PREFIX + Thread.currentThread().threadId() + "-" + word + SUFFIX;
    }

    /** Writes new contents to a temporary file in a folder; neither forced nor named yet. A failure leaves nothing. */
    public static Path stage(Disk disk, Path folder, byte[] bytes, Optional<FileMarks> marks) throws IOException {
        for (int i = 0; ; i++) {
            Path temporary = folder.resolve(temporaryName(Integer.toString(i)));
            if (Files.exists(temporary, LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            try {
                disk.create(temporary, bytes);
                if (marks.isPresent()) {
                    disk.mark(temporary, marks.get());
                }
                return temporary;
            } catch (FileAlreadyExistsException e) {
                // Another process was quicker: the next number.
            } catch (IOException e) {
                discard(disk, temporary, e);
                throw e;
            }
        }
    }

    /** Removes a temporary file because of a failure, which remains the one that is told. */
    public static void discard(Disk disk, Path temporary, IOException because) {
        try {
            disk.delete(temporary);
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }
}
