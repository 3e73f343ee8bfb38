package org.maskwright.train.network;

import org.maskwright.train.NetworkSpec;
import org.maskwright.train.network.Layer.Rectifier;

/** The graph of each network that can be trained. */
public final class Networks {
    private Networks() {}

    /**
     * The layers of a network.
     *
     * @throws IllegalArgumentException if it does not take images of the size that is said; the message says what it takes
     */
    public static Graph of(NetworkSpec spec) {
        Graph graph =
                switch (spec.architecture()) {
                    case UNET -> UNet.of(spec, Rectifier.RELU);
                    case UNET_ASPP -> AtrousNet.of(spec);
                    case REALTIME -> RealtimeNet.of(spec);
                    case MOBILE -> MobileNet.of(spec);
                    case MULTICLASS -> UNet.of(spec, Rectifier.LEAKY_RELU);
                    case DILATED -> DilatedNet.of(spec);
                    case QUICK -> QuickNet.of(spec);
                };
        int multiple = graph.multiple();
        if (spec.inputHeight() % multiple != 0 || spec.inputWidth() % multiple != 0) {
            throw new IllegalArgumentException("the network '"
                    + spec.architecture().id() + "' takes images whose width and height are multiples of " + multiple
                    + "; " + spec.inputWidth() + "×" + spec.inputHeight() + " is not");
        }
        return graph;
    }
}
