package org.maskwright.dataset;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.InputException;
import org.maskwright.dataset.file.ConfinedFolder;
import org.maskwright.dataset.file.StateFile;
import org.maskwright.dataset.layout.FileNames;
import org.maskwright.dataset.layout.StrayFile;

/** Turns away what cannot be a dataset, or a file of one, and says what might be meant. */
final class FolderGuard {
    private static final int NEAR = 3;
    /** Levels below the state folder in which something of ours lies under a name that is known: {@code journal/blobs/ab}. */
    private static final int STATE_DEPTH = 3;

    private FolderGuard() {}

    /**
     * The real path of a folder that may be read.
     *
     * @throws InputException when there is none
     */
    static Path requireFolder(Path folder) throws InputException, IOException {
        if (Files.notExists(folder)) {
            throw new InputException("there is no folder " + folder
                    + nearest(folder.toAbsolutePath().normalize()));
        }
        if (!Files.isDirectory(folder)) {
            throw new InputException(folder + " is a file; give the folder that it is in, " + parent(folder));
        }
        Path root = folder.toRealPath();
        if (!Files.isReadable(root)) {
            throw new InputException(
                    folder + " may not be read; ask for permission, or copy it to a folder of your own");
        }
        return root;
    }

    /** Whether a folder holds an image somewhere. */
    static boolean holdsImage(Path root) throws IOException {
        return holdsImage(root, Integer.MAX_VALUE);
    }

    /**
     * Says that a folder holds no image, and where there may be some.
     *
     * @param folder as the user wrote it
     * @param root its real path
     */
    static InputException noImage(Path folder, Path root) {
        Path parent = parent(root);
        boolean above = root.getNameCount() > 1 && holdsImageNear(parent);
        return new InputException("there is no image (JPEG, PNG, WebP, BMP, TIFF) in " + folder
                + (above ? "; its parent folder has some: try " + parent : "; give a folder of images and masks"));
    }

    /**
     * The file that a path means within a dataset.
     *
     * @param root real path of its folder
     * @param path relative to it, with {@code /}
     * @throws InputException when it leads out of it, also by a link, or is no path
     */
    static Path within(Path root, String path) throws InputException {
        try {
            Path file = root.resolve(path).normalize();
            if (!path.isEmpty() && file.startsWith(root) && !file.equals(root)) {
                String inside = root.relativize(file).toString();
                return new ConfinedFolder(root).resolve(inside.replace(File.separatorChar, '/'));
            }
        } catch (InvalidPathException e) {
            throw new InputException("'" + path + "' is no path on this system: " + e.getReason(), e);
        } catch (InputException e) {
            throw new InputException(outside(root, path), e);
        }
        throw new InputException(outside(root, path));
    }

    private static String outside(Path root, String path) {
        return "'" + path + "' is not within the dataset " + root + "; give a path relative to it";
    }

    /**
     * Turns away a state folder that leads out of the dataset, as a link itself or by a link in it: what is written there would be written
     * elsewhere. What the user set aside may be a link.
     *
     * @param root real path of the dataset's folder
     * @throws InputException naming the link
     */
    static void requireOwnState(Path root) throws InputException, IOException {
        Path state = root.resolve(StateFile.FOLDER);
        var dataset = new ConfinedFolder(root);
        Path aside = state.resolve("quarantine");
        Path list = aside.resolve("manifest.jsonl");
        new ConfinedFolder(state)
                .requireNoWayOut(STATE_DEPTH, dataset, f -> f.startsWith(aside) && !f.equals(aside) && !f.equals(list));
    }

    private static Path parent(Path path) {
        Path parent = path.toAbsolutePath().normalize().getParent();
        return parent == null ? path : parent;
    }

    private static String nearest(Path missing) {
        Path there = missing;
        while (there.getParent() != null && Files.notExists(there)) {
            there = there.getParent();
        }
        return "; " + there + " is there: check the rest of the path";
    }

    /** Whether there is one not far below; a parent folder may be somebody's whole disk. */
    private static boolean holdsImageNear(Path folder) {
        try {
            return holdsImage(folder, NEAR);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether there is an image anywhere below; the search ends at the first one. */
    private static boolean holdsImage(Path root, int depth) throws IOException {
        boolean[] found = {false};
        Files.walkFileTree(root, Set.of(), depth, new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                String name = dir.equals(root) ? "" : dir.getFileName().toString();
                boolean skip = FileNames.isToolFolder(name) || FileNames.isJunkFolder(name);
                return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                found[0] = FileNames.strayKind(file.getFileName().toString()) == StrayFile.StrayKind.IMAGE;
                return found[0] ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found[0];
    }
}
