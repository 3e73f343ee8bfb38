package org.maskwright.dataset.file;

import java.util.ArrayList;
import java.util.List;

/**
 * A record of a CSV table as it is written.
 *
 * @param text without its line end
 * @param end that line end, which only the last may lack
 */
record TableLine(String text, String end) {
    /** The records of a text, one after the other all of it. */
    static List<TableLine> all(String text) {
        return text.indexOf('"') < 0 && text.indexOf('\r') < 0 ? lines(text) : quoted(text);
    }

    /** The records of a text without quotes, as nearly all are: its lines. */
    private static List<TableLine> lines(String text) {
        List<TableLine> records = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            records.add(new TableLine(text.substring(start, end), "\n"));
            start = end + 1;
        }
        if (start < text.length()) {
            records.add(new TableLine(text.substring(start), ""));
        }
        return records;
    }

    private static List<TableLine> quoted(String text) {
        List<TableLine> records = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = end(text, start);
            int next = end;
            if (next < text.length()) {
                next += text.startsWith("\r\n", next) ? 2 : 1;
            }
            records.add(new TableLine(text.substring(start, end), text.substring(end, next)));
            start = next;
        }
        return records;
    }

    /** Where a record ends: at a line end that is not within quotes; those open at the beginning of a cell only. */
    private static int end(String text, int start) {
        boolean plain = false;
        boolean quoted = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!quoted && (c == '\n' || c == '\r')) {
                return i;
            } else if (c == '"' && !plain) {
                // Within quotes, two stand for one: it closes them and opens them again.
                quoted = !quoted;
            } else if (!quoted) {
                plain = c != ',';
            }
        }
        return text.length();
    }

    /** Whether a record ends where its text does: one with an open quote takes in what is written behind it. */
    static boolean isWhole(String row) {
        return end(row + "\n", 0) == row.length();
    }

    /** How many chars it takes. */
    int length() {
        return text.length() + end.length();
    }
}
