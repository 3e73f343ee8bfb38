package org.maskwright.dataset;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.Subscription;
import org.maskwright.dataset.file.AtomicFiles;
import org.maskwright.dataset.layout.FileNames;

/**
 * Tells of files that come, change and go in a dataset's folder, whoever does it. What happens within a short time is told together, once it
 * has calmed down, and at the latest after four times that span. Nothing is told of Maskwright's own folder, of tools' folders and of
 * temporary files.
 *
 * <p>Threads: one of its own, a daemon, which also calls the listener; {@link #close} may be called on any thread and does not wait.
 */
public final class DatasetWatch implements Subscription {
    /** How long it has to be calm before changes are told: a program writes a file in several steps. */
    public static final Duration CALM = Duration.ofMillis(300);

    private static final int MOST_SPANS = 4;

    private final Path root;
    private final Duration calm;
    private final Consumer<WatchNews> listener;
    private final Map<WatchKey, Path> folders = new HashMap<>();
    private final Set<String> paths = new HashSet<>();
    private boolean everything;
    private boolean blind;
    private volatile boolean closed;
    private volatile @Nullable WatchService service;

    private DatasetWatch(Path root, Duration calm, Consumer<WatchNews> listener) {
        this.root = root;
        this.calm = calm;
        this.listener = listener;
    }

    /**
     * Begins to watch a folder and all below it.
     *
     * @param root the dataset's real path
     * @param calm how long it has to be calm before changes are told
     * @param listener told on the watch's own thread; not after {@link #close}, but for a call that is under way
     */
    public static DatasetWatch start(Path root, Duration calm, Consumer<WatchNews> listener) {
        var watch = new DatasetWatch(root, calm, listener);
        Thread.ofPlatform().daemon().name("watch " + root.getFileName()).start(watch::run);
        return watch;
    }

    private void run() {
        try (WatchService watching = root.getFileSystem().newWatchService()) {
            service = watching;
            registerParent(watching);
            register(watching, root);
            tell();
            while (!closed) {
                take(watching, watching.take());
                gather(watching);
                tell();
            }
        } catch (ClosedWatchServiceException end) {
            // Closed on purpose.
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } catch (IOException | UnsupportedOperationException e) {
            beBlind(e);
        }
    }

    /** Takes what else comes until it is calm, or has been told long enough. */
    private void gather(WatchService watching) throws InterruptedException {
        long end = System.nanoTime() + MOST_SPANS * calm.toNanos();
        long wait = calm.toNanos();
        while (wait > 0) {
            WatchKey key = watching.poll(wait, TimeUnit.NANOSECONDS);
            if (key == null) {
                return;
            }
            take(watching, key);
            wait = Math.min(calm.toNanos(), end - System.nanoTime());
        }
    }

    private void take(WatchService watching, WatchKey key) {
        Path folder = folders.getOrDefault(key, root);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.context() instanceof Path name) {
                take(watching, folder.resolve(name), event.kind() == StandardWatchEventKinds.ENTRY_CREATE);
            } else {
                everything = true;
                register(watching, root);
            }
        }
        if (!key.reset()) {
            folders.remove(key);
            everything = true;
        }
    }

    private void take(WatchService watching, Path path, boolean created) {
        String name = path.getFileName().toString();
        if (!path.startsWith(root) || FileNames.isToolFolder(name) || AtomicFiles.isTemporary(name)) {
            return;
        }
        if (path.equals(root)) {
            everything = true;
            return;
        }
        if (created && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            // Files that came into it before it was watched are told of by nobody.
            everything = true;
            register(watching, path);
        } else {
            paths.add(root.relativize(path).toString().replace('\\', '/'));
        }
    }

    private void tell() {
        if (closed) {
            return;
        }
        if (!Files.isDirectory(root)) {
            close();
            listener.accept(new WatchNews.Gone());
        } else if (everything || !paths.isEmpty()) {
            var news = new WatchNews.Changed(paths, everything);
            paths.clear();
            everything = false;
            listener.accept(news);
        }
    }

    /** A folder that is renamed is told of by the one above it alone; where that one cannot be watched, little is lost. */
    private void registerParent(WatchService watching) {
        Path parent = root.getParent();
        if (parent != null) {
            try {
                folders.put(parent.register(watching, StandardWatchEventKinds.ENTRY_DELETE), parent);
            } catch (IOException e) {
                System.getLogger(DatasetWatch.class.getName())
                        .log(System.Logger.Level.DEBUG, "renaming " + root + " will not be seen", e);
            }
        }
    }

    /** Watches a folder and those below it; one that is watched already stays so. */
    private void register(WatchService watching, Path top) {
        try {
            Files.walkFileTree(top, new Registering(watching));
        } catch (IOException e) {
            beBlind(e);
        }
    }

    private final class Registering extends SimpleFileVisitor<Path> {
        private final WatchService watching;

        Registering(WatchService watching) {
            this.watching = watching;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            if (!folder.equals(root)
                    && FileNames.isToolFolder(folder.getFileName().toString())) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            WatchKey key = folder.register(
                    watching,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_DELETE,
                    StandardWatchEventKinds.ENTRY_MODIFY);
            folders.put(key, folder);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException gone) {
            return FileVisitResult.CONTINUE;
        }
    }

    /** Said once: a second failure says nothing new. */
    private void beBlind(Exception because) {
        if (!blind && !closed) {
            blind = true;
            listener.accept(new WatchNews.Blind(explained(because)));
        }
    }

    static String explained(Exception because) {
        String said = because instanceof FileSystemException f && f.getReason() != null
                ? f.getReason()
                : String.valueOf(because.getMessage());
        boolean limit = said.contains("inotify") || said.contains("No space left");
        String advice = limit ? "; raise fs.inotify.max_user_watches and fs.inotify.max_user_instances" : "";
        return "Files that other programs change are seen only when this window becomes active: " + said + advice;
    }

    /** Ends the watch. */
    @Override
    public void close() {
        closed = true;
        Optional.ofNullable(service).ifPresent(DatasetWatch::close);
    }

    private static void close(WatchService service) {
        try {
            service.close();
        } catch (IOException e) {
            System.getLogger(DatasetWatch.class.getName()).log(System.Logger.Level.DEBUG, "the watch did not end", e);
        }
    }
}
