package org.maskwright.ui.canvas.raster;

/** Along one side of a cut: which px of a raster each screen px shows. */
final class Axis {
    /** What weights of {@link #weights} are parts of. */
    static final int ONE = 256;

    private final int first;
    private final int length;
    private final double scale;
    private final int pixels;

    /**
     * @param first screen px from the raster's edge; may be negative
     * @param length screen px
     * @param scale screen px for a px of the raster
     * @param pixels of the raster, ≥ 1
     */
    Axis(int first, int length, double scale, int pixels) {
        this.first = first;
        this.length = length;
        this.scale = scale;
        this.pixels = pixels;
    }

    int length() {
        return length;
    }

    private int inside(double px) {
        return (int) Math.clamp(Math.floor(px), 0, pixels - 1);
    }

    /** The raster's px under the middle of each screen px. */
    int[] nearest() {
        int[] result = new int[length];
        for (int i = 0; i < length; i++) {
            result[i] = inside((first + i + 0.5) / scale);
        }
        return result;
    }

    /** The first of the raster's px that each screen px covers: one or more from far, just one from near. */
    int[] begins() {
        if (scale >= 1) {
            return nearest();
        }
        int[] result = new int[length];
        for (int i = 0; i < length; i++) {
            result[i] = inside((first + i) / scale);
        }
        return result;
    }

    /** The raster's px after the last one that each screen px covers. */
    int[] ends() {
        int[] result = begins();
        for (int i = 0; i < length; i++) {
            int end = scale >= 1 ? 0 : inside((first + i + 1) / scale);
            boolean last = (first + i + 1) / scale >= pixels;
            result[i] = scale < 1 && last ? pixels : Math.max(result[i] + 1, end);
        }
        return result;
    }

    /** The raster's px left of the middle of each screen px: of the two that it is mixed of. */
    int[] floors() {
        int[] result = new int[length];
        for (int i = 0; i < length; i++) {
            result[i] = inside((first + i + 0.5) / scale - 0.5);
        }
        return result;
    }

    /** How much of each screen px is the raster's px after {@link #floors}, of {@link #ONE}. */
    int[] weights() {
        int[] result = new int[length];
        for (int i = 0; i < length; i++) {
            double place = (first + i + 0.5) / scale - 0.5;
            boolean beyond = place <= 0 || place >= pixels - 1;
            result[i] = beyond ? 0 : (int) Math.round((place - Math.floor(place)) * ONE);
        }
        return result;
    }

    /** Whether each screen px begins another px of the raster than the one before it does. */
    boolean[] edges() {
        boolean[] result = new boolean[length];
        for (int i = 0; i < length; i++) {
            double here = Math.floor((first + i + 0.5) / scale);
            result[i] = here > 0 && here < pixels && here != Math.floor((first + i - 0.5) / scale);
        }
        return result;
    }
}
