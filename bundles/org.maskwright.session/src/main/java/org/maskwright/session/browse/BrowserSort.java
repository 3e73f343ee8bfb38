package org.maskwright.session.browse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * In which order samples are seen; equal ones stay in the order of their names.
 *
 * @param key what is compared
 * @param descending whether the largest comes first
 */
public record BrowserSort(Key key, boolean descending) {
    /** By name, from the first. */
    public static final BrowserSort BY_NAME = new BrowserSort(Key.NAME, false);

    /** What samples are compared by. */
    public enum Key {
        /** The id, in natural order: the order of the scan. */
        NAME(Comparator.comparing(BrowserRow::label)),
        /** How far the work has come. */
        STATUS(Comparator.comparing(BrowserRow::status)),
        /** The part of the split; those in none last. */
        PART(Comparator.comparingInt(r -> r.part().map(Enum::ordinal).orElse(Integer.MAX_VALUE))),
        /** The worst finding. */
        SEVERITY(Comparator.comparingInt(r -> r.worst().map(Enum::ordinal).orElse(-1))),
        /** Coverage of the mask; unknown is less than any. */
        COVERAGE(Comparator.comparingDouble(r -> r.coverage().orElse(-1))),
        /** Number of components; unknown is less than any. */
        COMPONENTS(Comparator.comparingInt(r -> r.components().orElse(-1))),
        /** Number of the image's pixels. */
        PIXELS(Comparator.comparingLong(r -> r.imageSize().map(s -> s.pixels()).orElse(-1L))),
        /** Number of the mask's pixels. */
        MASK_PIXELS(
                Comparator.comparingLong(r -> r.maskSize().map(s -> s.pixels()).orElse(-1L))),
        /** Size of the files. */
        BYTES(Comparator.comparingLong(BrowserRow::bytes)),
        /** When a file was last changed. */
        MODIFIED(Comparator.comparingLong(BrowserRow::modifiedMs));

        private final Comparator<BrowserRow> comparator;

        Key(Comparator<BrowserRow> comparator) {
            this.comparator = comparator;
        }
    }

    /** The order after a key was chosen: the other way round where it is this one's, else the way in which it is of most use. */
    public BrowserSort chosen(Key next) {
        return next == key ? reversed() : new BrowserSort(next, next == Key.SEVERITY);
    }

    /** The same, the other way round. */
    public BrowserSort reversed() {
        return new BrowserSort(key, !descending);
    }

    /** The rows, in this order; they come in order of their names. */
    List<BrowserRow> sorted(List<BrowserRow> rows) {
        if (key == Key.NAME) {
            return descending ? rows.reversed() : rows;
        }
        List<BrowserRow> sorted = new ArrayList<>(rows);
        sorted.sort(descending ? key.comparator.reversed() : key.comparator);
        return Collections.unmodifiableList(sorted);
    }
}
