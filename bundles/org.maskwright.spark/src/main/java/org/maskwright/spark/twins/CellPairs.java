package org.maskwright.spark.twins;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** The pairs within cells that come one after the other; one cell is in memory at a time. Of one thread. */
final class CellPairs implements Iterator<Row> {
    private final Iterator<Row> rows;
    private final Bands bands;
    private final Deque<Row> found = new ArrayDeque<>();
    private final Hashes left = new Hashes();
    private final Hashes right = new Hashes();
    private @Nullable Row next;

    /** @param rows of {@code bucket, cell, left, hash}, ordered by bucket and cell */
    CellPairs(Iterator<Row> rows, Bands bands) {
        this.rows = rows;
        this.bands = bands;
        this.next = rows.hasNext() ? rows.next() : null;
    }

    /** A list of numbers that grows. */
    private static final class Hashes {
        private long[] values = new long[64];
        private int size;

        void add(long hash) {
            values = size == values.length ? Arrays.copyOf(values, 2 * size) : values;
            values[size++] = hash;
        }
    }

    @Override
    public boolean hasNext() {
        while (found.isEmpty() && next != null) {
            compareCell(next);
        }
        return !found.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return found.remove();
    }

    private void compareCell(Row first) {
        long bucket = first.getLong(0);
        long cell = first.getLong(1);
        left.size = 0;
        right.size = 0;
        Row row = first;
        while (row != null && row.getLong(0) == bucket && row.getLong(1) == cell) {
            (row.getBoolean(2) ? left : right).add(row.getLong(3));
            row = rows.hasNext() ? rows.next() : null;
        }
        next = row;
        boolean ofOnePart = cell >>> 32 == (cell & 0xffffffffL);
        for (int i = 0; i < left.size; i++) {
            compare(left.values[i], ofOnePart ? left : right, ofOnePart ? i + 1 : 0, bucket);
        }
    }

    private void compare(long hash, Hashes others, int from, long bucket) {
        for (int j = from; j < others.size; j++) {
            long other = others.values[j];
            if (bands.isPair(hash, other, bucket)) {
                found.add(RowFactory.create(Math.min(hash, other), Math.max(hash, other), Long.bitCount(hash ^ other)));
            }
        }
    }
}
