package org.maskwright.session.composite;

import org.maskwright.core.Rect;
import org.maskwright.core.Size;

/** A picture as it was composed at one moment. Immutable; for any thread. */
public final class PreviewFrame {
    private final BgrPixels pixels;
    private final Rect changed;

    PreviewFrame(BgrPixels pixels, Rect changed) {
        this.pixels = pixels;
        this.changed = changed;
    }

    BgrPixels pixels() {
        return pixels;
    }

    /** Size in px. */
    public Size size() {
        return pixels.size();
    }

    /** Where it differs from the one before at most, px. */
    public Rect changed() {
        return changed;
    }

    /** A copy of its pixels: {@code uint8} BGR, row-major. */
    public byte[] toBytes() {
        return pixels.toBytes();
    }
}
