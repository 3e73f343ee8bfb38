package org.maskwright.core.area;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Rect;
import org.maskwright.core.Regions;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;

/**
 * A set of pixels of a raster: what a tool proposes, before anybody says what label they get. Kept as the runs of its rows, so that it takes
 * the memory of its outline, and what is done with areas costs their runs unless it says otherwise. Immutable and safe for any thread.
 */
public final class Area {
    private final Size size;
    private final int top;
    private final int[] firstOfRow;
    private final int[] edges;

    /**
     * Takes what {@link AreaBuilder} made; arrays are not copied.
     *
     * @param top first row that has pixels
     * @param firstOfRow for each row from {@code top} on where its edges begin, and at last where they end
     * @param edges first column and column after the last of each run, ascending within a row
     */
    Area(Size size, int top, int[] firstOfRow, int[] edges) {
        this.size = size;
        this.top = top;
        this.firstOfRow = firstOfRow;
        this.edges = edges;
    }

    /** No pixel of a raster. */
    public static Area none(Size size) {
        return new AreaBuilder(size).area();
    }

    /** All pixels of a raster. */
    public static Area all(Size size) {
        return of(size, new Rect(0, 0, size.width(), size.height()));
    }

    /** A rectangle of a raster, as far as it lies within. */
    public static Area of(Size size, Rect rectangle) {
        AreaBuilder builder = new AreaBuilder(size);
        for (int y = rectangle.y(); y < rectangle.y() + rectangle.height(); y++) {
            builder.add(y, rectangle.x(), rectangle.x() + rectangle.width());
        }
        return builder.area();
    }

    /** The foreground of a mask: any label but 0 and "ignore". Costs what the mask is large. */
    public static Area of(Mask mask) {
        AreaBuilder builder = new AreaBuilder(mask.size());
        Regions.of(mask).forEachRun(builder::add);
        return builder.area();
    }

    /** The pixels whose label is wanted. Costs the runs of the mask, and little for each pixel. */
    public static Area of(MaskSnapshot mask, IntPredicate label) {
        AreaBuilder builder = new AreaBuilder(mask.size());
        for (int y = 0; y < mask.size().height(); y++) {
            int row = y;
            mask.forEachRun(y, 0, mask.size().width(), (from, to, found) -> {
                if (label.test(found)) {
                    builder.add(row, from, to);
                }
            });
        }
        return builder.area();
    }

    /** The pixels of one label; of a soft mask those from its threshold on, or for 0 those below. */
    public static Area of(MaskSnapshot mask, int label) {
        int wanted = mask.isSoft() ? Math.min(label, 1) : label;
        return of(mask, found -> mask.labelOf(found) == wanted);
    }

    /**
     * What has at least this share. Costs the pixels.
     *
     * @param share 1…255
     * @throws IllegalArgumentException for another number
     */
    public static Area of(Shares shares, int share) {
        return of(shares.atLeast(share));
    }

    /** Size of the raster, px. */
    public Size size() {
        return size;
    }

    /** Whether there is no pixel. */
    public boolean isEmpty() {
        return edges.length == 0;
    }

    /** Number of pixels. */
    public long pixels() {
        long sum = 0;
        for (int i = 0; i < edges.length; i += 2) {
            sum += edges[i + 1] - edges[i];
        }
        return sum;
    }

    /** The smallest rectangle around its pixels; {@link Rect#EMPTY} when there are none. */
    public Rect bounds() {
        int left = Integer.MAX_VALUE;
        int right = 0;
        for (int i = 0; i < edges.length; i += 2) {
            left = Math.min(left, edges[i]);
            right = Math.max(right, edges[i + 1]);
        }
        return isEmpty() ? Rect.EMPTY : new Rect(left, top, right - left, firstOfRow.length - 1);
    }

    /** Whether a pixel is in it; none outside the raster is. */
    public boolean contains(int x, int y) {
        int at = Arrays.binarySearch(edges, begin(y), begin(y + 1), x);
        // At an edge, that edge counts; else those before it do.
        int before = (at >= 0 ? at + 1 : -at - 1) - begin(y);
        return (before & 1) == 1;
    }

    /** Calls the visitor with each run, in reading order: {@code (y, from, to)}, as long as can be. */
    public void forEachRun(Regions.RunVisitor visitor) {
        for (int row = 0; row < firstOfRow.length - 1; row++) {
            for (int i = firstOfRow[row]; i < firstOfRow[row + 1]; i += 2) {
                visitor.run(top + row, edges[i], edges[i + 1]);
            }
        }
    }

    /** Where the edges of a row begin; for a row that has none, where its next ones would. */
    int begin(int y) {
        return firstOfRow[Math.clamp(y - (long) top, 0, firstOfRow.length - 1)];
    }

    /** Column of an edge. */
    int edge(int i) {
        return edges[i];
    }

    /** First row that may have pixels. */
    int top() {
        return top;
    }

    /** Row after the last that may have pixels. */
    int bottom() {
        return top + firstOfRow.length - 1;
    }

    /** What is in either. */
    public Area union(Area other) {
        return isEmpty() ? other : other.isEmpty() ? this : RowSweep.of(this, other, (a, b) -> a || b);
    }

    /** What is in both. */
    public Area intersect(Area other) {
        return RowSweep.of(this, other, (a, b) -> a && b);
    }

    /** What is in this and not in the other. */
    public Area minus(Area other) {
        return RowSweep.of(this, other, (a, b) -> a && !b);
    }

    /** What is not in it. */
    public Area complement() {
        return all(size).minus(this);
    }

    /** What of it lies within a rectangle. */
    public Area within(Rect rectangle) {
        return intersect(of(size, rectangle));
    }

    /** Left and right exchanged. */
    public Area mirrored() {
        AreaBuilder builder = new AreaBuilder(size);
        for (int y = top; y < bottom(); y++) {
            for (int i = begin(y + 1) - 2; i >= begin(y); i -= 2) {
                builder.add(y, size.width() - edges[i + 1], size.width() - edges[i]);
            }
        }
        return builder.area();
    }

    /** A mask of it: 1, elsewhere 0. Costs the pixels of the raster. */
    public Mask toMask() {
        byte[] labels = new byte[Math.toIntExact(size.pixels())];
        forEachRun((y, from, to) -> Arrays.fill(labels, y * size.width() + from, y * size.width() + to, (byte) 1));
        return Mask.adopt(size, labels);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Area a
                && size.equals(a.size)
                && top == a.top
                && Arrays.equals(firstOfRow, a.firstOfRow)
                && Arrays.equals(edges, a.edges);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * size.hashCode() + top) + Arrays.hashCode(edges);
    }

    @Override
    public String toString() {
        return "Area of " + pixels() + " px in " + bounds();
    }
}
