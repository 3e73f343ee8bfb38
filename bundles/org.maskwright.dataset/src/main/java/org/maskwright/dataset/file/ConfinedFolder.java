package org.maskwright.dataset.file;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.maskwright.core.InputException;

/**
 * A folder that no path may lead out of which is read from a file: a journal line, a list, a cache. Such files come with a dataset from
 * anywhere, and their checksums are no secrets. Any thread.
 *
 * @param folder need not exist
 */
public record ConfinedFolder(Path folder) {
    /**
     * Whether a path is written as that of a file below some folder, or of the folder itself: relative, with {@code /}, each name once and
     * none of them {@code .} or {@code ..}. Links are not looked at; costs its length.
     */
    public static boolean isPlain(String path) {
        boolean windows = File.separatorChar == '\\';
        int start = 0;
        for (int i = 0; i <= path.length(); i++) {
            char c = i == path.length() ? '/' : path.charAt(i);
            if (c == 0 || windows && (c == '\\' || c == ':')) {
                return false;
            } else if (c == '/') {
                boolean here = i == start || i == start + 1 && path.charAt(start) == '.';
                if (here || i == start + 2 && path.startsWith("..", start)) {
                    return path.isEmpty();
                }
                start = i + 1;
            }
        }
        return true;
    }

    /**
     * The file that a path means.
     *
     * @param path relative to the folder, with {@code /}; empty for the folder itself
     * @throws InputException when it leads out of the folder, also by a link above the file, or is no path here; a link that the file itself is
     *     is not followed
     */
    public Path resolve(String path) throws InputException {
        try {
            if (isPlain(path)) {
                Path file = folder.resolve(path);
                if (path.isEmpty() || holds(parent(file))) {
                    return file;
                }
            }
        } catch (InvalidPathException e) {
            throw new InputException("'" + path + "' is no path on this system: " + e.getReason(), e);
        } catch (IOException e) {
            throw new InputException("'" + path + "' cannot be followed within " + folder + ": " + e.getMessage(), e);
        }
        throw leadsOut(path);
    }

    /**
     * Turns away paths that {@link #resolve} turns away; each folder that they name is looked at once.
     *
     * @throws InputException naming the first of them
     */
    public void requireAll(Collection<String> paths) throws InputException {
        for (String path : paths) {
            if (!isPlain(path)) {
                throw leadsOut(path);
            }
        }
        // Some name in it, so that the folder is followed itself.
        Set<String> inFolders = paths.stream()
                .map(p -> p.substring(0, p.lastIndexOf('/') + 1) + "any")
                .collect(Collectors.toSet());
        for (String path : inFolders) {
            resolve(path);
        }
    }

    /**
     * Turns away links below this folder that lead out of another one.
     *
     * @param depth so many levels are looked at; costs what lies there
     * @param bounds what they may not lead out of
     * @param free which links may lead anywhere
     * @throws InputException naming the first that does
     */
    public void requireNoWayOut(int depth, ConfinedFolder bounds, Predicate<Path> free)
            throws InputException, IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(folder, Set.of(), depth, new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                boolean out = attributes.isSymbolicLink() && !free.test(file) && !bounds.holds(file);
                if (out) {
                    found.add(file);
                }
                return out ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        if (!found.isEmpty()) {
            throw new InputException(found.getFirst() + " is a link that leads out of " + bounds.folder
                    + ", and nothing outside is read or written: put what it leads to in its place, or take it away");
        }
    }

    /** Whether the nearest thing at or above a path that exists lies in the folder, links followed; one that leads nowhere does not. */
    private boolean holds(Path path) throws IOException {
        Path there = path;
        while (!Files.exists(there, LinkOption.NOFOLLOW_LINKS) && !there.equals(folder)) {
            there = parent(there);
        }
        boolean nothing = !Files.exists(there, LinkOption.NOFOLLOW_LINKS);
        boolean lost = !nothing && Files.isSymbolicLink(there) && !Files.exists(there);
        return nothing || !lost && there.toRealPath().startsWith(folder.toRealPath());
    }

    private static Path parent(Path file) {
        return Objects.requireNonNull(file.getParent(), "a file lies in a folder");
    }

    private InputException leadsOut(String path) {
        return new InputException("'" + path + "' leads out of " + folder
                + ", and nothing outside is read or written: name files by their path below it");
    }
}
