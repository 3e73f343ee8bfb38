package org.maskwright.imaging.video;

import org.maskwright.core.Size;
import org.maskwright.imaging.image.Pixels;

/** A picture of a video, on Java's heap, so that nobody has to close it. Immutable; for any thread. */
public final class VideoFrame {
    private final Size size;
    private final byte[] bgr;

    /** Keeps the array, which nobody else does. */
    VideoFrame(Size size, byte[] bgr) {
        this.size = size;
        this.bgr = bgr;
    }

    /** Size in px. */
    public Size size() {
        return size;
    }

    /** Its pixels as an image, which the caller closes. */
    public Pixels pixels() {
        return Pixels.of(size, bgr);
    }
}
