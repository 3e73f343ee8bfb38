package org.maskwright.dataset.stroke;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The strokes of a mask that can be undone, and those that can be redone. It forgets the oldest when they take more memory than allowed, which
 * only means that they cannot be undone any more; the newest is always kept.
 *
 * <p>Confined to one thread at a time. Each operation costs nothing but for what is forgotten.
 */
public final class StrokeStack {
    /** Most heap that strokes of one mask take, bytes: some 9,000 strokes across a mask of 24 megapixels. */
    public static final long MOST_BYTES = 256L << 20;

    private final Deque<Stroke> done = new ArrayDeque<>();
    private final Deque<Stroke> undone = new ArrayDeque<>();
    private final long most;
    private long bytes;
    private long floor;

    /** An empty one that keeps {@link #MOST_BYTES}. */
    public StrokeStack() {
        this(MOST_BYTES);
    }

    /** @param most bytes of heap that strokes may take */
    StrokeStack(long most) {
        this.most = most;
    }

    /** Puts a stroke on top that was just drawn; what was undone cannot be redone any more. */
    public void push(Stroke stroke) {
        undone.forEach(s -> bytes -= s.patch().heapBytes());
        undone.clear();
        done.addLast(stroke);
        bytes += stroke.patch().heapBytes();
        while (bytes > most && done.size() > 1) {
            Stroke oldest = done.removeFirst();
            bytes -= oldest.patch().heapBytes();
            floor = oldest.number();
        }
    }

    /** Takes the latest stroke off: its patch is to be inverted. Empty when there is none. */
    public Optional<Stroke> undo() {
        Optional<Stroke> top = nextUndo();
        top.ifPresent(s -> undone.addLast(done.removeLast()));
        return top;
    }

    /** Puts back the stroke that was taken off last: its patch is to be applied. Empty when there is none. */
    public Optional<Stroke> redo() {
        Optional<Stroke> top = nextRedo();
        top.ifPresent(s -> done.addLast(undone.removeLast()));
        return top;
    }

    /** What {@link #undo} would take off. */
    public Optional<Stroke> nextUndo() {
        return Optional.ofNullable(done.peekLast());
    }

    /** What {@link #redo} would put back. */
    public Optional<Stroke> nextRedo() {
        return Optional.ofNullable(undone.peekLast());
    }

    /** The number of the stroke on top, and so the name of the mask as it is now; 0 where nothing was drawn. */
    public long mark() {
        return done.isEmpty() ? floor : done.getLast().number();
    }

    /** The strokes that can be undone, oldest first. */
    public List<Stroke> done() {
        return List.copyOf(done);
    }

    /** The strokes that can be redone, the next one last. */
    public List<Stroke> undone() {
        return List.copyOf(undone);
    }
}
