package org.maskwright.dataset.version;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.dataset.file.AtomicFiles;
import org.maskwright.dataset.file.Disk;
import org.maskwright.dataset.file.FileState;

/**
 * Contents of files, each kept once under its hash: {@code versions/objects/ab/abcd…}. Copies, which share their blocks with the file where
 * the file system can (Btrfs, XFS, APFS: there a copy takes no room); or second names of the file, which take no room anywhere, but which a
 * program that writes into the file in place would change, too. Any thread.
 *
 * @param folder of the objects; need not exist
 * @param disk by which files change
 */
record KeptContents(Path folder, Disk disk) {
    /**
     * Keeps a file's contents, unless they are kept already.
     *
     * @param link whether the file gets a second name rather than be copied; where the system cannot, it is copied
     * @return the hash
     * @throws IOException when it cannot be read or written, or changes meanwhile
     */
    String keep(Path file, boolean link) throws IOException {
        // Not the link that a dataset may have in place of a file: what it leads to.
        Path real = file.toRealPath();
        String sha256 = FileState.of(real).sha256();
        Path object = path(sha256);
        if (Files.exists(object)) {
            return sha256;
        }
        Path parent = Objects.requireNonNull(object.getParent(), "an object lies in a folder");
        Files.createDirectories(parent);
        Path temporary = parent.resolve(AtomicFiles.temporaryName(sha256.substring(0, 12)));
        disk.delete(temporary);
        try {
            if (!link || !isLinked(real, temporary)) {
                disk.copy(real, temporary);
            }
            if (!FileState.of(temporary).sha256().equals(sha256)) {
                throw new IOException(file + " changes while it is read");
            }
            disk.force(temporary);
            disk.rename(temporary, object);
            disk.forceFolder(parent);
        } catch (IOException e) {
            AtomicFiles.discard(disk, temporary, e);
            throw e;
        }
        return sha256;
    }

    private boolean isLinked(Path file, Path second) throws IOException {
        try {
            disk.link(file, second);
            return true;
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException e) {
            // Another file system, or one without second names.
            return false;
        }
    }

    /** Contents that are kept; empty when they are missing or damaged. */
    Optional<byte[]> read(FrozenFile file) throws IOException {
        return contents(path(file.sha256()), file);
    }

    /** The contents of a file, if they are those of the one that was frozen. */
    static Optional<byte[]> contents(Path place, FrozenFile file) throws IOException {
        if (!Files.isRegularFile(place)) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(place);
        return FileState.sha256(bytes).equals(file.sha256()) ? Optional.of(bytes) : Optional.empty();
    }

    /** What is said when contents are nowhere to be found. */
    InputException missing(FrozenFile file) {
        return new InputException("the frozen contents of " + file.path() + " are missing or damaged ("
                + path(file.sha256()) + "); bring that file back from a backup");
    }

    private Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
