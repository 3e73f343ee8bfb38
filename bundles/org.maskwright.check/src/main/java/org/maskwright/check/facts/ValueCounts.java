package org.maskwright.check.facts;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Stored value → number of pixels, in two arrays: a tree of 256 entries takes 20 KB, too much for each of tens of thousands of masks.
 * Immutable.
 */
final class ValueCounts extends AbstractMap<Integer, Long> implements SortedMap<Integer, Long> {
    private final char[] values;
    private final long[] counts;

    /**
     * @param values ascending, each once; not copied
     * @param counts one for each value; not copied
     */
    ValueCounts(char[] values, long[] counts) {
        this.values = values;
        this.counts = counts;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public @Nullable Long get(@Nullable Object key) {
        int at = key instanceof Integer value ? at(value) : -1;
        return at < 0 ? null : Long.valueOf(counts[at]);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof Integer value && at(value) >= 0;
    }

    /** Where a value is, or −1 − the place where it would be. */
    private int at(int value) {
        if (value < 0) {
            return -1;
        }
        return value > Character.MAX_VALUE ? -1 - values.length : Arrays.binarySearch(values, (char) value);
    }

    private int place(int value) {
        int at = at(value);
        return at < 0 ? -1 - at : at;
    }

    @Override
    public Set<Entry<Integer, Long>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return values.length;
            }

            @Override
            public Iterator<Entry<Integer, Long>> iterator() {
                return entries();
            }
        };
    }

    private Iterator<Entry<Integer, Long>> entries() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < values.length;
            }

            @Override
            public Entry<Integer, Long> next() {
                if (next == values.length) {
                    throw new NoSuchElementException();
                }
                var entry = Map.entry((int) values[next], counts[next]);
                next++;
                return entry;
            }
        };
    }

    @Override
    public @Nullable Comparator<? super Integer> comparator() {
        return null;
    }

    @Override
    public SortedMap<Integer, Long> subMap(Integer from, Integer to) {
        if (from > to) {
            throw new IllegalArgumentException(from + " > " + to);
        }
        return part(place(from), place(to));
    }

    @Override
    public SortedMap<Integer, Long> headMap(Integer to) {
        return part(0, place(to));
    }

    @Override
    public SortedMap<Integer, Long> tailMap(Integer from) {
        return part(place(from), values.length);
    }

    private SortedMap<Integer, Long> part(int from, int to) {
        return new ValueCounts(Arrays.copyOfRange(values, from, to), Arrays.copyOfRange(counts, from, to));
    }

    @Override
    public Integer firstKey() {
        return key(0);
    }

    @Override
    public Integer lastKey() {
        return key(values.length - 1);
    }

    private int key(int at) {
        if (values.length == 0) {
            throw new NoSuchElementException();
        }
        return values[at];
    }
}
