package org.maskwright.imaging.mask;

import java.util.List;
import org.maskwright.core.Size;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.stored.Raster;

/**
 * Turns floating-point samples into whole ones, since a stored value is a whole number everywhere else.
 *
 * <p>Samples that are whole already stay what they are. Where there are fractions and all lie within 0…1, they are scaled to 0…255;
 * otherwise they are rounded. What lies outside 0…65535 is clamped; NaN and infinities become 0 and are counted.
 */
final class RealSamples {
    private RealSamples() {}

    /** The raster of these samples: 8 bits where that is enough, else 16. */
    static Decoded toRaster(double[] samples, Size size, ColourType colour) {
        double largest = 0;
        boolean whole = true;
        long nonFinite = 0;
        for (double s : samples) {
            if (Double.isFinite(s)) {
                largest = Math.max(largest, s);
                whole &= s == Math.rint(s);
            } else {
                nonFinite++;
            }
        }
        double scale = !whole && largest <= 1 ? 255 : 1;
        Raster raster = Raster.blank(size, colour, largest * scale < 255.5 ? 8 : 16);
        for (int i = 0; i < samples.length; i++) {
            double s = Double.isFinite(samples[i]) ? samples[i] * scale : 0;
            raster.set(i, (int) Math.max(0, Math.min(65535, Math.rint(s))));
        }
        return new Decoded(raster, List.of(), nonFinite);
    }
}
