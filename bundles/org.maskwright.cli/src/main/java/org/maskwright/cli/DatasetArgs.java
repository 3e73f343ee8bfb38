package org.maskwright.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.InputException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which dataset a command works on, and how its files belong together where the user says so. */
final class DatasetArgs {
    @Parameters(index = "0", paramLabel = "DATASET", description = "Folder of images and masks.")
    private @Nullable Path dataset;

    @Option(
            names = "--images",
            paramLabel = "PATTERN",
            description = "Where the images are, e.g. 'photos/{name}.jpg' or 'photos/**/*.jpg'; needs --masks.")
    private @Nullable String images;

    @Option(
            names = "--masks",
            paramLabel = "TEMPLATE",
            description = "Where the mask of an image is, e.g. 'masks/{name}_mask.png'; needs --images.")
    private @Nullable String masks;

    @Option(
            names = "--labels",
            paramLabel = "MAP",
            description = "What mask values mean: 0/255, 0/1, trimap, nonzero, alpha:T, indexed:N. Found out when not given.")
    private @Nullable String labels;

    /** The dataset's folder. */
    Path folder() {
        return java.util.Objects.requireNonNull(dataset, "picocli checks that it is given");
    }
}
