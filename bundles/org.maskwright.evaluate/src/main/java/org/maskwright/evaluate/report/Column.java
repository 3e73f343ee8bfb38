package org.maskwright.evaluate.report;

import java.util.ArrayList;
import java.util.List;

/** Rows of words under one another: the first column to the left, all others to the right. */
final class Column {
    private final List<List<String>> rows = new ArrayList<>();

    void row(List<String> words) {
        rows.add(List.copyOf(words));
    }

    void row(String... words) {
        row(List.of(words));
    }

    /** The rows as lines, each column as wide as its longest word. */
    List<String> lines() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int c = 0; c < row.size(); c++) {
                widths[c] = Math.max(widths[c], row.get(c).length());
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < row.size(); c++) {
            String pad = " ".repeat(widths[c] - row.get(c).length());
            line.append(c == 0 ? row.get(c) + pad : "  " + pad + row.get(c));
        }
        return line.toString().stripTrailing();
    }
}
