package org.maskwright.cli;

import org.maskwright.infer.SegmentationModel.Looking;
import picocli.CommandLine.Option;

/** How a model looks at an image. */
final class LookingArgs {
    @Option(names = "--mirror", description = "Look at each image in a mirror, too, and take the mean: twice the time.")
    private boolean mirror;

    @Option(
            names = "--closer",
            description =
                    "Look once more at the person that was found, as large as the network takes it: up to twice the"
                            + " time; for people who are small in their images.")
    private boolean closer;

    @Option(
            names = "--guided",
            description = "Lay edges where the image has them, rather than interpolate the model's.")
    private boolean guided;

    Looking looking() {
        return new Looking(mirror, closer, guided);
    }
}
