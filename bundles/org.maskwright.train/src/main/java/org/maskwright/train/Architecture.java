package org.maskwright.train;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of networks that can be trained. What each is made of is described in {@code train.network}. */
public enum Architecture {
    /** U-Net with batch normalisation and 2×2 transposed convolutions (Ronneberger et al., 2015). */
    UNET("unet", 32, 256, 256, 1, 0),
    /** Four encoder blocks, an atrous pyramid (Chen et al., DeepLabv3, 2017), two upscaling blocks of ×4 each. */
    UNET_ASPP("unet-aspp", 32, 608, 800, 1, 0.1),
    /** Residual blocks of depth-wise separable convolutions, skips by addition; for real time. */
    REALTIME("realtime", 8, 256, 256, 1, 0),
    /** The encoder of MobileNetV2 (Sandler et al., 2018) at width 0.5, a decoder with skips by concatenation. */
    MOBILE("mobile", 16, 128, 128, 1, 0.5),
    /** U-Net of five levels with leaky ReLU, for several classes. */
    MULTICLASS("multiclass", 32, 128, 128, 3, 0),
    /** Three dilated convolutions and no encoder: the baseline that others are compared with. */
    DILATED("dilated", 32, 128, 128, 2, 0),
    /** The one that learns most within minutes on a processor. */
    QUICK("quick", 16, 160, 160, 1, 0);

    private final String id;
    private final NetworkSpec preset;

    Architecture(String id, int base, int height, int width, int outputs, double dropout) {
        this.id = id;
        this.preset = new NetworkSpec(this, base, height, width, outputs, dropout);
    }

    /** The name in files and on the command line. */
    public String id() {
        return id;
    }

    /** The network as its preset has it. */
    public NetworkSpec preset() {
        return preset;
    }

    /** The architecture of that {@link #id}; empty if there is none. */
    public static Optional<Architecture> of(String id) {
        return Arrays.stream(values()).filter(a -> a.id.equals(id)).findFirst();
    }
}
