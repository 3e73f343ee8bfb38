package org.maskwright.dataset.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * Where the records of a CSV table lie in its bytes, blank ones left out: by which those are found in which two versions differ. Immutable.
 *
 * <p>Costs what the table is long once; afterwards a comparison of bytes.
 */
public final class TableRecords {
    private static final int BLOCK = 4096;

    private final byte[] bytes;
    /** Where the header and each record begin, and at last where the table ends. */
    private final int[] starts;

    private TableRecords(byte[] bytes, int[] starts) {
        this.bytes = bytes;
        this.starts = starts;
    }

    /**
     * The records of a table.
     *
     * @param bytes of its file, UTF-8; not to be changed any more
     */
    public static TableRecords of(byte[] bytes) {
        int[] starts = new int[16];
        int count = 0;
        for (int at = beginning(bytes, 0); at < bytes.length; at = beginning(bytes, end(bytes, at))) {
            if (count + 1 == starts.length) {
                starts = Arrays.copyOf(starts, 2 * starts.length);
            }
            starts[count++] = at;
        }
        starts = Arrays.copyOf(starts, count + 1);
        starts[count] = bytes.length;
        return new TableRecords(bytes, starts);
    }

    private static boolean isLineEnd(byte b) {
        return b == '\n' || b == '\r';
    }

    /** Where a record ends: at a line end that is not within quotes; those open at the beginning of a cell only. */
    private static int end(byte[] bytes, int start) {
        boolean plain = false;
        boolean quoted = false;
        for (int i = start; i < bytes.length; i++) {
            byte b = bytes[i];
            if (!quoted && isLineEnd(b)) {
                return i;
            } else if (b == '"' && !plain) {
                quoted = !quoted;
            } else if (!quoted) {
                plain = b != ',';
            }
        }
        return bytes.length;
    }

    /** The table's bytes; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** Number of records below the header. */
    public int size() {
        return Math.max(0, starts.length - 2);
    }

    /**
     * What another version of a table has otherwise.
     *
     * @param before a table of the header and those records that were there before
     * @param after one of the header and those that are there instead
     * @param records of the other version
     */
    public record RecordChange(String before, String after, TableRecords records) {}

    /**
     * In which records another version of this table differs: in all between what is the same at the beginning and at the end. Empty where it
     * may differ in the header.
     *
     * @param other its bytes, UTF-8; not to be changed any more
     */
    public Optional<RecordChange> changed(byte[] other) {
        if (starts.length < 2) {
            return Optional.empty();
        }
        int same = Arrays.mismatch(bytes, other);
        int first = same < 0 ? starts.length - 1 : firstAfter(same);
        if (first < 1) {
            return Optional.empty();
        }
        int moved = other.length - bytes.length;
        int alike = bytes.length - sameAtEnd(other, Math.max(0, same));
        Fresh fresh = fresh(other, starts[first], at -> placeFrom(at - moved, alike));
        int[] all = Arrays.copyOf(starts, first + fresh.starts.length + starts.length - fresh.next);
        System.arraycopy(fresh.starts, 0, all, first, fresh.starts.length);
        for (int i = fresh.next; i < starts.length; i++) {
            all[all.length - starts.length + i] = starts[i] + moved;
        }
        return Optional.of(new RecordChange(
                withHeader(bytes, starts[first], starts[fresh.next]),
                withHeader(other, starts[first], starts[fresh.next] + moved),
                new TableRecords(other, all)));
    }

    /** Where records of another version begin, up to the record of this one with which it goes on. */
    private record Fresh(int[] starts, int next) {}

    private static Fresh fresh(byte[] other, int from, IntUnaryOperator goesOn) {
        int[] starts = new int[16];
        int count = 0;
        int at = from;
        int next = goesOn.applyAsInt(at);
        while (next < 0) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * starts.length);
            }
            starts[count++] = at;
            at = beginning(other, end(other, at));
            next = goesOn.applyAsInt(at);
        }
        return new Fresh(Arrays.copyOf(starts, count), next);
    }

    /** The first record that a change at a place may concern: one that is added at the end may lengthen the last. */
    private int firstAfter(int place) {
        int at = Arrays.binarySearch(starts, Math.max(0, place - 1));
        int record = at >= 0 ? at : -at - 2;
        boolean afterHeader = record == 0 && starts[1] == place && place > 0 && isLineEnd(bytes[place - 1]);
        return afterHeader ? 1 : record;
    }

    /** How many bytes two tables have in common at the end, besides those at the beginning. */
    private int sameAtEnd(byte[] other, int atBeginning) {
        int most = Math.min(bytes.length, other.length) - atBeginning;
        int same = 0;
        while (same + BLOCK <= most && isSame(other, same, same + BLOCK)) {
            same += BLOCK;
        }
        while (same < most && isSame(other, same, same + 1)) {
            same++;
        }
        return same;
    }

    private boolean isSame(byte[] other, int from, int to) {
        int a = bytes.length;
        int b = other.length;
        return Arrays.equals(bytes, a - to, a - from, other, b - to, b - from);
    }

    /** Which record of this table begins at a place; negative where none does, or it is before that from which all is the same. */
    private int placeFrom(int place, int alike) {
        return place < alike ? -1 : Arrays.binarySearch(starts, place);
    }

    private static int beginning(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && isLineEnd(bytes[at])) {
            at++;
        }
        return at;
    }

    private String withHeader(byte[] table, int from, int to) {
        byte[] part = Arrays.copyOf(bytes, starts[1] + to - from);
        System.arraycopy(table, from, part, starts[1], to - from);
        return new String(part, StandardCharsets.UTF_8);
    }
}
