package org.maskwright.core;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * A change of a mask, not yet or already made: the runs of pixels whose label changes, with the label before and after. The one word that
 * hand work, repairs and a model's proposals share. Immutable and safe for any thread.
 *
 * <p>A run lies within one row and has one label before and one after; 12 bytes keep it. So a patch takes the memory of what it touches:
 * a stroke has a run or two for each row that it crosses, however large its rectangle. The same change is always the same patch.
 */
public final class MaskPatch {
    /** The patch that changes nothing. */
    public static final MaskPatch NONE =
            new MaskPatch(Rect.EMPTY, new Places(new int[0], new int[0]), new char[0], new char[0]);

    /** Object headers and fields of a patch and its arrays, about. */
    private static final long FIXED_BYTES = 160;

    private static final long RUN_BYTES = 2 * Integer.BYTES + 2 * Character.BYTES;

    private final Rect area;
    private final Places places;
    private final char[] before;
    private final char[] after;

    /** Where runs lie within the rectangle, which a patch and its inverse share; arrays are not copied. */
    static final class Places {
        private final int[] start;
        private final int[] length;

        Places(int[] start, int[] length) {
            this.start = start;
            this.length = length;
        }
    }

    /** Takes what {@link PatchRuns} made; arrays are not copied. */
    MaskPatch(Rect area, Places places, char[] before, char[] after) {
        this.area = area;
        this.places = places;
        this.before = before;
        this.after = after;
    }

    /**
     * The patch that turns one mask into another; {@link #NONE} when they are equal. Costs what the masks are large.
     *
     * @throws IllegalArgumentException when the sizes differ
     */
    public static MaskPatch between(Mask before, Mask after) {
        requireSame(before.size(), after.size());
        return of(new Rect(0, 0, before.width(), before.height()), before, after);
    }

    /**
     * The patch that turns one snapshot into another; {@link #NONE} when they are equal. Of one document's snapshots it costs what was
     * touched between them: this is how a stroke becomes one patch, whatever dabs it consisted of.
     *
     * @throws IllegalArgumentException when the sizes differ
     */
    public static MaskPatch between(MaskSnapshot before, MaskSnapshot after) {
        requireSame(before.size(), after.size());
        return SnapshotDifference.between(before, after);
    }

    /**
     * The change of a rectangle of a mask.
     *
     * @param area the rectangle, in px of the mask it belongs to; {@link #area} becomes what changes of it
     * @param before the labels that must be there, the size of {@code area}
     * @param after the labels that come instead, the size of {@code area}
     * @throws IllegalArgumentException when a mask is not the size of the rectangle
     */
    public static MaskPatch of(Rect area, Mask before, Mask after) {
        Size size = new Size(area.width(), area.height());
        requireSame(size, before.size());
        requireSame(size, after.size());
        PatchRuns runs = new PatchRuns();
        byte[] a = before.raw();
        byte[] b = after.raw();
        for (int y = 0; y < size.height(); y++) {
            int end = (y + 1) * size.width();
            for (int i = next(a, b, end - size.width(), end); i < end; i = next(a, b, i, end)) {
                int stop = i + 1;
                while (stop < end && a[stop] == a[i] && b[stop] == b[i]) {
                    stop++;
                }
                runs.add(area.y() + y, area.x() + i - y * size.width(), stop - i, a[i] & 0xff, b[i] & 0xff);
                i = stop;
            }
        }
        return runs.toPatch();
    }

    /**
     * The change of these runs: what {@link #forEachRun} gives makes the same patch again. Costs the runs.
     *
     * @param runs gives each run to the visitor it is given, in reading order
     * @throws IllegalArgumentException when they are not in reading order, overlap, begin before 0 or hold what is no label
     */
    public static MaskPatch ofRuns(Consumer<PatchRunVisitor> runs) {
        PatchRuns gathered = new PatchRuns();
        runs.accept(gathered::addNext);
        return gathered.toPatch();
    }

    private static int next(byte[] a, byte[] b, int from, int to) {
        int change = Arrays.mismatch(a, from, to, b, from, to);
        return change < 0 ? to : from + change;
    }

    private static void requireSame(Size a, Size b) {
        if (!a.equals(b)) {
            throw new IllegalArgumentException(a + " against " + b);
        }
    }

