package org.maskwright.core;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The one thing that changes: a mask under edit, which applies patches in place and announces the rectangle that changed. Its labels lie in
 * tiles of 128 × 128 px; a {@link #snapshot} shares them, and a tile is copied when it is next written. Confined to one thread at a time;
 * listeners are called on the thread that applied the patch. Snapshots may go to any thread.
 */
public final class MaskDocument {
    private final List<Consumer<Rect>> listeners = new CopyOnWriteArrayList<>();
    private final TileGrid grid;
    private final PixelDepth depth;

    /** A document that begins as this mask, of 8 bits a label. Costs what the mask is large. */
    public MaskDocument(Mask mask) {
        this(MaskSnapshot.of(mask));
    }

    /** A document that begins as this snapshot, which is not copied; labels have as many bits as its own. */
    public MaskDocument(MaskSnapshot begin) {
        this.grid = TileGrid.over(begin.size(), begin.tiles());
        this.depth = begin.depth();
    }

    /** Size in px; it never changes. */
    public Size size() {
        return grid.size();
    }

    /**
     * The mask as it is now, a copy. Costs what the mask is large: {@link #snapshot} does not.
     *
     * @throws IllegalStateException when labels have 16 bits
     */
    public Mask mask() {
        return snapshot().toMask();
    }

    /** The mask as it is now, sharing its tiles. Costs nothing; later, each tile is copied once when it is first written again. */
    public MaskSnapshot snapshot() {
        return new MaskSnapshot(grid.size(), depth, grid.share());
    }

    /**
     * Makes a change and announces its rectangle; a patch that is empty is not announced. Costs the pixels that it changes, and a copy of
     * each tile that is shared with a snapshot.
     *
     * @throws IllegalArgumentException when the patch does not fit the mask as it is now; nothing has changed then
     */
    public void apply(MaskPatch patch) {
        if (!patch.area().within(grid.size())) {
            throw new IllegalArgumentException(patch.area() + " outside " + grid.size());
        }
        patch.forEachRun((y, from, to, before, after) -> {
            if (after > depth.largest()) {
                throw new IllegalArgumentException("label " + after + " in a mask of labels up to " + depth.largest());
            } else if (!grid.holds(y, from, to, before)) {
                throw MaskPatch.changed(patch.area());
            }
        });
        patch.forEachRun((y, from, to, before, after) -> grid.fill(y, from, to, after));
        if (!patch.isEmpty()) {
            listeners.forEach(l -> l.accept(patch.area()));
        }
    }

    /** Calls the listener with the changed rectangle (px) after each change, until the subscription is closed. */
    public Subscription onChange(Consumer<Rect> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
