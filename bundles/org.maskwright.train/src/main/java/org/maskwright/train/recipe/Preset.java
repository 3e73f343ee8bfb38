package org.maskwright.train.recipe;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maskwright.train.Architecture;

/** A recipe that is known under a name: a network, and what is set of the options. */
public enum Preset {
    /** The U-Net of 7.8 million parameters. */
    UNET(
            "unet",
            Architecture.UNET,
            "U-Net, 7.8 million parameters: slow and thorough",
            "epochs=40 batch=32 learningRate=0.001 schedule=exponential decayAfter=11 decayRate=0.1 bestBy=loss"
                    + " rotation=15 scale=0.2 crop=0.2 brightness=0.2 contrast=0.2 temperature=0.1"),
    /** The same, ended when it gets no better. */
    UNET_EARLY_STOP(
            "unet-early-stop",
            Architecture.UNET,
            "the same U-Net, ended when its accuracy gets no better",
            "epochs=100 batch=32 learningRate=0.001 schedule=plateau patience=4 gamma=0.5 bestBy=accuracy earlyStopping=10"
                    + " flip=0.5 rotation=15 scale=0.2 shift=0.1 brightness=0.2 contrast=0.2"),
    /** An atrous pyramid. */
    UNET_ASPP(
            "unet-aspp",
            Architecture.UNET_ASPP,
            "encoder, atrous pyramid and steep decoder, for large pictures",
            "epochs=100 batch=32 loss=bce-dice learningRate=0.001 bestBy=loss flip=0.5 rotation=10 scale=0.2 brightness=0.2"
                    + " contrast=0.2"),
    /** Depth-wise separable. */
    REALTIME_256(
            "realtime-256",
            Architecture.REALTIME,
            "small residual network for real time",
            "epochs=100 batch=64 learningRate=0.001 weightDecay=0.001 schedule=plateau patience=5 gamma=0.5 bestBy=loss"
                    + " shift=0.1 zoom=0.3 flip=0.5 temperature=0.2"),
    /** MobileNetV2. */
    MOBILE_128(
            "mobile-128",
            Architecture.MOBILE,
            "MobileNetV2 of half the width, 128 px: for telephones",
            "epochs=100 batch=32 learningRate=0.001 weightDecay=0.001 schedule=plateau patience=5 gamma=0.5 bestBy=loss"
                    + " flip=0.5 shift=0.1 zoom=0.2 brightness=0.2"),
    /** Three classes. */
    MULTICLASS_128(
            "multiclass-128",
            Architecture.MULTICLASS,
            "U-Net of five levels for several classes, 128 px",
            "epochs=40 batch=64 loss=softmax-ce learningRate=0.01 bestBy=loss flip=0.5"),
    /** The baseline. */
    DILATED(
            "dilated",
            Architecture.DILATED,
            "three dilated convolutions: a baseline, there to be beaten",
            "epochs=40 batch=32 loss=softmax-ce classWeights=balanced learningRate=0.001 bestBy=loss flip=0.5"),
    /** Minutes on a processor. */
    QUICK(
            "quick",
            Architecture.QUICK,
            "the most that can be learned in minutes on a processor",
            "epochs=40 batch=16 loss=bce-dice learningRate=0.003 weightDecay=0.0001 schedule=cosine lastFactor=0.01"
                    + " warmUp=1 emaDecay=0.99 bestBy=iou clipNorm=5 flip=0.5 rotation=10 scale=0.2 shift=0.1 crop=0.15"
                    + " brightness=0.25 contrast=0.2 temperature=0.15 blur=1 noise=6 jpeg=40");

    private final String id;
    private final Architecture architecture;
    private final String summary;
    private final String settings;

    Preset(String id, Architecture architecture, String summary, String settings) {
        this.id = id;
        this.architecture = architecture;
        this.summary = summary;
        this.settings = settings;
    }

    /** The name in files and on the command line. */
    public String id() {
        return id;
    }

    /** What network it trains. */
    public Architecture architecture() {
        return architecture;
    }

    /** What it is for, in a few words without a full stop. */
    public String summary() {
        return summary;
    }

    /** What it sets, by name of the option, as {@link org.maskwright.core.option.Option#parse} reads it. */
    Map<String, String> settings() {
        Map<String, String> set = new LinkedHashMap<>();
        var network = architecture.preset();
        set.put(NetworkOptions.ARCHITECTURE.name(), architecture.id());
        set.put(NetworkOptions.BASE_FILTERS.name(), Integer.toString(network.base()));
        set.put(NetworkOptions.WIDTH.name(), Integer.toString(network.inputWidth()));
        set.put(NetworkOptions.HEIGHT.name(), Integer.toString(network.inputHeight()));
        set.put(NetworkOptions.OUTPUTS.name(), Integer.toString(network.outputs()));
        set.put(NetworkOptions.DROPOUT.name(), Double.toString(network.dropout()));
        for (String setting : List.of(settings.split(" "))) {
            int equals = setting.indexOf('=');
            set.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        return set;
    }

    /** The preset of that {@link #id}; empty if there is none. */
    public static Optional<Preset> of(String id) {
        return Arrays.stream(values()).filter(p -> p.id.equals(id)).findFirst();
    }

    /** The names of all. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Preset::id).toList();
    }
}
