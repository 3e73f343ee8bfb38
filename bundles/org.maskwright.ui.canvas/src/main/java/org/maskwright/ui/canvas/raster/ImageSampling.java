package org.maskwright.ui.canvas.raster;

import java.util.stream.IntStream;

/** The pixels of an image at a scale: smooth from far and a little enlarged; from near squares, or smooth, too. */
final class ImageSampling {
    /** Screen px for an image px from which on single ones are to be told apart: no smoothing then. */
    static final double SQUARES = 2;

    private static final int HALF = Axis.ONE * Axis.ONE / 2;

    private final Pyramid.Level level;
    private final Axis columns;
    private final Axis rows;
    private final boolean squares;

    /** @param smooth whether it is smooth from near, too */
    ImageSampling(Pyramid image, Cut cut, boolean smooth) {
        this.level = image.at(cut.scale());
        this.columns = cut.columns(level.size(), image.size());
        this.rows = cut.rows(level.size(), image.size());
        this.squares = !smooth && cut.scale() >= SQUARES && level.size().equals(image.size());
    }

    /** The pixels: {@code uint8} BGR, row-major, of the size of the cut. */
    byte[] pixels() {
        int[] across = columns.weights();
        int[] down = rows.weights();
        boolean exact =
                IntStream.concat(IntStream.of(across), IntStream.of(down)).allMatch(w -> w == 0);
        return squares || exact ? nearest() : smooth(across, down);
    }

    private byte[] nearest() {
        byte[] bgr = level.bgr();
        byte[] result = new byte[3 * columns.length() * rows.length()];
        int[] column = columns.nearest();
        int to = 0;
        for (int y : rows.nearest()) {
            int row = y * level.size().width();
            for (int x : column) {
                int from = 3 * (row + x);
                result[to++] = bgr[from];
                result[to++] = bgr[from + 1];
                result[to++] = bgr[from + 2];
            }
        }
        return result;
    }

    private byte[] smooth(int[] across, int[] down) {
        byte[] result = new byte[3 * columns.length() * rows.length()];
        int[] column = columns.floors();
        int[] row = rows.floors();
        int stride = 3 * level.size().width();
        int to = 0;
        for (int r = 0; r < row.length; r++) {
            int below = down[r] == 0 ? 0 : stride;
            for (int c = 0; c < column.length; c++) {
                int from = row[r] * stride + 3 * column[c];
                int beside = across[c] == 0 ? 0 : 3;
                for (int i = from; i < from + 3; i++) {
                    int upper = mixed(i, i + beside, across[c]);
                    int lower = mixed(i + below, i + below + beside, across[c]);
                    result[to++] =
                            (byte) ((upper * (Axis.ONE - down[r]) + lower * down[r] + HALF) / (Axis.ONE * Axis.ONE));
                }
            }
        }
        return result;
    }

    private int mixed(int a, int b, int weight) {
        return (level.bgr()[a] & 0xff) * (Axis.ONE - weight) + (level.bgr()[b] & 0xff) * weight;
    }
}
