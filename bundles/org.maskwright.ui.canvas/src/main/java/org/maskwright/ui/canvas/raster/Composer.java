package org.maskwright.ui.canvas.raster;

import java.util.Arrays;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Rect;

/** Composes tiles: image, mask upon it and grid. Stateless; any thread. */
public final class Composer {
    /** Around the picture, in any theme: lets both light and dark ones stand out. {@code 0xRRGGBB}. */
    public static final int SURROUND = 0x3a3a3a;

    /** Where there is no image. */
    private static final byte SHEET = 0x60;

    /** Lines for a px of the screen at 100 %: from here on there are lines between px of the image. */
    private static final double GRID = 8;

    private final int linePx;

    /** @param zoom of the screen, %: how many of its px are what 100 are elsewhere; lines are as wide everywhere */
    public Composer(int zoom) {
        this.linePx = Math.max(1, zoom / 100);
    }

    /**
     * The pixels of a part of a picture.
     *
     * @param scale screen px for a px of the picture
     * @param area screen px from the picture's upper left corner
     * @return {@code uint8} BGR, row-major, of the size of the area
     */
    public byte[] compose(Layers layers, Look look, double scale, Rect area) {
        var cut = new Cut(scale, area);
        byte[] bgr = layers.image().map(i -> image(i, look, cut)).orElseGet(() -> sheet(area));
        // A mask alone covers what is below it; a line upon the image is not to be broken by the grid.
        boolean alone = look.overlay() instanceof Overlay.MaskOnly;
        if (!alone) {
            grid(bgr, layers, cut);
        }
        if (layers.mask().isPresent()) {
            draw(bgr, layers, look, cut);
        }
        if (alone) {
            grid(bgr, layers, cut);
        }
        return bgr;
    }

    private static byte[] image(Pyramid image, Look look, Cut cut) {
        byte[] bgr = new ImageSampling(image, cut, look.smooth()).pixels();
        look.tone().apply(bgr);
        return bgr;
    }

    private static byte[] sheet(Rect area) {
        byte[] bgr = new byte[3 * area.width() * area.height()];
        Arrays.fill(bgr, SHEET);
        return bgr;
    }

    private void draw(byte[] bgr, Layers layers, Look look, Cut cut) {
        MaskSnapshot mask = layers.mask().orElseThrow();
        switch (look.overlay()) {
            case Overlay.Difference difference ->
                layers.other().ifPresent(o -> new DifferenceDrawing(mask, o, false).draw(bgr, cut, layers.size()));
            case Overlay.Change change ->
                layers.other().ifPresent(o -> new DifferenceDrawing(mask, o, true).draw(bgr, cut, layers.size()));
            case Overlay.Fill fill -> {
                var drawing = drawing(bgr, layers, look, cut);
                drawing.tint(fill.opacityPercent());
                drawing.outline(linePx);
            }
            case Overlay.Contour contour -> drawing(bgr, layers, look, cut).outline(linePx);
            case Overlay.MaskOnly alone -> drawing(bgr, layers, look, cut).alone();
            case Overlay.Hidden hidden -> {}
        }
    }

    /** With a margin of as much as an outline looks around. */
    private LabelDrawing drawing(byte[] bgr, Layers layers, Look look, Cut cut) {
        Cells cells = Cells.of(layers.mask().orElseThrow(), layers.size(), cut.widened(linePx));
        return new LabelDrawing(bgr, cells, linePx, look.colours());
    }

    private void grid(byte[] bgr, Layers layers, Cut cut) {
        if (cut.scale() < GRID * linePx) {
            return;
        }
        boolean[] columns = cut.columns(layers.size(), layers.size()).edges();
        boolean[] rows = cut.rows(layers.size(), layers.size()).edges();
        for (int y = 0, i = 0; y < rows.length; y++) {
            for (int x = 0; x < columns.length; x++, i += 3) {
                if (columns[x] || rows[y]) {
                    for (int c = i; c < i + 3; c++) {
                        bgr[c] = (byte) (((bgr[c] & 0xff) * 3 + 0x80) / 4);
                    }
                }
            }
        }
    }
}
