package org.maskwright.core;

/** A listener's registration; closing it (once or more often) ends it. Close it with its owner. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
