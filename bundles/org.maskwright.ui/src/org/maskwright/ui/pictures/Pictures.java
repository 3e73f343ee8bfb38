package org.maskwright.ui.pictures;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.maskwright.core.Size;

/** Pixels of ours as SWT wants them. */
public final class Pictures {
    /** SWT reads three bytes with the first as the highest, which is blue. */
    private static final PaletteData BGR = new PaletteData(0xff, 0xff00, 0xff0000);

    private Pictures() {}

    /**
     * Image data over these very pixels, not copied. Any thread.
     *
     * @param size px, at least 1×1
     * @param bgr {@code uint8} BGR, row-major
     */
    public static ImageData of(Size size, byte[] bgr) {
        return new ImageData(size.width(), size.height(), 24, BGR, 3 * size.width(), bgr);
    }

    /**
     * An image of which each pixel is one of the screen, whatever the screen's zoom: SWT would take its pixels for those of a screen without
     * zoom, and enlarge them.
     *
     * @param device whose image it is
     * @param pixels of the image; not to be changed
     * @param zoom of the screen, %
     */
    public static Image image(Device device, ImageData pixels, int zoom) {
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
