package org.maskwright.session;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.maskwright.core.Subscription;

/**
 * Tells listeners of something new. Safe for any thread; listeners are called on the thread that announces.
 *
 * @param <T> what is announced, immutable
 */
public final class Announcer<T> {
    private final List<Consumer<? super T>> listeners = new CopyOnWriteArrayList<>();

    /** Tells a listener of what is announced from now on, until the subscription is closed. */
    public Subscription add(Consumer<? super T> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Tells all listeners, one after the other, on this thread. */
    public void announce(T news) {
        listeners.forEach(l -> l.accept(news));
    }
}
