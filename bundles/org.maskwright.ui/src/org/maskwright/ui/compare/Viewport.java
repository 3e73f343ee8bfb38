package org.maskwright.ui.compare;

import org.maskwright.core.Size;

/**
 * Which part of an image a pane shows. Immutable; panes that share one are linked.
 *
 * @param scale screen px for an image px, &gt; 0
 * @param centreX image px in the middle of the pane
 * @param centreY image px in the middle of the pane
 */
public record Viewport(double scale, double centreX, double centreY) {
    private static final double LARGEST = 32;

    private static final double SMALLEST = 0.02;

    /** All of an image in a pane. */
    public static Viewport fit(Size image, Size pane) {
        double scale = Math.min(
                (double) pane.width() / Math.max(1, image.width()),
                (double) pane.height() / Math.max(1, image.height()));
        return new Viewport(Math.clamp(scale, SMALLEST, LARGEST), image.width() / 2.0, image.height() / 2.0);
    }

    /**
     * Larger or smaller, while what is under a point of the pane stays there.
     *
     * @param factor &gt; 1 is larger
     * @param x of the point, screen px from the middle of the pane
     * @param y of the point, screen px from the middle of the pane
     */
    public Viewport zoomed(double factor, double x, double y) {
        double next = Math.clamp(scale * factor, SMALLEST, LARGEST);
        return new Viewport(next, centreX + x / scale - x / next, centreY + y / scale - y / next);
    }

    /** Moved with the mouse by screen px. */
    public Viewport panned(double dx, double dy) {
        return new Viewport(scale, centreX - dx / scale, centreY - dy / scale);
    }

    /** Where an image px is, in screen px from the left of a pane. */
    public double screenX(double imageX, int paneWidth) {
        return paneWidth / 2.0 + (imageX - centreX) * scale;
    }

    /** Where an image px is, in screen px from the top of a pane. */
    public double screenY(double imageY, int paneHeight) {
        return paneHeight / 2.0 + (imageY - centreY) * scale;
    }
}
