package org.maskwright.ui.canvas.raster;

import java.util.Optional;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;

/** Pictures for tests, and what is composed of them. */
final class Pictures {
    static final Look FILL = new Look(new Overlay.Fill(50), new LabelColours(0xff0000));
    static final Look CONTOUR = new Look(new Overlay.Contour(), new LabelColours(0xff0000));
    static final Look ALONE = new Look(new Overlay.MaskOnly(), new LabelColours(0xff0000));
    static final Look HIDDEN = new Look(new Overlay.Hidden(), new LabelColours(0xff0000));
    static final Look DIFFERENCE = new Look(new Overlay.Difference(), new LabelColours(0xff0000));

    private Pictures() {}

    static Pyramid grey(Size size, int... values) {
        byte[] bgr = new byte[3 * (int) size.pixels()];
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = (byte) values[i / 3 % values.length];
        }
        return Pyramid.adopt(size, bgr);
    }

    static Optional<MaskSnapshot> mask(String... rows) {
        return Optional.of(MaskSnapshot.of(Mask.parse(rows)));
    }

    static Layers layers(Pyramid image, String... rows) {
        return Layers.of(Optional.of(image), mask(rows));
    }

    /** All of a picture, one hexadecimal RGB a screen px, a row a line. */
    static String composed(Layers layers, Look look, double scale) {
        return composed(layers, look, scale, 100);
    }

    static String composed(Layers layers, Look look, double scale, int zoom) {
        int width = (int) Math.round(layers.size().width() * scale);
        int height = (int) Math.round(layers.size().height() * scale);
        byte[] bgr = new Composer(zoom).compose(layers, look, scale, new Rect(0, 0, width, height));
        var text = new StringBuilder();
        for (int i = 0; i < width * height; i++) {
            text.append(String.format("%02x%02x%02x", bgr[3 * i + 2], bgr[3 * i + 1], bgr[3 * i]));
            text.append(i % width == width - 1 ? "\n" : " ");
        }
        return text.toString();
    }
}
