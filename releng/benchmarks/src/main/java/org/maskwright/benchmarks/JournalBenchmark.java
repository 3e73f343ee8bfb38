package org.maskwright.benchmarks;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.io.FileUtils;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.journal.Journal;
import org.maskwright.dataset.ledger.Evidence;
import org.maskwright.dataset.ledger.Statuses;

/**
 * What safety costs: rewriting files through the journal, and undoing it, against the bare limit of an atomic write (temporary file, force,
 * rename) of the same files without any journal; and what marks leave behind, each made alone. Arguments: the number of files, and of marks.
 */
public final class JournalBenchmark {
    private static final int BYTES = 3000;
    private static final int MARKED = 1000;

    private JournalBenchmark() {}

    /** Runs it in a temporary folder and prints a table. */
    public static void main(String[] args) throws Exception {
        int files = Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("journal-benchmark");
        try {
            List<Edit> edits = new ArrayList<>();
            for (int i = 0; i < files; i++) {
                Files.write(folder.resolve(i + ".png"), new byte[BYTES]);
                edits.add(new Edit.Rewrite(i + ".png", Edit.Expected.ANY, old -> changed(old)));
            }
            double bare = bare(folder, files);
            Journal journal =
                    Journal.open(folder, Files.createDirectories(folder.resolve(".maskwright")), Clock.systemUTC());
            long start = System.nanoTime();
            journal.apply("benchmark", edits, Progress.none());
            double apply = since(start);
            start = System.nanoTime();
            journal.undo(Progress.none());
            report(files, bare, apply, since(start));
            marks(folder, Integer.parseInt(args[1]));
        } finally {
            FileUtils.deleteDirectory(folder.toFile());
        }
    }

    private static void marks(Path dataset, int count) throws IOException, InputException {
        Path marked = dataset.resolve("marks");
        Path state = Files.createDirectories(marked.resolve(".maskwright"));
        Journal journal = Journal.open(marked, state, Clock.systemUTC());
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            String sample = i % MARKED + ".png";
            SampleStatus status = i / MARKED % 2 == 0 ? SampleStatus.VERIFIED : SampleStatus.CORRECTED;
            Edit mark = Statuses.mark(sample, status, Evidence.NONE);
            journal.apply("mark " + sample, List.of(mark), Progress.none());
        }
        double seconds = since(start);
        System.out.printf(
                Locale.ROOT,
                "%,d marks of %,d samples: %.1f s, a journal of %,d bytes%n",
                count,
                MARKED,
                seconds,
                FileUtils.sizeOfDirectory(state.resolve("journal").toFile()));
    }

    private static double bare(Path folder, int files) throws IOException {
        long start = System.nanoTime();
        for (int i = 0; i < files; i++) {
            Path file = folder.resolve(i + ".png");
            Path fresh = folder.resolve(i + ".tmp");
            Files.write(fresh, changed(Files.readAllBytes(file)));
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return since(start);
    }

    private static byte[] changed(byte[] old) {
        byte[] result = old.clone();
        result[0]++;
        return result;
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void report(int files, double bare, double apply, double undo) {
        System.out.printf(Locale.ROOT, "%-40s %10s %10s %10s%n", files + " files", "seconds", "files/s", "of bare");
        row("bare limit: forced atomic writes", files, bare, bare);
        row("journal: apply", files, apply, bare);
        row("journal: undo", files, undo, bare);
    }

    private static void row(String name, int files, double seconds, double bare) {
        System.out.printf(Locale.ROOT, "%-40s %10.2f %10.0f %10.2f%n", name, seconds, files / seconds, bare / seconds);
    }
}
