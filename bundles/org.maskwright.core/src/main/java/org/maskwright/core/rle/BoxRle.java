package org.maskwright.core.rle;

import java.util.Arrays;
import org.maskwright.core.InputException;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.core.area.AreaBuilder;

/**
 * The run lengths of CVAT: lengths of stretches along the rows of a box, of background and foreground in turn, beginning with background.
 *
 * <p>Source: cvat, {@code cvat/apps/dataset_manager/formats/transformations.py}; {@code format-xml.md}.
 */
public final class BoxRle {
    private BoxRle() {}

    /** The lengths of what of an area lies in a box; best its {@link Area#bounds}. Costs its runs. */
    public static int[] counts(Area area, Rect box) {
        RunGatherer runs = new RunGatherer();
        area.within(box).forEachRun((y, from, to) -> {
            int row = (y - box.y()) * box.width() - box.x();
            runs.add(row + from, row + to);
        });
        return runs.counts(box.width() * box.height());
    }

    /** Joins the end of a row with the beginning of the next. */
    private static final class RunGatherer {
        private int[] edges = new int[64];
        private int count;

        void add(int from, int to) {
            if (count > 0 && edges[count - 1] == from) {
                edges[count - 1] = to;
                return;
            }
            edges = count + 2 > edges.length ? Arrays.copyOf(edges, 2 * edges.length) : edges;
            edges[count++] = from;
            edges[count++] = to;
        }

        int[] counts(int end) {
            boolean full = count > 0 && edges[count - 1] == end;
            int[] counts = new int[full ? count : count + 1];
            int before = 0;
            for (int i = 0; i < counts.length; i++) {
                int edge = i < count ? edges[i] : end;
                counts[i] = edge - before;
                before = edge;
            }
            return counts;
        }
    }

    /**
     * The area that lengths tell. Costs the lengths and the rows that they cross.
     *
     * @param size of the image, px
     * @param box in which the runs lie
     * @throws InputException when the box reaches out of the image, a length is negative, or they come to more or fewer pixels than the box has
     */
    public static Area area(Size size, Rect box, int[] counts) throws InputException {
        if (!box.within(size)) {
            throw new InputException("the box " + box.width() + "×" + box.height() + " at " + box.x() + "," + box.y()
                    + " reaches out of the image of " + size);
        }
        RunSum.require(counts, box.size().pixels(), "the box of " + box.size());
        AreaBuilder builder = new AreaBuilder(size);
        int at = 0;
        for (int i = 0; i < counts.length; i++) {
            int end = at + counts[i];
            while (i % 2 == 1 && at < end) {
                int row = at / box.width();
                int stop = Math.min(end, (row + 1) * box.width());
                int left = box.x() - row * box.width();
                builder.add(box.y() + row, left + at, left + stop);
                at = stop;
            }
            at = end;
        }
        return builder.area();
    }
}
