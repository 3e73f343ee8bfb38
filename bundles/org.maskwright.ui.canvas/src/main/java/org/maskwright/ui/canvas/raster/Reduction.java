package org.maskwright.ui.canvas.raster;

import org.maskwright.core.Rect;
import org.maskwright.core.Size;

/**
 * All of a picture at a small scale, kept, and composed anew only where it has changed: what a map is painted from. Of the UI thread.
 */
public final class Reduction {
    /** An outline looks so far around, screen px. */
    private static final int AROUND = 2;

    private final Sheet sheet;
    private final Look look;
    private final double scale;
    private final Composer composer;
    private final Size size;
    private final byte[] bgr;

    /**
     * Composes all of it; costs the px of the mask.
     *
     * @param sheet the picture
     * @param look how it is drawn
     * @param within it is as large as fits into this, screen px
     * @param zoom of the screen, %
     */
    public Reduction(Sheet sheet, Look look, Size within, int zoom) {
        this.sheet = sheet;
        this.look = look;
        Viewport all = Viewport.fit(sheet.size(), within);
        this.scale = all.scale();
        this.size = all.scaled();
        this.composer = new Composer(zoom);
        this.bgr = composer.compose(sheet.layers(), look, scale, new Rect(0, 0, size.width(), size.height()));
    }

    /** Whether it is of this picture, drawn so, and as large as fits there. */
    public boolean shows(Sheet of, Look as, Size within) {
        return sheet == of
                && look.equals(as)
                && Viewport.fit(sheet.size(), within).scaled().equals(size);
    }

    /** Screen px for a px of the picture. */
    public double scale() {
        return scale;
    }

    /** Its size, screen px. */
    public Size size() {
        return size;
    }

    /** Its pixels, {@code uint8} BGR, row-major; they change with {@link #refresh}, and nobody else writes them. */
    public byte[] bgr() {
        return bgr;
    }

    /**
     * Composes a changed part anew. Costs the px of the mask that are in it.
     *
     * @param changed px of the picture
     */
    public void refresh(Rect changed) {
        Rect area = area(changed);
        if (area.isEmpty()) {
            return;
        }
        byte[] part = composer.compose(sheet.layers(), look, scale, area);
        for (int y = 0; y < area.height(); y++) {
            int to = 3 * ((area.y() + y) * size.width() + area.x());
            System.arraycopy(part, 3 * y * area.width(), bgr, to, 3 * area.width());
        }
    }

    /**
     * Where a part of the picture is seen in it, screen px.
     *
     * @param changed px of the picture
     */
    public Rect area(Rect changed) {
        int left = (int) Math.floor(changed.x() * scale) - AROUND;
        int top = (int) Math.floor(changed.y() * scale) - AROUND;
        int right = (int) Math.ceil((changed.x() + changed.width()) * scale) + AROUND;
        int bottom = (int) Math.ceil((changed.y() + changed.height()) * scale) + AROUND;
        return new Rect(left, top, right - left, bottom - top).intersect(new Rect(0, 0, size.width(), size.height()));
    }
}
