package org.maskwright.core;

import java.util.function.BooleanSupplier;

/**
 * The progress behind {@link Progress#none()} and {@link Progress#unseen}.
 *
 * @param unwanted whether the task is no longer wanted
 */
record UnseenProgress(BooleanSupplier unwanted) implements Progress {
    static final Progress NONE = new UnseenProgress(() -> false);

    @Override
    public void begin(String task, long total) {}

    @Override
    public void worked(long units) {}

    @Override
    public boolean isCancelled() {
        return unwanted.getAsBoolean();
    }
}
