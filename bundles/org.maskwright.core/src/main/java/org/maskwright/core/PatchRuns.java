package org.maskwright.core;

import java.util.Arrays;

/**
 * Gathers the runs of a patch in reading order; stretches that continue the last one lengthen it. For who knows what changes run by run: it
 * costs the runs, not the pixels. Who does not, draws with a {@link MaskPatchBuilder}. Confined to one thread at a time.
 */
public final class PatchRuns {
    private int[] row = new int[64];
    private int[] column = new int[64];
    private int[] length = new int[64];
    private char[] before = new char[64];
    private char[] after = new char[64];
    private int count;
    private int left = Integer.MAX_VALUE;
    private int right;

    /** Begins with no run. */
    public PatchRuns() {}

    /**
     * Adds a stretch behind all others; one that changes nothing is left out.
     *
     * @param y row, ≥ 0
     * @param x first column, ≥ 0
     * @param pixels how many, ≥ 0
     * @param from the label that is there, 0…65535
     * @param to the label that comes instead
     * @throws IllegalArgumentException when it does not lie behind the last one
     */
    public void add(int y, int x, int pixels, int from, int to) {
        if (from == to || pixels == 0) {
            return;
        }
        requireBehind(y, x);
        left = Math.min(left, x);
        right = Math.max(right, x + pixels);
        if (continues(y, x, from, to)) {
            length[count - 1] += pixels;
            return;
        }
        if (count == row.length) {
            grow();
        }
        row[count] = y;
        column[count] = x;
        length[count] = pixels;
        before[count] = (char) from;
        after[count++] = (char) to;
    }

    private void requireBehind(int y, int x) {
        int last = count - 1;
        if (last >= 0 && (y < row[last] || y == row[last] && x < column[last] + length[last])) {
            throw new IllegalArgumentException("a run at (" + x + ", " + y + ") does not follow the one before it");
        }
    }

    /** As {@link #add}, of what nobody has looked at yet. */
    void addNext(int y, int from, int to, int before, int after) {
        int last = count - 1;
        boolean behind = count == 0 || y > row[last] || y == row[last] && from >= column[last] + length[last];
        boolean labels = ((before | after) & ~MaskSnapshot.LABELS_16) == 0;
        if (!behind || !labels || y < 0 || from < 0 || to < from) {
            throw new IllegalArgumentException("no run behind the last one: row " + y + ", columns " + from + "…" + to);
        }
        add(y, from, to - from, before, after);
    }

    private boolean continues(int y, int x, int from, int to) {
        int last = count - 1;
        return last >= 0
                && row[last] == y
                && column[last] + length[last] == x
                && before[last] == from
                && after[last] == to;
    }

    private void grow() {
        row = Arrays.copyOf(row, 2 * count);
        column = Arrays.copyOf(column, 2 * count);
        length = Arrays.copyOf(length, 2 * count);
        before = Arrays.copyOf(before, 2 * count);
        after = Arrays.copyOf(after, 2 * count);
    }

    /** What was gathered, with the smallest rectangle around it. */
    public MaskPatch toPatch() {
        if (count == 0) {
            return MaskPatch.NONE;
        }
        Rect area = new Rect(left, row[0], right - left, row[count - 1] - row[0] + 1);
        int[] start = new int[count];
        for (int i = 0; i < count; i++) {
            start[i] = (row[i] - area.y()) * area.width() + column[i] - area.x();
        }
        return new MaskPatch(
                area,
                new MaskPatch.Places(start, Arrays.copyOf(length, count)),
                Arrays.copyOf(before, count),
                Arrays.copyOf(after, count));
    }
}
