package org.maskwright.core;

import java.util.Arrays;

/**
 * The horizontal runs of a mask: maximal stretches of foreground (any label but 0 and "ignore") or background within a row, in reading order.
 *
 * <p>Package-private on purpose: {@link Regions} is the public face.
 */
final class Runs {
    private final int width;
    private final int[] firstOfRow;
    private int[] start = new int[256];
    private boolean[] foreground = new boolean[256];
    private int count;
    private boolean ignores;

    private Runs(int width, int height) {
        this.width = width;
        this.firstOfRow = new int[height + 1];
    }

    static Runs of(Mask mask) {
        Runs runs = new Runs(mask.width(), mask.height());
        for (int y = 0; y < mask.height(); y++) {
            runs.firstOfRow[y] = runs.count;
            runs.addRow(mask.raw(), y * mask.width());
        }
        runs.firstOfRow[mask.height()] = runs.count;
        return runs;
    }

    private void addRow(byte[] labels, int row) {
        int end = row + width;
        for (int i = row; i < end; ) {
            boolean inside = LabelMap.isForeground(labels[i]);
            add(i - row, inside);
            i = runEnd(labels, i, end);
        }
    }

    /** First index after {@code from} where the colour changes; a stretch of one label is passed over at once. */
    private int runEnd(byte[] labels, int from, int end) {
        boolean inside = LabelMap.isForeground(labels[from]);
        int i = from;
        while (i < end && LabelMap.isForeground(labels[i]) == inside) {
            ignores |= labels[i] == (byte) LabelMap.IGNORE;
            // It ends where its bytes differ from those one further on.
            int change = Arrays.mismatch(labels, i, end - 1, labels, i + 1, end);
            i = change < 0 ? end : i + change + 1;
        }
        return i;
    }

    private void add(int x, boolean inside) {
        if (count == start.length) {
            start = Arrays.copyOf(start, 2 * count);
            foreground = Arrays.copyOf(foreground, 2 * count);
        }
        start[count] = x;
        foreground[count++] = inside;
    }

    /** Whether anything is ignored; it is within runs of background. */
    boolean ignores() {
        return ignores;
    }

    /** Index of the first run of a row; that of row {@code height} is the number of runs. */
    int first(int y) {
        return firstOfRow[y];
    }

    /** First column of a run. */
    int start(int run) {
        return start[run];
    }

    /** Column after the last of a run that lies in row {@code y}. */
    int end(int run, int y) {
        return run + 1 < firstOfRow[y + 1] ? start[run + 1] : width;
    }

    boolean foreground(int run) {
        return foreground[run];
    }

    /** For each run the index of the first run of its region. */
    int[] roots() {
        int[] parent = new int[count];
        for (int i = 0; i < count; i++) {
            parent[i] = i;
        }
        for (int y = 1; y < firstOfRow.length - 1; y++) {
            joinRows(parent, y);
        }
        for (int i = 0; i < count; i++) {
            parent[i] = parent[parent[i]];
        }
        return parent;
    }

    /** Joins the runs of row {@code y} with those of the row above that they touch: foreground also across corners. */
    private void joinRows(int[] parent, int y) {
        int above = firstOfRow[y - 1];
        for (int i = firstOfRow[y]; i < firstOfRow[y + 1]; i++) {
            int reach = foreground[i] ? 1 : 0;
            int from = start[i] - reach;
            int to = end(i, y) + reach;
            while (above + 1 < firstOfRow[y] && end(above, y - 1) <= from) {
                above++;
            }
            for (int j = above; j < firstOfRow[y] && start[j] < to; j++) {
                if (foreground[j] == foreground[i]) {
                    join(parent, i, j);
                }
            }
        }
    }

    private static void join(int[] parent, int a, int b) {
        int ra = find(parent, a);
        int rb = find(parent, b);
        parent[Math.max(ra, rb)] = Math.min(ra, rb);
    }

    private static int find(int[] parent, int i) {
        int root = i;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }
}
