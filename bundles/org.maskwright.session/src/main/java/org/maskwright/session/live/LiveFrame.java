package org.maskwright.session.live;

import org.maskwright.core.Size;

/** A composed picture. Immutable but for its array, which its receiver owns. */
public final class LiveFrame {
    private final Size size;
    private final byte[] bgr;
    private final LiveFigures figures;

    LiveFrame(Size size, byte[] bgr, LiveFigures figures) {
        this.size = size;
        this.bgr = bgr;
        this.figures = figures;
    }

    /** Size in px. */
    public Size size() {
        return size;
    }

    /** Its pixels, not copied: {@code uint8} BGR, row-major. */
    public byte[] bgr() {
        return bgr;
    }

    /** How quickly pictures come. */
    public LiveFigures figures() {
        return figures;
    }
}
