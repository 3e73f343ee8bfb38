package org.maskwright.train.recipe;

import java.util.Arrays;
import java.util.List;
import org.maskwright.core.option.Option;
import org.maskwright.train.LossKind;

/** How a network learns. */
public final class LearningOptions {
    /** Passes over the data. */
    public static final Option.Whole EPOCHS =
            new Option.Whole("epochs", "epochs", "How often all samples are gone through.", 40L, 1, 100_000);

    /** Samples that go through together. */
    public static final Option.Whole BATCH =
            new Option.Whole("batch", "samples", "Most samples that go through the network at once.", 16L, 1, 4096);

    /** Batches averaged. */
    public static final Option.Whole ACCUMULATE = new Option.Whole(
            "accumulate", "batches", "Batches whose gradients are averaged before the weights change.", 1L, 1, 1024);

    /** What is made small. */
    public static final Option.Choice LOSS = new Option.Choice(
            "loss",
            "What is made small; of several outputs it is softmax-ce.",
            LossKind.BCE.id(),
            Arrays.stream(LossKind.values()).map(LossKind::id).toList());

    /** Focal loss. */
    public static final Option.Number FOCAL_GAMMA =
            new Option.Number("focalGamma", "", "How far focal loss looks away from easy pixels.", 2.0, 0, 10);

    /** Weights of classes. */
    public static final Option.Text CLASS_WEIGHTS = new Option.Text(
            "classWeights",
            "What a pixel of each class weighs, background first, with commas; balanced: by how rare it is; empty: alike.",
            "");

    /** Of Adam. */
    public static final Option.Number LEARNING_RATE =
            new Option.Number("learningRate", "", "Learning rate of Adam.", 1e-3, 1e-8, 1);

    /** Of Adam. */
    public static final Option.Number WEIGHT_DECAY =
            new Option.Number("weightDecay", "", "L2 decay of convolutions' weights.", 0.0, 0, 1);

    /** Of gradients. */
    public static final Option.Number CLIP_NORM =
            new Option.Number("clipNorm", "", "Greatest norm of all gradients together; 0 for no limit.", 0.0, 0, 1e6);

    /** Running mean of weights. */
    public static final Option.Number EMA_DECAY = new Option.Number(
            "emaDecay",
            "",
            "Decay of the running mean of weights that is validated and kept; 0 for none.",
            0.0,
            0,
            0.99999);

    /** Which model is kept. */
    public static final Option.Choice BEST_BY = new Option.Choice(
            "bestBy",
            "By what of the validation the best epoch is chosen.",
            "loss",
            List.of("loss", "iou", "accuracy"));

    /** Early stopping. */
    public static final Option.Whole EARLY_STOPPING = new Option.Whole(
            "earlyStopping", "epochs", "Ends when no epoch has been better for so many; 0 for never.", 0L, 0, 100_000);

    /** All of them. */
    public static final List<Option<?>> ALL = List.of(
            EPOCHS,
            BATCH,
            ACCUMULATE,
            LOSS,
            FOCAL_GAMMA,
            CLASS_WEIGHTS,
            LEARNING_RATE,
            WEIGHT_DECAY,
            CLIP_NORM,
            EMA_DECAY,
            BEST_BY,
            EARLY_STOPPING);

    private LearningOptions() {}
}
