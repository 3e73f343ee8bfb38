package org.maskwright.imaging.mask;

import java.util.List;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Size;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.png.PngEncoder;
import org.maskwright.imaging.stored.Raster;

/** Masks that nobody has drawn on yet, of the kind that a label map asks for. */
public final class BlankMask {
    private static final int WHITE = 255;

    private BlankMask() {}

    /**
     * A PNG file that is all background: 8-bit grey; 16-bit grey for {@link LabelMap.Instances}; grey with alpha for {@link
     * LabelMap.AlphaAtLeast}; RGB for {@link LabelMap.Colours}. Costs what the mask is large.
     *
     * @param size px, at least 1×1
     * @param map what its values shall mean
     * @throws IllegalArgumentException when the size has no pixel
     */
    public static byte[] png(Size size, LabelMap map) {
        if (size.pixels() == 0) {
            throw new IllegalArgumentException("a mask of " + size);
        }
        Raster raster =
                switch (map) {
                    case LabelMap.AlphaAtLeast a -> filled(size, ColourType.GREY_ALPHA, WHITE, 0);
                    case LabelMap.Colours c -> coloured(size, c.classes().getFirst());
                    case LabelMap.Trimap t -> filled(size, ColourType.GREY, 2);
                    case LabelMap.Instances i -> Raster.blank(size, ColourType.GREY, 16);
                    case LabelMap.Binary255 b -> Raster.blank(size, ColourType.GREY, 8);
                    case LabelMap.Binary01 b -> Raster.blank(size, ColourType.GREY, 8);
                    case LabelMap.Indexed i -> Raster.blank(size, ColourType.GREY, 8);
                    case LabelMap.NonZero n -> Raster.blank(size, ColourType.GREY, 8);
                    case LabelMap.GreyTrimap t -> Raster.blank(size, ColourType.GREY, 8);
                    case LabelMap.Matte m -> Raster.blank(size, ColourType.GREY, 8);
                };
        return PngEncoder.encode(raster, List.of());
    }

    private static Raster coloured(Size size, LabelClass background) {
        int rgb = background.rgb();
        return filled(size, ColourType.RGB, rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff);
    }

    private static Raster filled(Size size, ColourType colour, int... samples) {
        Raster raster = Raster.blank(size, colour, 8);
        int all = (int) size.pixels() * samples.length;
        for (int i = 0; i < all; i++) {
            raster.set(i, samples[i % samples.length]);
        }
        return raster;
    }
}
