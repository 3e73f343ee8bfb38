package org.maskwright.ui.samples;

import java.io.ByteArrayOutputStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;

/** Small pictures made on the spot. */
final class Pictures {
    private Pictures() {}

    /** A PNG of 8×8 pixels, black but for one white pixel. */
    static byte[] png() {
        var data = new ImageData(8, 8, 1, new PaletteData(new RGB(0, 0, 0), new RGB(255, 255, 255)));
        data.setPixel(3, 3, 1);
        var loader = new ImageLoader();
        loader.data = new ImageData[] {data};
        var out = new ByteArrayOutputStream();
        loader.save(out, SWT.IMAGE_PNG);
        return out.toByteArray();
    }
}
