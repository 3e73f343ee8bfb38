package org.maskwright.dataset.journal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.maskwright.core.InputException;
import org.maskwright.dataset.file.AtomicFiles;
import org.maskwright.dataset.file.ConfinedFolder;
import org.maskwright.dataset.file.Disk;
import org.maskwright.dataset.file.FileStamp;
import org.maskwright.dataset.file.FileState;

/**
 * Where a journal works: the dataset, its state folder, and the disk that changes them.
 *
 * @param root the dataset
 * @param state its state folder
 * @param disk by which all changes are made
 */
record Workplace(Path root, Path state, Disk disk) {
    /** How paths in the state folder begin, wherever that folder is. */
    static final String STATE = ".maskwright/";

    /** The file of a path in a journal line. */
    Path resolve(String path) {
        if (path.equals(parent(STATE))) {
            return state;
        }
        return path.startsWith(STATE) ? state.resolve(path.substring(STATE.length())) : root.resolve(path);
    }

    /** The folder of a path in a journal line. */
    Path folder(String path) {
        return parent(resolve(path));
    }

    static Path parent(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
    }

    /** The folder part of a path with {@code /}; empty at the top. */
    static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /**
     * Turns away a path that is not one of the user's files: outside the dataset, by dots or by links, or in the state folder.
     *
     * @throws InputException with what is wrong
     */
    void requireInside(String path) throws InputException {
        try {
            Path file = root.resolve(path);
            boolean plain = !path.isEmpty()
                    && !file.equals(root)
                    && file.normalize().equals(file)
                    && file.startsWith(root)
                    && !Path.of(path).isAbsolute();
            if (!plain || path.regionMatches(true, 0, STATE, 0, STATE.length())) {
                throw new InputException(
                        "'" + path + "' is no file of the dataset: name files by their path below " + root);
            }
            new ConfinedFolder(root).resolve(path);
        } catch (InvalidPathException e) {
            throw new InputException("'" + path + "' is no file name on this system: " + e.getReason(), e);
        }
    }

    /**
     * Turns away paths of journal lines that lead out of the dataset or of its state folder, by dots or by links.
     *
     * @throws InputException naming one of them
     */
    void requireConfined(Collection<String> paths) throws InputException {
        Set<String> ofUser = new LinkedHashSet<>();
        Set<String> ofState = new LinkedHashSet<>();
        for (String path : paths) {
            if (path.startsWith(STATE)) {
                ofState.add(path.substring(STATE.length()));
            } else {
                ofUser.add(path);
            }
        }
        // The state folder itself may be a folder of the user's cache.
        ofUser.remove(parent(STATE));
        new ConfinedFolder(root).requireAll(ofUser);
        new ConfinedFolder(state).requireAll(ofState);
    }

    /** Folders above a path that are not there yet, outermost first. */
    List<String> missingFolders(String path) {
        List<String> missing = new ArrayList<>();
        for (String folder = parent(path); !folder.isEmpty() && !exists(resolve(folder)); folder = parent(folder)) {
            missing.add(folder);
        }
        Collections.reverse(missing);
        return missing;
    }

    /** Makes missing folders, each durable before the next. */
    void makeFolders(List<String> folders) throws IOException {
        for (String folder : folders) {
            Path path = resolve(folder);
            if (!Files.isDirectory(path)) {
                disk.createFolder(path);
                disk.forceFolder(parent(path));
            }
        }
    }

    /** Removes those folders that are empty, innermost first. */
    void clearFolders(List<String> folders) throws IOException {
        for (String folder : folders.reversed()) {
            Path path = resolve(folder);
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && isEmpty(path)) {
                disk.delete(path);
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    /** Whether a name stands for anything, a dangling link included. */
    static boolean exists(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether a path cannot be used for a new file: it stands for something, or something above it is no folder. */
    boolean isTaken(String path) {
        return exists(resolve(path)) || isBelowFile(path);
    }

    /** Whether something above a path is no folder. */
    boolean isBelowFile(String path) {
        for (String above = parent(path); !above.isEmpty(); above = parent(above)) {
            if (exists(resolve(above))) {
                return !Files.isDirectory(resolve(above));
            }
        }
        return false;
    }

    /** Whether two paths differ in case only, and the file system takes them for one. */
    boolean isOtherCaseOf(String path, String target) throws IOException {
        Path file = resolve(target);
        return path.equalsIgnoreCase(target)
                && exists(file)
                && Files.isSameFile(resolve(path), file)
                && !existsExactly(file);
    }

    /** What one of a step's paths stands for now. */
    FileState stateOf(Step step, String path) throws IOException {
        Path file = resolve(path);
        return step.caseOnly() && !existsExactly(file) ? FileState.ABSENT : FileState.of(file);
    }

    /** What tells that nobody has written a file meanwhile; empty when there is nothing at a path. */
    Optional<FileStamp> stampOf(String path) throws IOException {
        Path file = resolve(path);
        return exists(file)
                ? Optional.of(FileStamp.of(
                        path, Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)))
                : Optional.empty();
    }

    /**
     * Whether a folder lists a name exactly so; {@link #exists} also finds {@code a.png} by {@code A.PNG} where the file system does not
     * tell them apart. Reads the whole folder.
     */
    static boolean existsExactly(Path file) throws IOException {
        Path folder = parent(file);
        if (!exists(file) || !Files.isDirectory(folder)) {
            return false;
        }
        String name = file.getFileName().toString();
        try (var entries =
                Files.newDirectoryStream(folder, f -> f.getFileName().toString().equals(name))) {
            return entries.iterator().hasNext();
        }
    }

    /**
     * Gives a file another name and never overwrites: by a second name, where the file system has those, which the system refuses when it is
     * taken; the first name goes after that. A kill between leaves both names.
     *
     * @throws FileAlreadyExistsException when the name is taken
     */
    void move(Path from, Path to) throws IOException {
        boolean sameFileByOtherCase = exists(to) && Files.isSameFile(from, to) && !existsExactly(to);
        if (sameFileByOtherCase) {
            disk.rename(from, to);
            return;
        }
        if (exists(to)) {
            throw new FileAlreadyExistsException(to.toString());
        }
        if (!linked(from, to)) {
            moveWithoutLink(from, to);
            return;
        }
        try {
            disk.delete(from);
        } catch (IOException e) {
            AtomicFiles.discard(disk, to, e);
            throw e;
        }
    }

    /** Gives a second name; false where that is not to be had, so that the plain way tells what is wrong, if anything. */
    private boolean linked(Path from, Path to) throws FileAlreadyExistsException, IOException {
        if (Files.isSymbolicLink(from)) {
            return false;
        }
        try {
            disk.link(from, to);
            return true;
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            // FAT, another disk, or a system that forbids links to other people's files.
            return false;
        }
    }

    private void moveWithoutLink(Path from, Path to) throws IOException {
        // Asked of the folders: asked of a link, the system would tell where its target lies.
        if (Files.getFileStore(parent(from)).equals(Files.getFileStore(parent(to)))) {
            disk.rename(from, to);
            return;
        }
        Path temporary = parent(to).resolve(AtomicFiles.temporaryName("move"));
        try {
            disk.copy(from, temporary);
            disk.force(temporary);
            disk.rename(temporary, to);
        } catch (IOException e) {
            AtomicFiles.discard(disk, temporary, e);
            throw e;
        }
        disk.forceFolder(parent(to));
        disk.delete(from);
    }
}
