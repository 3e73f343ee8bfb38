package org.maskwright.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.apache.commons.io.FileUtils;
import org.maskwright.check.CheckOptions;
import org.maskwright.check.CheckResult;
import org.maskwright.check.CheckRunner;
import org.maskwright.check.Finding;
import org.maskwright.check.RuleSettings;
import org.maskwright.check.SampleRule;
import org.maskwright.check.Subject;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.check.rule.RuleCatalogue;
import org.maskwright.core.InputException;
import org.maskwright.core.Mask;
import org.maskwright.core.Progress;
import org.maskwright.core.SampleStatus;
import org.maskwright.core.Size;
import org.maskwright.core.Subscription;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.WatchNews;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.journal.Quarantine;
import org.maskwright.dataset.split.SplitOptions;
import org.maskwright.dataset.split.Splitter;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.session.browse.BrowserRow;
import org.maskwright.session.browse.BrowserRows;

/** Whatever is done, by us or by others, and whatever the background is at meanwhile: no snapshot shows less than one before it. */
class EditsPropertyTest {
    private static final int STEPS = 8;

    /** One dataset that things are done to. */
    private static final class Story implements AutoCloseable {
        private final Path folder = Files.createTempDirectory("edits");
        private final Random random;
        private final LateWork late = new LateWork();
        private final DatasetSession session;
        private final byte[] photograph;
        private final List<DatasetSnapshot> shown = new ArrayList<>();
        private final BrowserRows rows = new BrowserRows();
        private final List<Long> otherRows = new ArrayList<>();

        Story(long seed) throws Exception {
            random = new Random(seed);
            Datasets.noise(folder, 5);
            photograph = Files.readAllBytes(folder.resolve("images/s1.png"));
            Files.write(folder.resolve("masks/s2.png"), mask(0));
            session = DatasetSession.open(folder, RuleBook.standard(), Clock.systemUTC(), Progress.none());
            session.settleIn(late);
            session.onChange(this::show);
            session.check(Progress.none());
        }

        private void show(DatasetSnapshot snapshot) {
            shown.add(snapshot);
            if (!rows.of(snapshot).equals(BrowserRow.of(snapshot))) {
                otherRows.add(snapshot.revision());
            }
        }

        void step(Progress progress) throws Exception {
            try {
                act(random.nextInt(14), progress);
            } catch (InputException impossible) {
                // Nothing to undo, or nothing to mend: that is no edit.
            } catch (CancellationException cancelled) {
                session.refresh(new WatchNews.Changed(Set.of(), true), Progress.none());
            }
        }

        private void act(int what, Progress progress) throws Exception {
            String id = any(session.snapshot().scan().samples()).label();
            String path = "masks/" + id + ".png";
            switch (what) {
                case 0, 1 -> session.setStatus(List.of(id), any(List.of(SampleStatus.values())), progress);
                case 2, 3 ->
                    session.apply(
                            "paint", List.of(new Edit.Rewrite(path, Edit.Expected.ANY, old -> mask(side()))), progress);
                case 4 -> session.repair(session.plan(session.snapshot().findings(), Optional.empty()), progress);
                case 5 -> session.quarantine(List.of(path), "odd", progress);
                case 6 -> session.undo(progress);
                case 7 -> session.redo(progress);
                case 8 -> outside(path);
                case 9 -> rename(id, progress);
                case 10 -> session.restore(new Quarantine(session.folder().history()).list(), progress);
                case 11 -> session.decide(Decision.ignore(session.snapshot().findings()), progress);
                case 12 -> split(progress);
                default -> late.run();
            }
        }

        private void rename(String id, Progress progress) throws Exception {
            String other = "r" + random.nextInt(3) + ".png";
            var both = List.<Edit>of(
                    new Edit.Rename("images/" + id + ".png", "images/" + other, Edit.Expected.ANY),
                    new Edit.Rename("masks/" + id + ".png", "masks/" + other, Edit.Expected.ANY));
            session.apply("rename", both, progress);
        }

        private void split(Progress progress) throws Exception {
            var splitter = new Splitter(session.folder(), session.snapshot().scan());
            session.split(splitter.plan(SplitOptions.STANDARD), progress);
        }

        private void outside(String path) throws Exception {
            if (Files.exists(folder.resolve(path)) && random.nextBoolean()) {
                Files.write(folder.resolve(path), mask(side()));
            } else if (random.nextBoolean()) {
                path = "images/c" + random.nextInt(1000) + ".png";
                Files.write(folder.resolve(path), photograph);
            }
            session.refresh(new WatchNews.Changed(Set.of(path), random.nextInt(3) == 0), Progress.none());
        }

        private int side() {
            return random.nextInt(20);
        }

        private <T> T any(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }

        /** A mask with a square, or nothing. */
        private static byte[] mask(int side) {
            byte[] labels = new byte[24 * 24];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = (byte) (i % 24 < side && i / 24 < side ? 1 : 0);
            }
            return MaskFile.png(Mask.adopt(new Size(24, 24), labels));
        }

