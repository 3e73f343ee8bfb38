package org.maskwright.core;

/** The progress behind {@link Progress#none()}. */
enum NoProgress implements Progress {
    NONE;

    @Override
    public void begin(String task, long total) {}

    @Override
    public void worked(long units) {}

    @Override
    public boolean isCancelled() {
        return false;
    }
}
