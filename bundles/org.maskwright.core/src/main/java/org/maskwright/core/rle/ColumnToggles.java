package org.maskwright.core.rle;

import java.util.Arrays;
import java.util.BitSet;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.core.area.AreaBuilder;

/**
 * Where, going down the columns one after the other, foreground begins or ends: between the runs of rows, in which an {@link Area} is kept,
 * and those of columns. A place is {@code x · height + y}.
 */
final class ColumnToggles {
    private final Size size;
    private int[] places = new int[64];
    private int count;

    private ColumnToggles(Size size) {
        this.size = size;
    }

    private void add(int place) {
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
        }
        places[count++] = place;
    }

    /** Those of an area: where a row differs from the one above, and a column's first pixel from the last one of the column before. */
    static ColumnToggles of(Area area) {
        int height = area.size().height();
        ColumnToggles toggles = new ColumnToggles(area.size());
        BitSet[] rows = rows(area);
        BitSet last = rows[height - 1];
        BitSet lastShifted = new BitSet();
        last.stream().filter(x -> x + 1 < area.size().width()).forEach(x -> lastShifted.set(x + 1));
        for (int y = 0; y < height; y++) {
            BitSet change = y == 0 ? lastShifted : (BitSet) rows[y - 1].clone();
            change.xor(rows[y]);
            for (int x = change.nextSetBit(0); x >= 0; x = change.nextSetBit(x + 1)) {
                toggles.add(x * height + y);
            }
        }
        Arrays.sort(toggles.places, 0, toggles.count);
        return toggles;
    }

    private static BitSet[] rows(Area area) {
        BitSet[] rows = new BitSet[Math.max(1, area.size().height())];
        Arrays.setAll(rows, y -> new BitSet());
        area.forEachRun((y, from, to) -> rows[y].set(from, to));
        return rows;
    }

    /** The lengths between them. */
    int[] counts() {
        int end = Math.toIntExact(size.pixels());
        int[] counts = new int[count + 1];
        int before = 0;
        for (int i = 0; i < count; i++) {
            counts[i] = places[i] - before;
            before = places[i];
        }
        counts[count] = end - before;
        return counts;
    }

    /** Those that lengths tell, with one more at the top of each column that begins within a run of foreground. */
    static ColumnToggles of(Size size, int[] counts) {
        ColumnToggles toggles = new ColumnToggles(size);
        int height = size.height();
        int at = 0;
        for (int i = 0; i < counts.length; i++) {
            int end = at + counts[i];
            if (i % 2 == 1) {
                toggles.addRun(at, end, height);
            }
            at = end;
        }
        return toggles;
    }

    /** A run as pieces of columns: each begins somewhere, and ends unless it reaches the bottom. */
    private void addRun(int from, int to, int height) {
        for (int at = from; at < to; ) {
            int bottom = (at / height + 1) * height;
            add(at);
            if (to < bottom) {
                add(to);
            }
            at = Math.min(bottom, to);
        }
    }

    /** The area between them, where each column begins as background. */
    Area area() {
        int height = size.height();
        int[] firstOfRow = new int[height + 1];
        for (int i = 0; i < count; i++) {
            firstOfRow[places[i] % height + 1]++;
        }
        for (int y = 0; y < height; y++) {
            firstOfRow[y + 1] += firstOfRow[y];
        }
        int[] columns = new int[count];
        int[] next = firstOfRow.clone();
        for (int i = 0; i < count; i++) {
            columns[next[places[i] % height]++] = places[i] / height;
        }
        BitSet row = new BitSet(size.width());
        AreaBuilder builder = new AreaBuilder(size);
        for (int y = 0; y < height; y++) {
            for (int i = firstOfRow[y]; i < firstOfRow[y + 1]; i++) {
                row.flip(columns[i]);
            }
            for (int x = row.nextSetBit(0); x >= 0; x = row.nextSetBit(x)) {
                int end = row.nextClearBit(x);
                builder.add(y, x, end);
                x = end;
            }
        }
        return builder.area();
    }
}
