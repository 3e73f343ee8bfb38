package org.maskwright.cli;

import org.maskwright.core.Progress;

/** A progress that shows nothing and can be cancelled by Ctrl-C. */
record SilentProgress(Interrupt interrupt) implements Progress {
    @Override
    public void begin(String task, long total) {}

    @Override
    public void worked(long units) {}

    @Override
    public boolean isCancelled() {
        return interrupt.requested();
    }
}
