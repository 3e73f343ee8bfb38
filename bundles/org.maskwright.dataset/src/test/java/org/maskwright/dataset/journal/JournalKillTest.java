package org.maskwright.dataset.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Progress;
import org.maskwright.dataset.DatasetLock;
import org.maskwright.dataset.file.Disk;

/** Kills a real process, again and again, while it applies and undoes; nothing may be lost. */
@Tag("long")
class JournalKillTest {
    /** In each build; a hundred by {@code -Dmaskwright.kills=100}. The crash test dies at each single step; this one asks the system. */
    private static final int KILLS = Integer.getInteger("maskwright.kills", 30);

    private static final int PAIRS = 12;
    private static final int SIGKILL = 128 + 9;
    /** How long the child works before it is killed, at most: several operations. */
    private static final long LONGEST_MS = 60;

    @TempDir
    Path folder;

    @TempDir
    Path scratch;

    private String classPath = "";

    @Test
    void killsLoseNothing() throws Exception {
        var random = new Random(20260131);
        SmallDataset dataset = SmallDataset.make(folder, PAIRS);
        Map<String, String> before = dataset.snapshot();
        int inside = 0;
        archiveClasses();
        Process child = started();
        try {
            for (int kill = 0; kill < KILLS; kill++) {
                killedWhileWorking(child, random.nextLong(TimeUnit.MILLISECONDS.toNanos(LONGEST_MS)));
                // Starts up while we look at what the last one left.
                child = started();
                inside += isOperationOpen(dataset) ? 1 : 0;
                assertNothingIsLost(dataset, before, kill);
                forgetHistory(dataset);
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
        System.getLogger("journal")
                .log(System.Logger.Level.INFO, "{0} of {1} kills fell inside an operation", inside, KILLS);
        assertThat(inside).as("kills inside an operation, of %s", KILLS).isGreaterThan(KILLS / 3);
    }

    private static void assertNothingIsLost(SmallDataset dataset, Map<String, String> before, int kill)
            throws Exception {
        dataset.journal();
        assertThat(isOperationOpen(dataset))
                .as("log closed after kill %s", kill)
                .isFalse();
        assertThat(dataset.temporaries())
                .as("temporary files after kill %s", kill)
                .isEmpty();
        assertThat(dataset.contents()).as("contents after kill %s", kill).allMatch(JournalKillTest::isWhole);
        dataset.undoAll();
        assertThat(dataset.snapshot()).as("undone after kill %s", kill).isEqualTo(before);
    }

    /** Or else the child would soon spend its time reading what was done, and kills would miss the operations. */
    private static void forgetHistory(SmallDataset dataset) throws IOException {
        Path journal = dataset.state().resolve("journal");
        if (!Files.exists(journal)) {
            return; // killed before its first operation
        }
        try (var walk = Files.walk(journal)) {
            for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static boolean isWhole(String contents) {
        return contents.equals("nested")
                || contents.equals("made")
                || contents.matches("sample,part\n(0,train\n)?")
                || contents.matches("(mask \\d+( holes filled( and again)?| specks dropped)?|image \\d+( as PNG)?)")
                || contents.startsWith("sample,status,by,when\n") && contents.endsWith("Z\n");
    }

    private static boolean isOperationOpen(SmallDataset dataset) throws Exception {
        Recorder recorder = Recorder.of(new Workplace(dataset.root(), dataset.state(), Disk.REAL));
        List<Long> ids = OperationLog.ids(recorder.folder());
        Optional<OperationLog.LogContents> last =
                ids.isEmpty() ? Optional.empty() : recorder.log(ids.getLast()).read();
        return !ids.isEmpty() && (last.isEmpty() || last.get().end().isEmpty());
    }

    /** A process that loads its classes and waits, its hands off the dataset, until it is told to work. */
    private Process started() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:+AutoCreateSharedArchive",
                        "-XX:SharedArchiveFile=" + scratch.resolve("classes.jsa"),
                        "-cp",
                        classPath,
                        JournalKillTest.Child.class.getName(),
                        folder.toString(),
                        Files.createTempDirectory(scratch, "child").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Lets a child end in peace, which is when it writes the archive of classes with which all others start. */
    private void archiveClasses() throws Exception {
        List<String> jars = new ArrayList<>();
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path entry = Path.of(path);
            jars.add(Files.isDirectory(entry) ? packed(entry, jars.size()).toString() : path);
        }
        classPath = String.join(File.pathSeparator, jars);
        Process child = started();
        child.outputWriter(StandardCharsets.UTF_8).close();
        assertThat(child.waitFor()).isZero();
    }

    /** An archive holds no classes of folders. */
    private Path packed(Path classes, int number) throws IOException {
        Path jar = scratch.resolve(number + ".jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var walk = Files.walk(classes)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, out);
            }
        }
        return jar;
    }

    private static void killedWhileWorking(Process child, long nanos) throws IOException, InterruptedException {
        try (var out = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            child.outputWriter(StandardCharsets.UTF_8).append("work\n").flush();
            assertThat(out.readLine()).isEqualTo("working");
            long until = System.nanoTime() + nanos;
            while (System.nanoTime() < until) {
                LockSupport.parkNanos(until - System.nanoTime());
            }
        } finally {
            child.destroyForcibly();
            assertThat(child.waitFor())
                    .as("exit of a process killed by SIGKILL")
                    .isEqualTo(SIGKILL);
        }
    }

    /** The process that is killed: applies and undoes until then. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) throws Exception {
            warmUp(Path.of(args[1]));
            if (System.in.read() >= 0) {
                work(new SmallDataset(Path.of(args[0])));
            }
        }

        /** Elsewhere: classes are loaded then, and the first operation on the dataset begins at once. */
        private static void warmUp(Path scratch) throws Exception {
            SmallDataset dataset = SmallDataset.make(scratch, 1);
            try (var lock = DatasetLock.acquire(dataset.root(), dataset.state(), "kill test", SmallDataset.CLOCK)) {
                Journal journal = Journal.open(dataset.root(), dataset.state(), SmallDataset.CLOCK);
                journal.apply(
                        "warm up",
                        List.of(new Edit.Rewrite(
                                "masks/0.png", Edit.Expected.ANY, SmallDataset.append(" holes filled"))),
                        Progress.none());
                journal.undo(Progress.none());
            }
        }

        private static void work(SmallDataset dataset) throws Exception {
            try (var lock = DatasetLock.acquire(dataset.root(), dataset.state(), "kill test", SmallDataset.CLOCK)) {
                Journal journal = Journal.open(dataset.root(), dataset.state(), SmallDataset.CLOCK);
                List<Edit> edits = new ArrayList<>(dataset.everyKind());
                for (int i = 6; i < PAIRS; i++) {
                    edits.add(new Edit.Rewrite(
                            "masks/" + i + ".png", Edit.Expected.ANY, SmallDataset.append(" specks dropped")));
                    edits.add(new Edit.Rename("images/" + i + ".jpg", "images/moved/" + i + ".jpg", Edit.Expected.ANY));
                }
                System.out.println("working");
                System.out.flush();
                while (Files.exists(dataset.root())) {
                    journal.apply("all", edits, Progress.none());
                    journal.undo(Progress.none());
                }
            }
        }
    }
}
