package org.maskwright.session;

import org.jspecify.annotations.Nullable;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.Scans;
import org.maskwright.dataset.settings.DatasetSettings;

/**
 * Keeps what was found in an open dataset's folder for the next start. What is kept is never trusted more than the folder, so that it may be
 * old: it is written when all rules have judged, and not at all where only statuses have changed, which have a file of their own. Any thread.
 */
final class ScanKeeper {
    private final Scans scans;
    private @Nullable Kept kept;
    private boolean closed;

    /** What was kept last. */
    private record Kept(long revision, Scan scan, DatasetSettings settings) {
        boolean stillHolds(DatasetSnapshot snapshot) {
            return scan.foundTheSame(snapshot.scan()) && settings.isLaidOutAs(snapshot.settings());
        }
    }

    /** @param scans where it is kept */
    ScanKeeper(Scans scans) {
        this.scans = scans;
    }

    /**
     * Keeps the scan of a snapshot, unless it is kept, or one of a later snapshot. Costs nothing where only statuses are others; else it grows
     * with the dataset.
     */
    synchronized void keep(DatasetSnapshot snapshot) {
        Kept last = kept;
        boolean done = last != null && (last.revision() > snapshot.revision() || last.stillHolds(snapshot));
        if (!closed && !done) {
            scans.keep(snapshot.scan(), snapshot.settings());
            kept = new Kept(snapshot.revision(), snapshot.scan(), snapshot.settings());
        }
    }

    /** Waits for what is being written; nothing is written after that, when the folder may be another's. */
    synchronized void close() {
        closed = true;
    }
}
