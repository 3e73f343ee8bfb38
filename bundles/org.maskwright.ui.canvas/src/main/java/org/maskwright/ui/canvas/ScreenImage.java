package org.maskwright.ui.canvas;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.maskwright.core.Size;

/** Pixels of ours as SWT wants them. */
public final class ScreenImage {
    /** SWT reads three bytes with the first as the highest, which is blue. */
    private static final PaletteData BGR = new PaletteData(0xff, 0xff00, 0xff0000);

    private ScreenImage() {}

    /**
     * Image data over these very pixels, not copied. Any thread.
     *
     * @param size px, at least 1×1
     * @param bgr {@code uint8} BGR, row-major
     */
    public static ImageData data(Size size, byte[] bgr) {
        return new ImageData(size.width(), size.height(), 24, BGR, 3 * size.width(), bgr);
    }

    /**
     * An image of which each pixel is one of the screen, whatever the screen's zoom: SWT would take its pixels for those of a screen without
     * zoom, and enlarge them. Any thread; the caller disposes it.
     *
     * @param device whose image it is
     * @param zoom of the screen, %
     * @param size px, at least 1×1
     * @param bgr {@code uint8} BGR, row-major; not to be changed
     */
    public static Image of(Device device, int zoom, Size size, byte[] bgr) {
        ImageData pixels = data(size, bgr);
        if (zoom == 100) {
            return new Image(device, pixels);
        }
        ImageDataProvider provider = wanted -> wanted == zoom
                ? pixels
                : pixels.scaledTo(
                        Math.max(1, pixels.width * wanted / zoom), Math.max(1, pixels.height * wanted / zoom));
        return new Image(device, provider);
    }
}
