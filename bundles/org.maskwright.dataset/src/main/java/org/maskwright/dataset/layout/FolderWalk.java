package org.maskwright.dataset.layout;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maskwright.core.Progress;
import org.maskwright.dataset.file.FileStamp;

/**
 * One pass over a dataset's folder: every file once, its attributes read once, nothing opened. Reading attributes is what takes the time,
 * above all from a network drive, so it is done on all processors.
 *
 * <p>Links are never followed to a folder (so there are no loops), and to a file only when it lies within the dataset. A folder that may
 * not be listed, and a name that is not valid text, is reported as {@link StrayFile.StrayKind#UNREADABLE}: the rest of the dataset is still
 * of use. What vanishes during the walk was never there.
 */
public final class FolderWalk {
    private static final char REPLACEMENT = '\ufffd';

    /** How many entries are looked at together: few enough to ask between whether the walk is still wanted, at a millisecond each. */
    private static final int CHUNK = 512;

    /** Fewer entries than these are not worth a second thread. */
    private static final int FEW = 128;

    private final Path root;
    private final Progress progress;
    private final List<Listing.File> images = new ArrayList<>();
    private final List<StrayFile> others = new ArrayList<>();
    private final Deque<Folder> folders = new ArrayDeque<>();
    private final List<FoundPath> entries = new ArrayList<>();

    private FolderWalk(Path root, Progress progress) {
        this.root = root;
        this.progress = progress;
    }

    /** A folder to be listed: where it is, its path in the dataset, and whether all within is junk. */
    private record Folder(Path path, String name, boolean junk) {
        String in(String child) {
            return name.isEmpty() ? child : name + "/" + child;
        }
    }

    /** Something that a folder lists. */
    private record FoundPath(Folder folder, Path path) {
        String name() {
            return path.getFileName().toString();
        }

        StrayFile stray(StrayFile.StrayKind kind, long bytes) {
            return new StrayFile(folder.in(name()), kind, bytes);
        }
    }

    /** What an entry turned out to be. */
    private sealed interface Found {
        record Image(Listing.File file) implements Found {}

        record Other(StrayFile file) implements Found {}

        record Subfolder(Folder folder) implements Found {}

        record Nothing() implements Found {}
    }

    /**
     * Lists a folder, in no particular order.
     *
     * @param root real path of the dataset's folder
     * @throws IOException when the folder itself cannot be listed
     * @throws java.util.concurrent.CancellationException when no longer wanted
     */
    public static Listing of(Path root, Progress progress) throws IOException {
        FolderWalk walk = new FolderWalk(root, progress);
        walk.list(new Folder(root, "", false));
        walk.lookAtAll();
        while (!walk.folders.isEmpty()) {
            walk.listAny(walk.folders.remove());
            if (walk.folders.isEmpty()) {
                walk.lookAtAll();
            }
        }
        return walk.listing();
    }

    /** What was found; files of numbers are images only where no pictures lie beside them, as there they are usually something else. */
    private Listing listing() {
        Set<String> withPictures = images.stream()
                .filter(f -> !f.format().numbers())
                .map(Listing.File::folder)
                .collect(Collectors.toSet());
        Map<Boolean, List<Listing.File>> aside = images.stream()
                .collect(Collectors.partitioningBy(f -> f.format().numbers() && withPictures.contains(f.folder())));
        List<StrayFile> strays = Stream.concat(
                        others.stream(),
                        aside.getOrDefault(true, List.of()).stream().map(Listing.File::asStray))
                .toList();
        return new Listing(aside.getOrDefault(false, List.of()), strays);
    }

    private void listAny(Folder folder) {
        try {
            list(folder);
        } catch (NoSuchFileException e) {
            // It vanished.
        } catch (IOException e) {
            others.add(new StrayFile(folder.name, StrayFile.StrayKind.UNREADABLE, 0));
        }
    }

    private void list(Folder folder) throws IOException {
        progress.throwIfCancelled();
        try (DirectoryStream<Path> names = Files.newDirectoryStream(folder.path)) {
            for (Path path : names) {
                entries.add(new FoundPath(folder, path));
                if (entries.size() == CHUNK) {
                    lookAtAll();
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    /** Looks at the entries that have come together. */
    private void lookAtAll() {
        progress.throwIfCancelled();
        Stream<FoundPath> all = entries.size() < FEW ? entries.stream() : entries.parallelStream();
        for (Found found : all.map(this::look).toList()) {
            switch (found) {
                case Found.Image image -> images.add(image.file());
                case Found.Other other -> others.add(other.file());
                case Found.Subfolder subfolder -> folders.add(subfolder.folder());
                case Found.Nothing nothing -> {}
            }
        }
        entries.clear();
    }

    private Found look(FoundPath entry) {
        try {
            var attributes = Files.readAttributes(entry.path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isDirectory()) {
                return folder(entry);
            }
            return attributes.isSymbolicLink() ? link(entry) : file(entry, attributes);
        } catch (NoSuchFileException e) {
            return new Found.Nothing();
        } catch (IOException e) {
            return new Found.Other(entry.stray(StrayFile.StrayKind.UNREADABLE, 0));
        }
    }

    private static Found folder(FoundPath entry) {
        String name = entry.name();
        if (FileNames.isToolFolder(name)) {
            return new Found.Nothing();
        }
        if (name.indexOf(REPLACEMENT) >= 0) {
            return new Found.Other(entry.stray(StrayFile.StrayKind.UNREADABLE, 0));
        }
        boolean junk = entry.folder.junk || FileNames.isJunkFolder(name);
        return new Found.Subfolder(new Folder(entry.path, entry.folder.in(name), junk));
    }

    private static Found file(FoundPath entry, BasicFileAttributes attributes) {
        String name = entry.name();
        if (name.indexOf(REPLACEMENT) >= 0) {
            return new Found.Other(entry.stray(StrayFile.StrayKind.UNREADABLE, attributes.size()));
        }
        StrayFile.StrayKind kind = entry.folder.junk ? StrayFile.StrayKind.JUNK : FileNames.strayKind(name);
        if (kind == StrayFile.StrayKind.IMAGE && attributes.isRegularFile()) {
            long modifiedNs = FileStamp.modifiedNs(attributes);
            return new Found.Image(new Listing.File(entry.folder.name, name, attributes.size(), modifiedNs));
        }
        return new Found.Other(entry.stray(kind, attributes.size()));
    }

    private Found link(FoundPath entry) {
        try {
            Path target = entry.path.toRealPath();
            BasicFileAttributes attributes = Files.readAttributes(target, BasicFileAttributes.class);
            if (target.startsWith(root) && attributes.isRegularFile()) {
                return file(entry, attributes);
            }
        } catch (IOException e) {
            // It leads nowhere, or in a circle: reported below as what it is, a link.
        }
        return new Found.Other(entry.stray(StrayFile.StrayKind.LINK, 0));
    }
}
