package org.maskwright.ui.canvas.raster;

/** Draws the labels of a mask upon the pixels of a cut. */
final class LabelDrawing {
    private final byte[] bgr;
    private final Cells cells;
    private final int margin;
    private final LabelColours colours;
    private final int width;
    private final int height;

    /**
     * @param bgr drawn upon
     * @param cells of the cut with a margin on all sides
     */
    LabelDrawing(byte[] bgr, Cells cells, int margin, LabelColours colours) {
        this.bgr = bgr;
        this.cells = cells;
        this.margin = margin;
        this.colours = colours;
        this.width = cells.width() - 2 * margin;
        this.height = cells.height() - 2 * margin;
    }

    private static int channel(int rgb, int c) {
        return rgb >> 8 * c & 0xff;
    }

    /** The first cell of a row of the cut. */
    private int first(int y) {
        return (y + margin) * cells.width() + margin;
    }

    /** Covers what has a label with its colour. */
    void tint(int opacityPercent) {
        int whole = (opacityPercent * 256 + 50) / 100;
        byte[] shares = cells.shares();
        for (int y = 0, pixel = 0; y < height; y++) {
            for (int cell = first(y); cell < first(y) + width; cell++, pixel += 3) {
                int weight = whole * (shares[cell] & 0xff) / 255;
                if (weight > 0) {
                    cover(pixel, colour(cell), weight);
                }
            }
        }
    }

    private int colour(int cell) {
        return colours.rgb(cells.labels()[cell] & 0xff);
    }

    private void cover(int pixel, int rgb, int weight) {
        for (int c = 0; c < 3; c++) {
            int under = bgr[pixel + c] & 0xff;
            bgr[pixel + c] = (byte) ((under * (256 - weight) + channel(rgb, c) * weight) / 256);
        }
    }

    /** A bright line within each label and a dark one without. */
    void outline(int linePx) {
        byte[] insides = cells.insides();
        for (int y = 0, pixel = 0; y < height; y++) {
            for (int cell = first(y); cell < first(y) + width; cell++, pixel += 3) {
                if (isEdge(insides, cell, linePx)) {
                    line(pixel, insides[cell] & 0xff);
                }
            }
        }
    }

    private boolean isEdge(byte[] insides, int cell, int linePx) {
        byte here = insides[cell];
        for (int d = 1; d <= linePx; d++) {
            int rows = d * cells.width();
            if (insides[cell - d] != here
                    || insides[cell + d] != here
                    || insides[cell - rows] != here
                    || insides[cell + rows] != here) {
                return true;
            }
        }
        return false;
    }

    private void line(int pixel, int label) {
        for (int c = 0; c < 3; c++) {
            bgr[pixel + c] = (byte) (label == 0 ? (bgr[pixel + c] & 0xff) * 5 / 8 : channel(colours.rgb(label), c));
        }
    }

    /** The mask in place of the image. */
    void alone() {
        byte[] shares = cells.shares();
        for (int y = 0, pixel = 0; y < height; y++) {
            for (int cell = first(y); cell < first(y) + width; cell++, pixel += 3) {
                int share = shares[cell] & 0xff;
                int rgb = share == 0 || cells.labels()[cell] == 1 ? 0xffffff : colour(cell);
                for (int c = 0; c < 3; c++) {
                    bgr[pixel + c] = (byte) (channel(rgb, c) * share / 255);
                }
            }
        }
    }
}
