package org.maskwright.core;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The connected regions of a mask: foreground components (8-connected) and background regions (4-connected), found in one pass over its
 * runs. Any label but 0 and "ignore" is foreground. Immutable.
 *
 * <p>A <em>hole</em> is a background region that touches no border. Labelling runs with union-find is the two-scan method of Wu, Otoo and
 * Suzuki, "Optimizing two-pass connected-component labeling algorithms" (2009), on runs instead of pixels.
 */
public final class Regions {
    private final Mask mask;
    private final Runs runs;
    private final int[] root;
    private final int[] area;
    private final boolean[] border;
    private final long ignored;

    private Regions(Mask mask, Runs runs, int[] root, int[] area, boolean[] border, long ignored) {
        this.mask = mask;
        this.runs = runs;
        this.root = root;
        this.area = area;
        this.border = border;
        this.ignored = ignored;
    }

    /** The regions of a mask. */
    public static Regions of(Mask mask) {
        Runs runs = Runs.of(mask);
        int[] root = runs.roots();
        int[] area = new int[root.length];
        boolean[] border = new boolean[root.length];
        for (int y = 0; y < mask.height(); y++) {
            for (int i = runs.first(y); i < runs.first(y + 1); i++) {
                int end = runs.end(i, y);
                area[root[i]] += end - runs.start(i);
                border[root[i]] |= y == 0 || y == mask.height() - 1 || runs.start(i) == 0 || end == mask.width();
            }
        }
        long ignored = runs.ignores() ? leaveOutIgnored(mask, runs, root, area) : 0;
        return new Regions(mask, runs, root, area, border, ignored);
    }

    /** Takes what is ignored out of the areas of the background: an unsure rim is no hole in a person. */
    private static long leaveOutIgnored(Mask mask, Runs runs, int[] root, int[] area) {
        byte[] labels = mask.raw();
        long sum = 0;
        for (int y = 0; y < mask.height(); y++) {
            int row = y * mask.width();
            for (int i = runs.first(y); i < runs.first(y + 1); i++) {
                int ignored = 0;
                for (int x = runs.start(i); !runs.foreground(i) && x < runs.end(i, y); x++) {
                    ignored += labels[row + x] == (byte) LabelMap.IGNORE ? 1 : 0;
                }
                area[root[i]] -= ignored;
                sum += ignored;
            }
        }
        return sum;
    }

    /** Areas of the foreground components in px, largest first. */
    public int[] componentAreas() {
        return areas(i -> runs.foreground(i));
    }

    /** Areas of the holes in px, without what is ignored in them, largest first; what is ignored all over is no hole. */
    public int[] holeAreas() {
        return areas(i -> !runs.foreground(i) && !border[i] && area[i] > 0);
    }

    private int[] areas(IntPredicate wanted) {
        int[] found = new int[root.length];
        int n = 0;
        for (int i = 0; i < root.length; i++) {
            if (root[i] == i && wanted.test(i)) {
                found[n++] = -area[i];
            }
        }
        Arrays.sort(found, 0, n);
        int[] descending = new int[n];
        for (int i = 0; i < n; i++) {
            descending[i] = -found[i];
        }
        return descending;
    }

    /** Number of foreground pixels. */
    public long foregroundPixels() {
        long sum = 0;
        for (int i = 0; i < root.length; i++) {
            if (root[i] == i && runs.foreground(i)) {
                sum += area[i];
            }
        }
        return sum;
    }

    /** Number of ignored pixels, which are neither foreground nor background. */
    public long ignoredPixels() {
        return ignored;
    }

    /** Number of foreground pixels on each border: top, right, bottom, left. A corner counts for both its borders. */
    public int[] borderContact() {
        int[] contact = new int[4];
        for (int y = 0; y < mask.height(); y++) {
            for (int i = runs.first(y); i < runs.first(y + 1); i++) {
                if (runs.foreground(i)) {
                    int length = runs.end(i, y) - runs.start(i);
                    contact[0] += y == 0 ? length : 0;
                    contact[1] += runs.end(i, y) == mask.width() ? 1 : 0;
                    contact[2] += y == mask.height() - 1 ? length : 0;
                    contact[3] += runs.start(i) == 0 ? 1 : 0;
                }
            }
        }
        return contact;
    }

    /** Receives runs of pixels of one sort. */
    @FunctionalInterface
    public interface RunVisitor {
        /**
         * One maximal stretch of them within a row.
         *
         * @param y row
         * @param from first column
         * @param to column after the last
         */
        void run(int y, int from, int to);
    }

    /** Calls the visitor with each run of foreground, in reading order: the cheapest way to sum something over the foreground. */
    public void forEachRun(RunVisitor visitor) {
        for (int y = 0; y < mask.height(); y++) {
            for (int i = runs.first(y); i < runs.first(y + 1); i++) {
                if (runs.foreground(i)) {
                    visitor.run(y, runs.start(i), runs.end(i, y));
                }
            }
        }
    }

    /** Calls the visitor with each run of ignored pixels, in reading order; costs nothing where there are none. */
    public void forEachIgnoredRun(RunVisitor visitor) {
        for (int y = 0; ignored > 0 && y < mask.height(); y++) {
            int row = y * mask.width();
            int from = 0;
            for (int x = 0; x <= mask.width(); x++) {
                boolean counts = x == mask.width() || mask.raw()[row + x] != (byte) LabelMap.IGNORE;
                if (counts && x > from) {
                    visitor.run(y, from, x);
                }
                from = counts ? x + 1 : from;
            }
        }
    }

    /** The smallest rectangle around the foreground, px; {@link Rect#EMPTY} when there is none. */
    public Rect bounds() {
        int left = Integer.MAX_VALUE;
        int right = -1;
        int top = -1;
        int bottom = -1;
        for (int y = 0; y < mask.height(); y++) {
            for (int i = runs.first(y); i < runs.first(y + 1); i++) {
                if (runs.foreground(i)) {
                    left = Math.min(left, runs.start(i));
                    right = Math.max(right, runs.end(i, y));
                    top = top < 0 ? y : top;
                    bottom = y;
                }
            }
        }
        return right < 0 ? Rect.EMPTY : new Rect(left, top, right - left, bottom - top + 1);
    }

    /**
     * The mask without its small components: those of fewer than {@code minPx} pixels become background.
     *
     * @param minPx px, ≥ 0
     */
    public Mask withoutComponentsBelow(int minPx) {
        return repainted(i -> runs.foreground(i) && area[root[i]] < minPx, 0);
    }

    /**
     * The mask with its small holes filled: those of at most {@code maxPx} pixels take this label, but for what is ignored in them.
     *
     * @param maxPx px, ≥ 0
     * @param label 1…255
     */
    public Mask withHolesFilled(int maxPx, int label) {
        return repainted(i -> !runs.foreground(i) && !border[root[i]] && area[root[i]] <= maxPx, label);
    }

    private Mask repainted(IntPredicate wanted, int label) {
        byte[] labels = mask.toBytes();
        for (int y = 0; y < mask.height(); y++) {
            int row = y * mask.width();
            for (int i = runs.first(y); i < runs.first(y + 1); i++) {
                for (int x = runs.start(i); wanted.test(i) && x < runs.end(i, y); x++) {
                    boolean ignored = labels[row + x] == (byte) LabelMap.IGNORE;
                    labels[row + x] = ignored ? labels[row + x] : (byte) label;
                }
            }
        }
        return Mask.adopt(mask.size(), labels);
    }
}
