package org.maskwright.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.maskwright.check.Finding;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.InputException;
import org.maskwright.core.Mask;
import org.maskwright.core.Progress;
import org.maskwright.core.SampleStatus;
import org.maskwright.core.Size;
import org.maskwright.core.Subscription;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.session.Background;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.DatasetSnapshot;
import org.maskwright.session.browse.BrowserModel;
import org.maskwright.session.browse.BrowserRows;
import org.maskwright.session.problems.ProblemsModel;

/**
 * How long one edit of an open dataset takes: until it is to be seen, the rows of the browser and of the problems included (and how much of that the
 * thread worked, rather than waited for the disk or a processor), until the findings of
 * the sample are those of now, and until those of the whole dataset are, without the pause that these wait for. Arguments: the folder for datasets, then the numbers of pairs.
 */
public final class EditBenchmark {
    private static final int ROUNDS = 12;
    /** So many come before, until Java has compiled what they do. */
    private static final int WARM_UP = 8;

    private static final Size SMALL = new Size(64, 48);

    private final DatasetSession session;
    private final BrowserRows rows = new BrowserRows();
    private final BrowserModel browser = new BrowserModel();
    private final ProblemsModel problems = new ProblemsModel();
    private final List<Long> seenNs = new ArrayList<>();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long workedNs;
    private Optional<Finding> mendable = Optional.empty();

    private EditBenchmark(DatasetSession session) {
        this.session = session;
        session.settleIn(EditBenchmark::atOnce);
        session.onChange(this::show);
    }

    private void show(DatasetSnapshot snapshot) {
        browser.show(rows.of(snapshot));
        problems.show(snapshot);
    }

    /** On a thread of its own, without the pause. */
    private static Subscription atOnce(Duration pause, Background.Work work) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                work.run(Progress.none());
            } catch (IOException | InputException e) {
                throw new IllegalStateException(e);
            }
        });
        return () -> {};
    }

    /** Makes the datasets where they are not there, and prints a table. */
    public static void main(String[] args) throws Exception {
        System.out.printf(
                Locale.ROOT,
                "%-33s %10s %14s %14s %14s%n",
                "one edit, ms (median)",
                "to be seen",
                "of it worked",
                "own findings",
                "all findings");
        for (String pairs : List.of(args).subList(1, args.length)) {
            Path dataset = BenchmarkData.dataset(Path.of(args[0]), Integer.parseInt(pairs), SMALL);
            try (var session = DatasetSession.open(dataset, RuleBook.standard(), Clock.systemUTC(), Progress.none())) {
                session.check(Progress.none());
                new EditBenchmark(session).report(Integer.parseInt(pairs));
            }
        }
    }

    /** An edit; rounds do not repeat one another. */
    @FunctionalInterface
    private interface Doing {
        void run(int round) throws IOException, InputException;
    }

    private void report(int pairs) throws Exception {
        List<String> ids =
                session.snapshot().scan().samples().stream().map(s -> s.key()).toList();
        Doing mark = i -> session.setStatus(
                List.of(ids.get(i)), i % 2 == 0 ? SampleStatus.PROPOSED : SampleStatus.CORRECTED, Progress.none());
        row(pairs, "a mark", mark);
        List<String> masks = session.snapshot().scan().samples().stream()
                .flatMap(s -> s.mask().stream())
                .toList();
        row(
                pairs,
                "a saved mask",
                i -> session.apply(
                        "paint",
                        List.of(new Edit.Rewrite(masks.get(i), Edit.Expected.ANY, old -> painted(i))),
                        Progress.none()));
        row(
                pairs,
                "a quick fix",
                i -> session.repair(session.plan(List.of(mendable.orElseThrow()), Optional.empty()), Progress.none()));
        round(0, any -> session.setStatus(ids, SampleStatus.VERIFIED, Progress.none()));
        row(pairs, "a mark, all marked", mark);
        row(pairs, "that taken back", any -> session.undo(Progress.none()));
    }

    /** A mask with a figure and a hole in it, for a quick fix to fill. */
    private static byte[] painted(int round) {
        byte[] labels = new byte[SMALL.width() * SMALL.height()];
        for (int i = 0; i < labels.length; i++) {
            int x = i % SMALL.width() - 32;
            int y = i / SMALL.width() - 24;
            labels[i] = (byte) (x * x + y * y < 400 && (x != round - 10 || y != 0) ? 1 : 0);
        }
        return MaskFile.png(Mask.adopt(SMALL, labels));
    }

    /** A finding of which a mask is rewritten, if there is one. */
    private Optional<Finding> mendable() {
        return session.snapshot().findings().stream()
                .filter(f -> f.rule().equals("MASK_HOLES"))
                .filter(f -> session.plan(List.of(f), Optional.empty()).edits().stream()
                        .anyMatch(e -> e instanceof Edit.Rewrite))
                .findFirst();
    }

    private void row(int pairs, String what, Doing edit) throws Exception {
        List<List<Double>> rounds = new ArrayList<>();
        for (int i = 0; i < WARM_UP + ROUNDS; i++) {
            List<Double> round = round(i, edit);
            if (i >= WARM_UP) {
                rounds.add(round);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%,6d pairs: %-20s %10.0f %14.0f %14.0f %14.0f%n",
                pairs,
                what,
                median(rounds, 0),
                median(rounds, 1),
                median(rounds, 2),
                median(rounds, 3));
    }

    private List<Double> round(int number, Doing edit) throws Exception {
        var settled = new CountDownLatch(1);
        mendable = mendable();
        seenNs.clear();
        try (Subscription listening = session.onChange(s -> seen(s, settled))) {
            long begin = System.nanoTime();
            long worked = threads.getCurrentThreadCpuTime();
            edit.run(number);
            settled.await(2, TimeUnit.MINUTES);
            return List.of(ms(begin, 0), (workedNs - worked) / 1e6, ms(begin, 1), ms(begin, seenNs.size() - 1));
        }
    }

    private synchronized void seen(DatasetSnapshot snapshot, CountDownLatch settled) {
        if (seenNs.isEmpty()) {
            workedNs = threads.getCurrentThreadCpuTime();
        }
        seenNs.add(System.nanoTime());
        if (snapshot.settled()) {
            settled.countDown();
        }
    }

    private double ms(long begin, int index) {
        return (seenNs.get(index) - begin) / 1e6;
    }

    private static double median(List<List<Double>> rounds, int column) {
        List<Double> all =
                new ArrayList<>(rounds.stream().map(r -> r.get(column)).toList());
        Collections.sort(all);
        return all.get(all.size() / 2);
    }
}