    /** The smallest rectangle around what changes, in px of the mask; {@link Rect#EMPTY} when nothing does. */
    public Rect area() {
        return area;
    }

    /** Whether it changes nothing. */
    public boolean isEmpty() {
        return before.length == 0;
    }

    /** Number of pixels that it changes. */
    public long pixels() {
        return Arrays.stream(places.length).asLongStream().sum();
    }

    /** What it takes of the heap, bytes, to within some per cent; what it shares with its {@link #inverse} is counted in both. */
    public long heapBytes() {
        return FIXED_BYTES + RUN_BYTES * before.length;
    }

    /** Receives the runs of a patch. */
    @FunctionalInterface
    public interface PatchRunVisitor {
        /**
         * One stretch of a row that changes from one label to another.
         *
         * @param y row, px of the mask
         * @param from first column
         * @param to column after the last
         * @param before the label that is there, 0…65535
         * @param after the label that comes instead
         */
        void run(int y, int from, int to, int before, int after);
    }

    /** Calls the visitor with each run, in reading order. */
    public void forEachRun(PatchRunVisitor visitor) {
        for (int i = 0; i < before.length; i++) {
            run(i, visitor);
        }
    }

    /** Calls the visitor with one run. */
    void run(int i, PatchRunVisitor visitor) {
        int x = area.x() + places.start[i] % area.width();
        int y = area.y() + places.start[i] / area.width();
        visitor.run(y, x, x + places.length[i], before[i], after[i]);
    }

    /** Number of runs. */
    int runs() {
        return before.length;
    }

    /** The patch that takes this one back. */
    public MaskPatch inverse() {
        return new MaskPatch(area, places, after, before);
    }

    /**
     * This change and then another as one, such as the dabs of a stroke. Pixels that end as they began are in it no more. Costs the runs of
     * both.
     *
     * @throws IllegalArgumentException when the other one expects another label somewhere than this one leaves
     */
    public MaskPatch then(MaskPatch next) {
        return isEmpty() ? next : next.isEmpty() ? this : new PatchJoin(this, next).joined();
    }

    /**
     * Many changes, one after the other, as one. Costs their runs, times the logarithm of their number.
     *
     * @throws IllegalArgumentException as {@link #then}
     */
    public static MaskPatch merged(List<MaskPatch> patches) {
        int half = patches.size() / 2;
        return switch (patches.size()) {
            case 0 -> NONE;
            case 1 -> patches.getFirst();
            default -> merged(patches.subList(0, half)).then(merged(patches.subList(half, patches.size())));
        };
    }

    /**
     * The mask with this change made. Costs what the mask is large; a {@link MaskDocument} is changed in place instead.
     *
     * @throws IllegalArgumentException when it reaches outside the mask, or the mask has other labels than it expects, or a label has more
     *     than 8 bits
     */
    public Mask applyTo(Mask mask) {
        if (!area.within(mask.size())) {
            throw new IllegalArgumentException(area + " outside " + mask.size());
        }
        byte[] labels = mask.toBytes();
        forEachRun((y, from, to, old, now) -> {
            for (int i = y * mask.width() + from; i < y * mask.width() + to; i++) {
                if ((labels[i] & 0xff) != old) {
                    throw changed(area);
                }
                labels[i] = label(now);
            }
        });
        return Mask.adopt(mask.size(), labels);
    }

    private static byte label(int label) {
        if (label > MaskSnapshot.LABELS_8) {
            throw new IllegalArgumentException("label " + label + " in a mask of 8 bits");
        }
        return (byte) label;
    }

    static IllegalArgumentException changed(Rect area) {
        return new IllegalArgumentException("the mask has changed within " + area + " since the patch was made");
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof MaskPatch p
                && area.equals(p.area)
                && Arrays.equals(places.start, p.places.start)
                && Arrays.equals(places.length, p.places.length)
                && Arrays.equals(before, p.before)
                && Arrays.equals(after, p.after);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * area.hashCode() + Arrays.hashCode(places.start)) + Arrays.hashCode(after);
    }

    @Override
    public String toString() {
        return "MaskPatch of " + before.length + " runs in " + area;
    }
}
