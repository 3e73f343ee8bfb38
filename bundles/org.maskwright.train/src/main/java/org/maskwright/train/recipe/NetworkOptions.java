package org.maskwright.train.recipe;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.maskwright.core.option.Option;
import org.maskwright.train.Architecture;

/** What network is trained. */
public final class NetworkOptions {
    /** Which kind. */
    public static final Option.Choice ARCHITECTURE = new Option.Choice(
            "architecture",
            "Kind of network.",
            Architecture.QUICK.id(),
            Arrays.stream(Architecture.values()).map(Architecture::id).toList());

    /** Filters of the first level. */
    public static final Option.Whole BASE_FILTERS =
            new Option.Whole("baseFilters", "", "Filters of the first level; those of the others follow.", 16L, 1, 512);

    /** Input width. */
    public static final Option.Whole WIDTH =
            new Option.Whole("width", "px", "Width of the images that the network is trained on.", 160L, 16, 4096);

    /** Input height. */
    public static final Option.Whole HEIGHT =
            new Option.Whole("height", "px", "Height of the images that the network is trained on.", 160L, 16, 4096);

    /** Output channels. */
    public static final Option.Whole OUTPUTS = new Option.Whole(
            "outputs",
            "",
            "1: the probability of the person; from 2: those of so many classes, background first.",
            1L,
            1,
            255);

    /** Dropout. */
    public static final Option.Number DROPOUT =
            new Option.Number("dropout", "", "Share of activations dropped where the network drops any.", 0.0, 0, 0.95);

    /** Border class. */
    public static final Option.Whole BORDER = new Option.Whole(
            "border",
            "px",
            "With three outputs and masks of one foreground: the person's outermost pixels are the third class.",
            2L,
            0,
            32);

    /** Weights of the encoder. */
    public static final Option.File ENCODER = new Option.File(
            "encoderWeights",
            "With mobile: a safetensors file of a MobileNetV2 of the same width, by the names of torchvision.",
            Path.of(""));

    /** All of them. */
    public static final List<Option<?>> ALL =
            List.of(ARCHITECTURE, BASE_FILTERS, WIDTH, HEIGHT, OUTPUTS, DROPOUT, BORDER, ENCODER);

    private NetworkOptions() {}
}
