package org.maskwright.ui.canvas.raster;

/** Draws the labels of a mask upon the pixels of a cut. */
final class LabelDrawing {
    private final byte[] bgr;
    private final Cells cells;
    private final int margin;
    private final LabelColours colours;

    /**
     * @param bgr drawn upon
     * @param cells of the cut with a margin on all sides
     */
    LabelDrawing(byte[] bgr, Cells cells, int margin, LabelColours colours) {
        this.bgr = bgr;
        this.cells = cells;
        this.margin = margin;
        this.colours = colours;
    }

    @FunctionalInterface
    private interface Cell {
        void draw(int pixel, int x, int y);
    }

    private void each(Cell cell) {
        int pixel = 0;
        for (int y = margin; y < cells.height() - margin; y++) {
            for (int x = margin; x < cells.width() - margin; x++, pixel += 3) {
                cell.draw(pixel, x, y);
            }
        }
    }

    private static int channel(int rgb, int c) {
        return rgb >> 8 * c & 0xff;
    }

    /** Covers what has a label with its colour. */
    void tint(int opacityPercent) {
        int whole = (opacityPercent * 256 + 50) / 100;
        each((pixel, x, y) -> {
            int weight = whole * cells.share(x, y) / 255;
            if (weight > 0) {
                int rgb = colours.rgb(cells.label(x, y));
                for (int c = 0; c < 3; c++) {
                    int under = bgr[pixel + c] & 0xff;
                    bgr[pixel + c] = (byte) ((under * (256 - weight) + channel(rgb, c) * weight) / 256);
                }
            }
        });
    }

    /** A bright line within each label and a dark one without. */
    void outline(int linePx) {
        each((pixel, x, y) -> {
            int here = cells.inside(x, y);
            if (isEdge(x, y, here, linePx)) {
                for (int c = 0; c < 3; c++) {
                    bgr[pixel + c] =
                            (byte) (here == 0 ? (bgr[pixel + c] & 0xff) * 5 / 8 : channel(colours.rgb(here), c));
                }
            }
        });
    }

    private boolean isEdge(int x, int y, int here, int linePx) {
        for (int d = 1; d <= linePx; d++) {
            if (cells.inside(x - d, y) != here
                    || cells.inside(x + d, y) != here
                    || cells.inside(x, y - d) != here
                    || cells.inside(x, y + d) != here) {
                return true;
            }
        }
        return false;
    }

    /** The mask in place of the image. */
    void alone() {
        each((pixel, x, y) -> {
            int share = cells.share(x, y);
            int rgb = share == 0 || cells.label(x, y) == 1 ? 0xffffff : colours.rgb(cells.label(x, y));
            for (int c = 0; c < 3; c++) {
                bgr[pixel + c] = (byte) (channel(rgb, c) * share / 255);
            }
        });
    }
}
