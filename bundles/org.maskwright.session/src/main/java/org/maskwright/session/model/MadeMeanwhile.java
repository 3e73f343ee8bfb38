package org.maskwright.session.model;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.WatchNews;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.journal.Edits;
import org.maskwright.session.DatasetSession;

/**
 * Edits of a long operation, at whose masks the session looks while it goes on, so that they are seen as they are made. Looking takes a tenth of the
 * time at most.
 */
final class MadeMeanwhile implements Iterator<Edit> {
    /** Edits are made some at a time: the latest that were given may not be made yet, and are looked at again. */
    private static final int GIVEN = 128;

    private static final int SHARE = 10;

    private static final System.Logger LOG = System.getLogger(MadeMeanwhile.class.getName());

    private final DatasetSession session;
    private final Iterator<? extends Edit> source;
    private final long pauseNanos;
    private final int share;
    private final Set<String> given = new HashSet<>();
    private final Deque<String> latest = new ArrayDeque<>();
    private long next;

    private MadeMeanwhile(DatasetSession session, Iterator<? extends Edit> source, Duration pause, int share) {
        this.session = session;
        this.source = source;
        this.pauseNanos = pause.toNanos();
        this.share = share;
        this.next = System.nanoTime() + pauseNanos;
    }

    /**
     * The same edits; the session must be the one that makes them, on the thread that does.
     *
     * @param pause between two looks at least
     */
    static Edits seen(DatasetSession session, Edits edits, Duration pause) {
        return new Edits(new MadeMeanwhile(session, edits.source(), pause, SHARE), edits.count());
    }

    /** The same edits, looked at before each of them, whatever that takes. */
    static Edits seenEach(DatasetSession session, Edits edits) {
        return new Edits(new MadeMeanwhile(session, edits.source(), Duration.ZERO, 0), edits.count());
    }

    @Override
    public boolean hasNext() {
        boolean more = source.hasNext();
        if (more && System.nanoTime() - next >= 0) {
            look();
        }
        return more;
    }

    @Override
    public Edit next() {
        Edit edit = source.next();
        path(edit).ifPresent(p -> {
            given.add(p);
            latest.add(p);
            if (latest.size() > GIVEN) {
                latest.remove();
            }
        });
        return edit;
    }

    private static Optional<String> path(Edit edit) {
        return switch (edit) {
            case Edit.Rewrite e -> Optional.of(e.path());
            case Edit.Create e -> Optional.of(e.path());
            case Edit.Convert e -> Optional.of(e.target());
            case Edit.Rename e -> Optional.of(e.target());
            case Edit.Quarantine e -> Optional.of(e.path());
            case Edit.SetRow e -> Optional.empty();
            case Edit.WriteState e -> Optional.empty();
        };
    }

    private void look() {
        long begin = System.nanoTime();
        try {
            if (session.snapshot().check().isPresent()) {
                session.refresh(new WatchNews.Changed(given, false), Progress.none());
            }
        } catch (IOException | InputException later) {
            LOG.log(System.Logger.Level.DEBUG, "it is looked at when the operation ends", later);
        }
        given.clear();
        given.addAll(latest);
        long now = System.nanoTime();
        next = now + Math.max(pauseNanos, share * (now - begin));
    }
}
