package org.maskwright.ui.parts;

import org.eclipse.swt.graphics.ImageData;
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
}
