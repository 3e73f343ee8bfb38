package org.maskwright.dataset;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.maskwright.core.Progress;

/**
 * One pass over a dataset's folder: every file once, its attributes read once, nothing opened.
 *
 * <p>Links are never followed to a folder (so there are no loops), and to a file only when it lies within the dataset. A folder that may
 * not be listed, and a name that is not valid text, is reported as {@link StrayFile.Kind#UNREADABLE}: the rest of the dataset is still
 * of use. What vanishes during the walk was never there.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {
    private static final char REPLACEMENT = '\ufffd';

    private final Path root;
    private final Progress progress;
    private final List<Listing.File> images = new ArrayList<>();
    private final List<StrayFile> others = new ArrayList<>();
    private String folder = "";
    private int junkDepth;

    private FolderWalk(Path root, Progress progress) {
        this.root = root;
        this.progress = progress;
    }

    /**
     * Lists a folder, in no particular order.
     *
     * @param root real path of the dataset's folder
     * @throws IOException when the folder itself cannot be listed
     * @throws java.util.concurrent.CancellationException when no longer wanted
     */
    static Listing of(Path root, Progress progress) throws IOException {
        FolderWalk walk = new FolderWalk(root, progress);
        Files.walkFileTree(root, walk);
        return new Listing(List.copyOf(walk.images), List.copyOf(walk.others));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
        progress.throwIfCancelled();
        if (dir.equals(root)) {
            return FileVisitResult.CONTINUE;
        }
        String name = dir.getFileName().toString();
        if (FileNames.isToolFolder(name)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (name.indexOf(REPLACEMENT) >= 0) {
            others.add(new StrayFile(in(folder, name), StrayFile.Kind.UNREADABLE, 0));
            return FileVisitResult.SKIP_SUBTREE;
        }
        folder = in(folder, name);
        junkDepth += junkDepth > 0 || FileNames.isJunkFolder(name) ? 1 : 0;
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path dir, IOException failure) {
        if (failure != null) {
            others.add(new StrayFile(folder, StrayFile.Kind.UNREADABLE, 0));
        }
        int slash = folder.lastIndexOf('/');
        folder = slash < 0 ? "" : folder.substring(0, slash);
        junkDepth -= junkDepth > 0 ? 1 : 0;
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name = file.getFileName().toString();
        if (attributes.isSymbolicLink()) {
            addLink(file, name);
        } else {
            add(name, attributes);
        }
        return FileVisitResult.CONTINUE;
    }

    private void add(String name, BasicFileAttributes attributes) {
        if (name.indexOf(REPLACEMENT) >= 0) {
            others.add(new StrayFile(in(folder, name), StrayFile.Kind.UNREADABLE, attributes.size()));
            return;
        }
        StrayFile.Kind kind = junkDepth > 0 ? StrayFile.Kind.JUNK : FileNames.strayKind(name);
        if (kind == StrayFile.Kind.IMAGE && attributes.isRegularFile()) {
            images.add(new Listing.File(
                    folder,
                    name,
                    attributes.size(),
                    attributes.lastModifiedTime().toMillis()));
        } else {
            others.add(new StrayFile(in(folder, name), kind, attributes.size()));
        }
    }

    private void addLink(Path link, String name) {
        try {
            Path target = link.toRealPath();
            BasicFileAttributes attributes = Files.readAttributes(target, BasicFileAttributes.class);
            if (target.startsWith(root) && attributes.isRegularFile()) {
                add(name, attributes);
                return;
            }
        } catch (IOException e) {
            // It leads nowhere, or in a circle: reported below as what it is, a link.
        }
        others.add(new StrayFile(in(folder, name), StrayFile.Kind.LINK, 0));
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (file.equals(root)) {
            throw failure;
        }
        if (!(failure instanceof NoSuchFileException)) {
            others.add(new StrayFile(in(folder, file.getFileName().toString()), StrayFile.Kind.UNREADABLE, 0));
        }
        return FileVisitResult.CONTINUE;
    }

    private static String in(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }
}
