package org.maskwright.core;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The one thing that changes: a mask under edit, which applies patches and announces the rectangle that changed. Confined to one thread
 * at a time; listeners are called on the thread that applied the patch.
 */
public final class MaskDocument {
    private final List<Consumer<Rect>> listeners = new CopyOnWriteArrayList<>();
    private Mask mask;

    /** A document that begins as this mask. */
    public MaskDocument(Mask mask) {
        this.mask = mask;
    }

    /** The mask as it is now. */
    public Mask mask() {
        return mask;
    }

    /**
     * Makes a change and announces its rectangle.
     *
     * @throws IllegalArgumentException when the patch does not fit the mask as it is now; nothing has changed then
     */
    public void apply(MaskPatch patch) {
        mask = patch.applyTo(mask);
        listeners.forEach(l -> l.accept(patch.area()));
    }

    /** Calls the listener with the changed rectangle (px) after each change, until the subscription is closed. */
    public Subscription onChange(Consumer<Rect> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
