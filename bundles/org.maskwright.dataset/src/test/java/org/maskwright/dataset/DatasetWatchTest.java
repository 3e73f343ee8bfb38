package org.maskwright.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.dataset.file.AtomicFiles;

/** What is told of changes in a folder: on this machine's file system. */
class DatasetWatchTest {
    private static final Duration CALM = Duration.ofMillis(60);

    @TempDir
    Path temporary;

    private final BlockingQueue<WatchNews> news = new LinkedBlockingQueue<>();
    private Path root;
    private DatasetWatch watch;

    @BeforeEach
    void start() throws Exception {
        root = temporary.toRealPath().resolve("set");
        Files.createDirectories(root.resolve("images/deep"));
        Files.createDirectories(root.resolve(".maskwright/journal"));
        Files.writeString(root.resolve("images/1.png"), "1");
        watch = DatasetWatch.start(root, CALM, news::add);
        awaitReady();
    }

    @AfterEach
    void stop() {
        watch.close();
    }

    /** Folders are watched from the root down: once the deepest answers, all do. */
    private void awaitReady() throws Exception {
        Path probe = root.resolve("images/deep/probe");
        for (int i = 0; news.isEmpty(); i++) {
            assertThat(i).as("the watch begins").isLessThan(100);
            Files.writeString(probe, "" + i);
            WatchNews first = news.poll(2 * CALM.toMillis(), TimeUnit.MILLISECONDS);
            if (first != null) {
                news.add(first);
            }
        }
        while (news.poll(4 * CALM.toMillis(), TimeUnit.MILLISECONDS) != null) {
            // what the probe caused
        }
    }

    private WatchNews next() throws InterruptedException {
        return Objects.requireNonNull(news.poll(10, TimeUnit.SECONDS), "nothing was told");
    }

    /** What is told until something has been said of each path. */
    private WatchNews.Changed changed(String... expected) throws InterruptedException {
        var seen = new TreeSet<String>();
        boolean everything = false;
        while (!seen.containsAll(Set.of(expected))) {
            var told = (WatchNews.Changed) next();
            seen.addAll(told.paths());
            everything |= told.everything();
        }
        return new WatchNews.Changed(seen, everything);
    }

    @Test
    void addedChangedAndRemovedFilesAreTold() throws Exception {
        Files.writeString(root.resolve("images/2.png"), "2");
        assertThat(changed("images/2.png")).isEqualTo(new WatchNews.Changed(Set.of("images/2.png"), false));
        Files.writeString(root.resolve("images/1.png"), "changed");
        assertThat(changed("images/1.png").paths()).containsExactly("images/1.png");
        Files.delete(root.resolve("images/2.png"));
        assertThat(changed("images/2.png").paths()).containsExactly("images/2.png");
    }

    @Test
    void manyChangesInAShortTimeAreToldTogether() throws Exception {
        for (int i = 0; i < 50; i++) {
            Files.writeString(root.resolve("images/" + i + ".png"), "x");
        }
        assertThat(((WatchNews.Changed) next()).paths()).hasSizeGreaterThan(10);
    }

    @Test
    void aFolderThatComesIsWatchedToo() throws Exception {
        Files.createDirectories(root.resolve("new/deeper"));
        assertThat(((WatchNews.Changed) next()).everything()).isTrue();
        Files.writeString(root.resolve("new/deeper/3.png"), "3");
        changed("new/deeper/3.png");
    }

    @Test
    void nothingIsToldOfOwnFilesAndTemporaryOnes() throws Exception {
        Files.writeString(root.resolve(".maskwright/journal/000001.jsonl"), "{}");
        AtomicFiles.write(root.resolve("images/1.png"), new byte[] {1});
        assertThat(changed("images/1.png")).isEqualTo(new WatchNews.Changed(Set.of("images/1.png"), false));
        Files.createDirectories(root.resolve(".git"));
        Files.writeString(root.resolve("images/last.png"), "");
        assertThat(changed("images/last.png").everything()).isFalse();
    }

    @Test
    void aFolderThatIsRenamedIsTold() throws Exception {
        Files.move(root, temporary.resolve("elsewhere"));
        assertThat(next()).isEqualTo(new WatchNews.Gone());
    }

    @Test
    void aFolderThatIsDeletedIsToldLast() throws Exception {
        deleteTree(root);
        WatchNews last = next();
        while (!(last instanceof WatchNews.Gone)) {
            last = next();
        }
        assertThat(news.poll(4 * CALM.toMillis(), TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void afterClosingNothingIsTold() throws Exception {
        watch.close();
        watch.close();
        Files.writeString(root.resolve("images/2.png"), "2");
        assertThat(news.poll(4 * CALM.toMillis(), TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void aFolderThatIsNotThereIsTold() throws Exception {
        watch.close();
        watch = DatasetWatch.start(temporary.resolve("nowhere"), CALM, news::add);
        assertThat(next()).isEqualTo(new WatchNews.Gone());
    }

    @Test
    void limitsOfTheSystemAreExplained() {
        String text =
                DatasetWatch.explained(new FileSystemException("/set", null, "User limit of inotify watches reached"));
        assertThat(text).contains("only when this window becomes active", "fs.inotify.max_user_watches");
        assertThat(text).doesNotContain("\n");
    }

    private static void deleteTree(Path top) throws IOException {
        try (var all = Files.walk(top)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
