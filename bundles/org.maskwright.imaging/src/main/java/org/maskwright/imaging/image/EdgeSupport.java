package org.maskwright.imaging.image;

import java.nio.ShortBuffer;
import java.util.Arrays;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.imaging.feature.EdgeFit.LowerEnd;

/**
 * An image's gradients, to be asked how much edge runs along a contour that is moved over it: what support is, {@code EdgeFit} says. Immutable.
 *
 * <p>In whole numbers, and with a margin of nothing around the image, so that a pixel of a contour costs two products and a look-up wherever it
 * comes to lie.
 */
final class EdgeSupport {
    /** A support of 1. */
    private static final double FULL = 1 << 12;

    /** Of a pixel that is not there: no gradient by Sobel's operator on 8 bits is as strong. */
    private static final int OUTSIDE = Short.MIN_VALUE << 16;

    /** A gradient of so many times the image's mean is half a support. */
    private static final double HALF = 1.5;

    /** Below this mean strength an image is flat, and what it has is noise. */
    private static final double FLAT = 8;

    /** More than Sobel's operator gives in any direction: 4·255·√2. */
    private static final int STRENGTHS = 1500;

    /** Of fewer pixels a mean tells nothing. */
    private static final int LEAST = 8;

    /** Less support than this is hardly an edge. */
    private static final double HARDLY = 0.3;

    /** Which part of its height is a contour's lower end. */
    private static final double LOWEST = 0.1;

    /** Cosine of the steepest that counts as facing down. */
    private static final double DOWNWARDS = 0.7;

    private final int margin;
    private final int stride;
    private final int[] cells;
    private final int[] support = new int[STRENGTHS];

    /**
     * @param scales the image in grey
     * @param size of its small matrix, px
     * @param mean of the gradient's strength, in Sobel's units
     * @param margin how far outside of the image contours may reach, px
     */
    EdgeSupport(GreyScales scales, Size size, double mean, int margin) {
        this.margin = margin;
        this.stride = size.width() + 2 * margin;
        this.cells = new int[stride * (size.height() + 2 * margin)];
        Arrays.fill(cells, OUTSIDE);
        fill(scales.across().createBuffer(), scales.down().createBuffer(), size);
        double half = HALF * Math.max(mean, FLAT);
        for (int g = 0; g < STRENGTHS; g++) {
            support[g] = (int) Math.round(FULL * g / (g + half));
        }
    }

    /** All but the image's border, where gradients are of what is not seen. */
    private void fill(ShortBuffer dx, ShortBuffer dy, Size size) {
        int width = size.width();
        short[] across = new short[width];
        short[] down = new short[width];
        for (int y = 1; y < size.height() - 1; y++) {
            dx.get(y * width, across);
            dy.get(y * width, down);
            int to = (y + margin) * stride + margin;
            for (int x = 1; x < width - 1; x++) {
                cells[to + x] = across[x] << 16 | down[x] & 0xffff;
            }
        }
    }

    /**
     * Mean support along a contour that is moved; NaN where little more than half of it, or less, is within the image.
     *
     * @param step every which pixel of it is looked at
     * @param dx columns to the right, at most the margin either way
     * @param dy rows down, likewise
     */
    double moved(Contour contour, int step, int dx, int dy) {
        var tally = new Tally();
        int offset = (margin + dy) * stride + margin + dx;
        for (int i = 0; i < contour.length(); i += step) {
            tally.add(at(contour.y(i) * stride + contour.x(i) + offset, contour, i));
        }
        return tally.mean(contour.length() / step);
    }

    /** Mean support where each pixel of a contour is moved outwards by so many px, at most the margin either way; likewise NaN. */
    double grown(Contour contour, int by) {
        var tally = new Tally();
        for (int i = 0; i < contour.length(); i++) {
            int x = contour.x(i) + Contour.rounded(by * contour.nx(i)) + margin;
            int y = contour.y(i) + Contour.rounded(by * contour.ny(i)) + margin;
            tally.add(at(y * stride + x, contour, i));
        }
        return tally.mean(contour.length());
    }

    /**
     * How much the support of that part of a contour grows by which it faces a direction, or turns its back on it: means of pixels that are
     * within the image before and after. 0 where there are too few.
     *
     * @param facing 1 or −1
     */
    double growth(Contour contour, int dx, int dy, int facing) {
        double half = 0.5 * Math.hypot(dx, dy) * Contour.UNIT;
        int from = margin * stride + margin;
        int offset = dy * stride + dx;
        long sum = 0;
        int count = 0;
        for (int i = 0; i < contour.length(); i++) {
            int cell = contour.y(i) * stride + contour.x(i) + from;
            boolean faces = facing * (contour.nx(i) * dx + contour.ny(i) * dy) > half;
            if (faces && cells[cell] != OUTSIDE && cells[cell + offset] != OUTSIDE) {
                sum += at(cell + offset, contour, i) - at(cell, contour, i);
                count++;
            }
        }
        return count < LEAST ? 0 : sum / FULL / count;
    }

    /**
     * Where a contour ends downwards.
     *
     * @param height of the image, px
     */
    LowerEnd lowerEnd(Contour contour, int height) {
        Rect bounds = contour.bounds();
        int bottom = bounds.y() + bounds.height();
        if (bottom >= height) {
            return LowerEnd.AT_BORDER;
        }
        int from = bottom - (int) Math.round(LOWEST * bounds.height()) - 2;
        boolean[] open = new boolean[stride];
        int columns = 0;
        for (int i = 0; i < contour.length(); i++) {
            boolean down = contour.y(i) >= from && contour.ny(i) > DOWNWARDS * Contour.UNIT;
            int edge = down ? at((contour.y(i) + margin) * stride + contour.x(i) + margin, contour, i) : -1;
            if (edge >= 0 && edge < HARDLY * FULL && !open[contour.x(i)]) {
                open[contour.x(i)] = true;
                columns++;
            }
        }
        return new LowerEnd(
                (double) columns / bounds.width(),
                (double) (height - bottom) / height,
                (double) bounds.width() / bounds.height());
    }

    /** −1 outside. */
    private int at(int cell, Contour contour, int i) {
        int gradient = cells[cell];
        if (gradient == OUTSIDE) {
            return -1;
        }
        int across = (gradient >> 16) * contour.nx(i) + (short) gradient * contour.ny(i);
        return support[Math.abs(across) / Contour.UNIT];
    }

    /** The sum over what lies within the image. */
    private static final class Tally {
        private static final double MOST = 0.55;
        private long sum;
        private int count;

        void add(int support) {
            if (support >= 0) {
                sum += support;
                count++;
            }
        }

        double mean(int of) {
            return count > MOST * of ? sum / FULL / count : Double.NaN;
        }
    }
}
