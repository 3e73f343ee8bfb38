package org.maskwright.ui.canvas.raster;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.core.Subscription;

/**
 * A picture that is looked at while its layers change: tells where they did, so that only that is composed and painted again. Two sheets are
 * never the same picture. Of the UI thread.
 */
public final class Sheet {
    private final List<Consumer<Rect>> listeners = new CopyOnWriteArrayList<>();
    private Layers layers;

    /** A sheet with these layers. */
    public Sheet(Layers layers) {
        this.layers = layers;
    }

    /** The layers as they are now. */
    public Layers layers() {
        return layers;
    }

    /** Size of the picture, px; it never changes. */
    public Size size() {
        return layers.size();
    }

    /**
     * Takes other layers.
     *
     * @param changed where they differ, px of the picture
     * @throws IllegalArgumentException when they have another size
     */
    public void replace(Layers next, Rect changed) {
        if (!next.size().equals(size())) {
            throw new IllegalArgumentException(next.size() + " in place of " + size());
        }
        layers = next;
        listeners.forEach(l -> l.accept(changed));
    }

    /** Takes layers that differ anywhere; see {@link #replace(Layers, Rect)}. */
    public void replace(Layers next) {
        replace(next, new Rect(0, 0, size().width(), size().height()));
    }

    /** Calls the listener with the changed rectangle, px of the picture, until the subscription is closed. */
    public Subscription onChange(Consumer<Rect> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
