package org.maskwright.ui.pictures;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.maskwright.dataset.thumbnail.ThumbnailKey;

/**
 * Which pictures are still to be made, most wanted first. What is no longer wanted is forgotten; what is being made is not begun twice. Safe
 * for any thread.
 */
final class ThumbnailQueue {
    private final Deque<ThumbnailKey> waiting = new ArrayDeque<>();
    private final Set<ThumbnailKey> working = new HashSet<>();
    private boolean closed;

    /** Wants these and no others, in this order. */
    synchronized void want(List<ThumbnailKey> keys) {
        waiting.clear();
        new LinkedHashSet<>(keys).stream().filter(k -> !working.contains(k)).forEach(waiting::add);
        notifyAll();
    }

    /**
     * Waits for the next to make; {@link #done} must follow.
     *
     * @return null when the queue was closed
     */
    synchronized ThumbnailKey take() throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        if (closed) {
            return null;
        }
        ThumbnailKey key = waiting.remove();
        working.add(key);
        return key;
    }

    /** Says that one was made. */
    synchronized void done(ThumbnailKey key) {
        working.remove(key);
    }

    /** Ends all waiting. */
    synchronized void close() {
        closed = true;
        waiting.clear();
        notifyAll();
    }
}
