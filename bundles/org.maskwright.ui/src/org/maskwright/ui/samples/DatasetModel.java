package org.maskwright.ui.samples;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.maskwright.core.Subscription;

/** The dataset that the workbench shows, as a series of immutable {@link DatasetState}s. Knows no widget; safe from any thread. */
public final class DatasetModel {
    private final List<Consumer<DatasetState>> listeners = new CopyOnWriteArrayList<>();
    private volatile DatasetState state = new DatasetState.None();

    /** What there is to see now. */
    public DatasetState state() {
        return state;
    }

    /** Shows another state: listeners are told on the calling thread. */
    public void show(DatasetState next) {
        state = next;
        listeners.forEach(l -> l.accept(next));
    }

    /**
     * Announces each later state, on the thread that shows it.
     *
     * @return to be closed with the listener's owner
     */
    public Subscription onChange(Consumer<DatasetState> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
