package org.maskwright.train.recipe;

import java.util.List;
import org.maskwright.core.option.Option;
import org.maskwright.core.option.OptionValues;
import org.maskwright.train.data.Augmentation;

/** How far images are distorted on purpose. */
public final class AugmentationOptions {
    /** Left and right. */
    public static final Option.Number FLIP =
            new Option.Number("flip", "", "Share of images with left and right exchanged.", 0.0, 0, 1);

    /** Turn. */
    public static final Option.Number ROTATION =
            new Option.Number("rotation", "°", "Furthest turn, either way.", 0.0, 0, 180);

    /** Size. */
    public static final Option.Number SCALE =
            new Option.Number("scale", "", "Furthest change of size, either way: 0.2 is from 1/1.2 to 1.2.", 0.0, 0, 3);

    /** Place. */
    public static final Option.Number SHIFT =
            new Option.Number("shift", "", "Furthest move along each axis, as a share of the side.", 0.0, 0, 0.9);

    /** Cut off. */
    public static final Option.Number CROP = new Option.Number(
            "crop", "", "Most that is cut off width and height, each on its own; the rest is stretched.", 0.0, 0, 0.9);

    /** Enlargement. */
    public static final Option.Number ZOOM =
            new Option.Number("zoom", "", "Furthest enlargement: 0.3 is from 1 to 1.3.", 0.0, 0, 3);

    /** Brightness. */
    public static final Option.Number BRIGHTNESS =
            new Option.Number("brightness", "", "Furthest change of brightness, either way.", 0.0, 0, 0.95);

    /** Contrast. */
    public static final Option.Number CONTRAST =
            new Option.Number("contrast", "", "Furthest change of contrast, either way.", 0.0, 0, 0.95);

    /** Colour temperature. */
    public static final Option.Number TEMPERATURE = new Option.Number(
            "temperature", "", "Furthest change of red against blue, either way: cold and warm light.", 0.0, 0, 0.9);

    /** Blur. */
    public static final Option.Number BLUR =
            new Option.Number("blur", "px", "Widest blur, of one image in three.", 0.0, 0, 20);

    /** Noise. */
    public static final Option.Number NOISE = new Option.Number(
            "noise", "levels", "Strongest noise, in grey levels of 255, of one image in three.", 0.0, 0, 128);

    /** JPEG. */
    public static final Option.Whole JPEG = new Option.Whole(
            "jpeg", "quality", "Least JPEG quality, of one image in three; 100 is not at all.", 100L, 1, 100);

    /** Histogram. */
    public static final Option.Number EQUALISE =
            new Option.Number("equalise", "", "Share of images whose histogram of luma is made even.", 0.0, 0, 1);

    /** All of them. */
    public static final List<Option<?>> ALL = List.of(
            FLIP, ROTATION, SCALE, SHIFT, CROP, ZOOM, BRIGHTNESS, CONTRAST, TEMPERATURE, BLUR, NOISE, JPEG, EQUALISE);

    private AugmentationOptions() {}

    /** The augmentation of some values. */
    static Augmentation of(OptionValues v) {
        var move = new Augmentation.Move(
                v.get(FLIP), v.get(ROTATION), v.get(SCALE), v.get(SHIFT), v.get(CROP), v.get(ZOOM));
        var light = new Augmentation.Light(
                v.get(BRIGHTNESS),
                v.get(CONTRAST),
                v.get(TEMPERATURE),
                v.get(BLUR),
                v.get(NOISE),
                Math.toIntExact(v.get(JPEG)),
                v.get(EQUALISE));
        return new Augmentation(move, light);
    }
}