        /** What is seen is what a folder that is opened anew has. */
        void isAsOpenedAnew(String when) throws Exception {
            DatasetSnapshot seen = session.snapshot();
            DatasetFolder again = DatasetFolder.open(folder, Access.READ);
            var scan = again.scan(Progress.none());
            assertThat(seen.scan()).as(when).isEqualTo(scan);
            assertThat(seen.statuses()).as(when).isEqualTo(again.statuses(scan));
            assertThat(seen.split()).as(when).isEqualTo(again.split(scan));
            assertThat(seen.settings()).as(when).isEqualTo(again.settings());
            assertThat(seen.history()).as(when).isEqualTo(again.history().history());
            assertThat(otherRows).as("rows, " + when).isEmpty();
        }

        CheckResult fromScratch() throws IOException, InputException {
            DatasetFolder again = DatasetFolder.open(folder, Access.READ);
            var scan = again.scan(Progress.none());
            var options = CheckOptions.of(RuleSettings.standard(RuleCatalogue.standard()))
                    .ignoring(again.settings(), scan);
            return new CheckRunner(RuleCatalogue.standard())
                    .run(
                            new Subject(again.root(), scan, again.split(scan), Optional.empty()),
                            options,
                            Progress.none());
        }

        @Override
        public void close() throws IOException {
            session.close();
            FileUtils.deleteDirectory(folder.toFile());
        }
    }

    /** A background in which everything waits until it is told to run. */
    private static final class LateWork implements Background {
        private final Deque<Task> waiting = new ArrayDeque<>();
        private boolean deaf;
        private Runnable meanwhile = () -> {};

        private static final class Task {
            private final Work work;
            private boolean closed;

            Task(Work work) {
                this.work = work;
            }
        }

        @Override
        public Subscription after(Duration pause, Work work) {
            var task = new Task(work);
            waiting.add(task);
            return () -> task.closed = true;
        }

        /** Runs what waits; in the middle of each something else happens. */
        void run() throws IOException, InputException {
            while (!waiting.isEmpty()) {
                Task task = waiting.remove();
                Runnable once = meanwhile;
                meanwhile = () -> {};
                if (!task.closed || deaf) {
                    try {
                        task.work.run(new Interrupted(once, () -> task.closed && !deaf));
                    } catch (CancellationException cancelled) {
                        assertThat(task.closed).isTrue();
                    }
                }
            }
        }
    }

    /** A progress during which something else is done, once. */
    private static final class Interrupted implements Progress {
        private Runnable what;
        private final java.util.function.BooleanSupplier cancelled;

        Interrupted(Runnable what, java.util.function.BooleanSupplier cancelled) {
            this.what = what;
            this.cancelled = cancelled;
        }

        @Override
        public void begin(String name, long units) {}

        @Override
        public void worked(long units) {
            Runnable now = what;
            what = () -> {};
            now.run();
        }

        @Override
        public boolean isCancelled() {
            return cancelled.getAsBoolean();
        }
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void inTheEndTheFindingsAreThoseOfACheckFromScratch(@ForAll long seed) throws Exception {
        try (var story = new Story(seed)) {
            for (int i = 0; i < STEPS; i++) {
                story.step(Progress.none());
                story.isAsOpenedAnew("after step " + i);
                assertThat(ofSampleRules(story.session.snapshot().findings()))
                        .as("at once, after step %d", i)
                        .isEqualTo(ofSampleRules(story.fromScratch().findings()));
            }
            story.late.run();
            story.isAsOpenedAnew("at last");
            DatasetSnapshot last = story.session.snapshot();
            assertThat(last.settled()).isTrue();
            assertThat(last.findings()).isEqualTo(story.fromScratch().findings());
        }
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void noOlderSnapshotIsShownAfterANewerOne(@ForAll long seed, @ForAll boolean deaf) throws Exception {
        try (var story = new Story(seed)) {
            story.late.deaf = deaf;
            for (int i = 0; i < STEPS; i++) {
                Progress progress = story.random.nextInt(4) == 0 ? cancelledSoon(story.random) : Progress.none();
                story.late.meanwhile = () -> step(story);
                story.step(progress);
            }
            story.late.meanwhile = () -> step(story);
            story.late.run();
            story.late.run();
            assertThat(story.shown)
                    .extracting(DatasetSnapshot::revision)
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(story.shown).extracting(s -> s.history().size()).isSorted();
            DatasetSnapshot last = story.session.snapshot();
            assertThat(last).isSameAs(story.shown.getLast());
            assertThat(last.settled()).isTrue();
            assertThat(last.findings()).isEqualTo(story.fromScratch().findings());
        }
    }

    private static void step(Story story) {
        try {
            story.step(Progress.none());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Progress cancelledSoon(Random random) {
        int[] left = {random.nextInt(12)};
        return Progress.unseen(() -> left[0]-- <= 0);
    }

    private static List<Finding> ofSampleRules(List<Finding> findings) {
        Set<String> rules = RuleCatalogue.standard().stream()
                .filter(r -> r instanceof SampleRule)
                .map(r -> r.info().id())
                .collect(Collectors.toSet());
        return findings.stream().filter(f -> rules.contains(f.rule())).toList();
    }
}
