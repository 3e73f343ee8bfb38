package org.maskwright.dataset.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.Optional;
import org.maskwright.core.InputException;

/** Turns failures that a user can do something about into words for that user. */
public final class Complaints {
    /** Below this, a disk is full whatever the system calls the failure (its words may be in the user's language). */
    private static final long ALMOST_NOTHING = 64 * 1024;

    private Complaints() {}

    /** Why an attempt to write failed, as far as that can be told from the outside. */
    public enum Cause {
        /** No space is left. */
        FULL,
        /** The system does not allow it to this user. */
        DENIED,
        /** Nobody may write there. */
        READ_ONLY,
        /** The file is not there any more. */
        GONE,
        /** Anything else: a fault of ours, or one that no user can answer. */
        OTHER
    }

    /**
     * What the user is told; failures that are nobody's fault but ours are thrown on as they are.
     *
     * @param name the file as the user knows it, relative to the dataset
     * @param where a path on the same file system
     * @throws IOException the failure itself, when there is nothing to be said about it
     */
    public static InputException about(IOException e, String name, Path where) throws IOException {
        return switch (cause(e, where)) {
            case FULL ->
                new InputException(
                        "No space left for " + name
                                + ": free some space on its disk and run again; nothing was changed in that file",
                        e);
            case DENIED ->
                new InputException(
                        "No permission to write " + name
                                + ": give yourself the right to write it and its folder, and run again; nothing was"
                                + " changed in that file",
                        e);
            case READ_ONLY ->
                new InputException(
                        name + " lies on a disk that is read-only: make it writable or copy the dataset elsewhere", e);
            case GONE ->
                new InputException(name + " is gone: was it moved or deleted by another program? Scan again", e);
            case OTHER -> throw e;
        };
    }

    /**
     * Why an attempt to write failed.
     *
     * @param where a path on the same file system
     */
    public static Cause cause(IOException e, Path where) {
        String reason = (e instanceof FileSystemException f
                        ? Optional.ofNullable(f.getReason())
                        : Optional.ofNullable(e.getMessage()))
                .orElse("")
                .toLowerCase(Locale.ROOT);
        if (reason.contains("no space left")
                || reason.contains("not enough space")
                || reason.contains("quota exceeded")) {
            return Cause.FULL;
        }
        if (reason.contains("read-only file system")) {
            return Cause.READ_ONLY;
        }
        if (e instanceof AccessDeniedException || reason.contains("not permitted")) {
            return Cause.DENIED;
        }
        if (e instanceof NoSuchFileException) {
            return Cause.GONE;
        }
        return almostFull(where) ? Cause.FULL : Cause.OTHER;
    }

    private static boolean almostFull(Path where) {
        Path there = where.toAbsolutePath();
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            return Files.getFileStore(there).getUsableSpace() < ALMOST_NOTHING;
        } catch (IOException | ReadOnlyFileSystemException e) {
            // Asked only to explain another failure, which is reported as it is when this cannot be answered.
            return false;
        }
    }
}
