package org.maskwright.session;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.maskwright.check.CheckResult;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.core.Subscription;
import org.maskwright.dataset.WatchNews;
import org.maskwright.dataset.journal.Operation;

/**
 * The snapshots of one open dataset: the latest, and what makes the next. After an edit come, in this order: what is there now; what the rules
 * say of the samples that changed; what all rules say. The last is computed without the lock, and dropped where it is not of the latest snapshot
 * any more.
 *
 * <p>Threads: callers hold the lock, but for {@link #latest} and {@link #onChange}. Listeners are told under the lock, so in the order of
 * revisions.
 */
final class Snapshots {
    /** How long no edit must come before the rules about the dataset judge again. */
    private static final Duration PAUSE = Duration.ofMillis(700);

    private final DatasetLook look;
    private final Checks checks;
    private final ScanKeeper keeper;
    private final Object lock;
    private final Announcer<DatasetSnapshot> announcer = new Announcer<>();
    private volatile DatasetSnapshot snapshot;
    private Optional<Background> background = Optional.empty();
    private Subscription settling = () -> {};
    private boolean closed;

    /** @param lock what guards this: the session, as one thing is done to a dataset at a time */
    Snapshots(DatasetLook look, Checks checks, DatasetSnapshot first, Object lock) {
        this.look = look;
        this.checks = checks;
        this.keeper = new ScanKeeper(look.folder().scans());
        this.snapshot = first;
        this.lock = lock;
    }

    /** The latest; any thread, at once. */
    DatasetSnapshot latest() {
        return snapshot;
    }

    /** Announces each later one. */
    Subscription onChange(Consumer<DatasetSnapshot> listener) {
        return announcer.add(listener);
    }

    /** Announces the latest once more. */
    void announce() {
        announcer.announce(snapshot);
    }

    void settleIn(Background elsewhere) {
        background = Optional.of(elsewhere);
    }

    /**
     * Scans and checks all of it. Files that the catalog knows are not decoded again.
     *
     * @throws java.util.concurrent.CancellationException when no longer wanted; the snapshot stays
     */
    CheckResult check(Progress progress) throws IOException, InputException {
        return check(look.walk(Optional.of(snapshot), progress), progress);
    }

    private CheckResult check(DatasetSnapshot seen, Progress progress) throws IOException, InputException {
        settling.close();
        if (snapshot.check().isEmpty() && !seen.isAsFarAsSeen(snapshot)) {
            publish(seen);
        }
        CheckResult result = checks.all(seen, progress);
        publish(seen.with(Optional.of(result), true));
        checks.settled(snapshot);
        keeper.keep(snapshot);
        return result;
    }

    /**
     * Looks at what others may have changed, and checks again what is not as it was when it was last looked at; tells whether anything was.
     * Costs what was changed, unless files came or went.
     *
     * @param changes what others may have changed; for what is as this session itself left it, nothing is done
     * @throws InputException when the folder is gone, or is no dataset any more
     */
    boolean refresh(WatchNews.Changed changes, Progress progress) throws IOException, InputException {
        var known = new KnownFiles(snapshot);
        Set<String> news =
                changes.paths().stream().filter(p -> !known.asSeen(p)).collect(Collectors.toSet());
        if (!changes.everything() && news.isEmpty()) {
            return false;
        }
        Optional<DatasetSnapshot> seen =
                changes.everything() || !look.isThere() ? Optional.empty() : look.glanceAt(snapshot, news);
        if (seen.isPresent()) {
            show(seen.get(), new WatchNews.Changed(news, false), progress);
            return true;
        }
        DatasetSnapshot walked = look.walk(Optional.of(snapshot), progress);
        boolean open = snapshot.check().isPresent() && !snapshot.settled();
        boolean isNews = open || !changes.paths().isEmpty() || !walked.isAsFarAsSeen(snapshot);
        if (isNews) {
            show(walked, new WatchNews.Changed(news, true), progress);
        }
        return isNews;
    }

    /** Whether the folder is still there: it may have been moved, deleted or unmounted. Asks the disk. */
    boolean isThere() {
        return look.isThere();
    }

    /** Looks at what an operation did. */
    void look(Operation done, Touched touched, Progress progress) throws IOException, InputException {
        Optional<DatasetSnapshot> seen = look.glanceAt(snapshot, touched, done);
        if (seen.isPresent()) {
            show(seen.get(), new WatchNews.Changed(touched.files(), false), progress);
        } else {
            show(look.walk(Optional.of(snapshot), progress), new WatchNews.Changed(touched.files(), true), progress);
        }
    }

    /** Shows what there is now, then what the samples that changed are like, and has all others judged with them. */
    private void show(DatasetSnapshot seen, WatchNews.Changed changes, Progress progress)
            throws IOException, InputException {
        settling.close();
        if (snapshot.check().isEmpty() || !checks.carryOver(snapshot, seen)) {
            check(seen, progress);
            return;
        }
        checks.changed(changes);
        publish(seen.with(snapshot.check(), false));
        publish(snapshot.with(Optional.of(checks.samples(snapshot, progress)), false));
        if (background.isPresent()) {
            settling = background.get().after(PAUSE, this::settle);
        } else {
            settle(progress);
        }
    }

    /** Lets the rules about the dataset judge, without the lock; what was computed from a snapshot that is not the latest is dropped. */
    private void settle(Progress progress) throws IOException, InputException {
        Checks.Late late;
        synchronized (lock) {
            if (closed || snapshot.settled() || snapshot.check().isEmpty()) {
                return;
            }
            late = checks.late(snapshot);
        }
        DatasetSnapshot from = late.snapshot();
        Optional<DatasetSnapshot> walked =
                late.walk() ? Optional.of(look.walk(Optional.empty(), progress)) : Optional.empty();
        if (walked.filter(w -> !w.isAsFarAsSeen(from)).isPresent()) {
            synchronized (lock) {
                if (isLatest(from)) {
                    check(walked.get(), progress);
                }
            }
            return;
        }
        CheckResult result = checks.judged(late, progress);
        synchronized (lock) {
            if (!isLatest(from)) {
                return;
            }
            publish(from.with(Optional.of(result), true));
            checks.settled(snapshot);
        }
        // Without the lock, as it grows with the dataset: nobody who marks the next sample waits for it.
        keeper.keep(from);
    }

    private boolean isLatest(DatasetSnapshot from) {
        return !closed && snapshot.revision() == from.revision();
    }

    private void publish(DatasetSnapshot next) {
        snapshot = next.after(snapshot);
        announcer.announce(snapshot);
    }

    /** Ends what is going on in the background. */
    void close() {
        closed = true;
        settling.close();
        keeper.close();
    }
}
