package org.maskwright.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.maskwright.core.Progress;

/** Fails when the work does not add up; can be cancelled after so many units. */
final class StrictProgress implements Progress {
    private final long cancelAfter;
    private long total = -1;
    private long done;

    StrictProgress(long cancelAfter) {
        this.cancelAfter = cancelAfter;
    }

    @Override
    public void begin(String task, long units) {
        assertThat(total).as("begun once").isEqualTo(-1);
        total = units;
    }

    @Override
    public void worked(long units) {
        done += units;
    }

    @Override
    public boolean isCancelled() {
        return done >= cancelAfter;
    }

    void assertComplete() {
        assertThat(done).isEqualTo(total);
    }
}
