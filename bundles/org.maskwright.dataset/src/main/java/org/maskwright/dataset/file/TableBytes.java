package org.maskwright.dataset.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The bytes that a table was read of or written as last, and how much of them stands still: to write the table of millions of bytes for one row
 * that is another costs a copy of them, and no text is made. Mutable, for one thread.
 */
final class TableBytes {
    private byte[] bytes;
    /** Whether each char is one byte: only then is it known where a line stands. */
    private boolean plain;
    /** So many lines at the beginning are as they were. */
    private int head;
    /** So many lines at the end are as they were. */
    private int tail;

    private TableBytes(byte[] bytes, boolean plain, int head, int tail) {
        this.bytes = bytes;
        this.plain = plain;
        this.head = head;
        this.tail = tail;
    }

    /** Of a table that is not written yet. */
    static TableBytes none() {
        return new TableBytes(new byte[0], false, 0, 0);
    }

    /** Of a table of so many lines. */
    static TableBytes of(byte[] bytes, String text, int lines) {
        return new TableBytes(bytes, bytes.length == text.length(), lines, lines);
    }

    TableBytes copy() {
        return new TableBytes(bytes, plain, head, tail);
    }

    /** Notes that something changed but for so many lines at the beginning, and so many at the end. */
    void changed(int before, int behind) {
        head = Math.min(head, before);
        tail = Math.min(tail, behind);
    }

    /** The bytes of a table that was changed as was noted; they are what it was written as from now on. */
    byte[] of(List<TableLine> lines) {
        int size = lines.size();
        if (!plain) {
            String all = text(lines);
            bytes = all.getBytes(StandardCharsets.UTF_8);
            plain = bytes.length == all.length();
        } else if (head + tail <= size) {
            String text = text(lines.subList(head, size - tail));
            byte[] fresh = text.getBytes(StandardCharsets.UTF_8);
            bytes = spliced(length(lines.subList(0, head)), fresh, length(lines.subList(size - tail, size)));
            plain = fresh.length == text.length();
        }
        head = size;
        tail = size;
        return bytes;
    }

    private byte[] spliced(int before, byte[] fresh, int behind) {
        byte[] all = Arrays.copyOf(bytes, before + fresh.length + behind);
        System.arraycopy(fresh, 0, all, before, fresh.length);
        System.arraycopy(bytes, bytes.length - behind, all, before + fresh.length, behind);
        return all;
    }

    private static int length(List<TableLine> lines) {
        int length = 0;
        for (TableLine line : lines) {
            length += line.length();
        }
        return length;
    }

    private static String text(List<TableLine> lines) {
        var text = new StringBuilder(length(lines));
        lines.forEach(l -> text.append(l.text()).append(l.end()));
        return text.toString();
    }
}
