package org.maskwright.session.model;

import org.maskwright.core.Progress;

/** Tells of samples where work is done in two edits for each: a person counts masks, not rows. */
final class SampleProgress implements Progress {
    private final Progress told;
    private long halves;

    /** @param told of each sample */
    SampleProgress(Progress told) {
        this.told = told;
    }

    @Override
    public synchronized void begin(String task, long total) {
        halves = 0;
        told.begin(task, total / 2);
    }

    @Override
    public synchronized void worked(long units) {
        halves += units;
        told.worked(halves / 2);
        halves %= 2;
    }

    @Override
    public boolean isCancelled() {
        return told.isCancelled();
    }
}
