package org.maskwright.core.metric;

import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;

/**
 * How many pixels two masks of one image have in common. Foreground is any label but 0; a pixel that either mask ignores counts neither way.
 *
 * @param onlyA px that are foreground in the first mask alone
 * @param onlyB px that are foreground in the second mask alone
 * @param both px that are foreground in both
 * @param ignored px that either mask ignores
 */
public record Overlap(long onlyA, long onlyB, long both, long ignored) {
    /** What a pixel is to two masks. */
    public enum PixelOverlap {
        /** Background in both. */
        NEITHER,
        /** Foreground in the first alone. */
        ONLY_A,
        /** Foreground in the second alone. */
        ONLY_B,
        /** Foreground in both. */
        BOTH,
        /** Ignored by either. */
        IGNORED;

        /**
         * What a pixel is.
         *
         * @param a its label in the first mask, {@code uint8}
         * @param b its label in the second mask, {@code uint8}
         */
        public static PixelOverlap of(byte a, byte b) {
            if (a == (byte) LabelMap.IGNORE || b == (byte) LabelMap.IGNORE) {
                return IGNORED;
            } else if (a == 0) {
                return b == 0 ? NEITHER : ONLY_B;
            }
            return b == 0 ? ONLY_A : BOTH;
        }
    }

    /**
     * Counts; costs what the masks are large.
     *
     * @throws IllegalArgumentException when the sizes differ
     */
    public static Overlap of(Mask a, Mask b) {
        if (!a.size().equals(b.size())) {
            throw new IllegalArgumentException(a.size() + " against " + b.size());
        }
        Overlap sum = new Overlap(0, 0, 0, 0);
        byte[] first = new byte[a.width()];
        byte[] second = new byte[a.width()];
        for (int y = 0; y < a.height(); y++) {
            a.copyRow(y, first, 0);
            b.copyRow(y, second, 0);
            sum = sum.plus(ofRow(first, second));
        }
        return sum;
    }

    private static Overlap ofRow(byte[] a, byte[] b) {
        int onlyA = 0;
        int onlyB = 0;
        int both = 0;
        int ignored = 0;
        for (int x = 0; x < a.length; x++) {
            switch (PixelOverlap.of(a[x], b[x])) {
                case NEITHER -> {}
                case ONLY_A -> onlyA++;
                case ONLY_B -> onlyB++;
                case BOTH -> both++;
                case IGNORED -> ignored++;
            }
        }
        return new Overlap(onlyA, onlyB, both, ignored);
    }

    /** The pixels of both together. */
    public Overlap plus(Overlap other) {
        return new Overlap(onlyA + other.onlyA, onlyB + other.onlyB, both + other.both, ignored + other.ignored);
    }

    /** Intersection over union of the two foregrounds, 0…1; undefined when there is none in either. */
    public Measure iou() {
        return Measure.ratio((double) both, (double) onlyA + onlyB + both, "neither mask has a foreground pixel");
    }
}
