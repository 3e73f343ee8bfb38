package org.maskwright.train.recipe;

import java.util.Arrays;
import java.util.List;
import org.maskwright.core.option.Option;
import org.maskwright.train.LearningDevice;

/** On what is trained, and from which random numbers. */
public final class MachineOptions {
    /** Random numbers. */
    public static final Option.Whole SEED =
            new Option.Whole("seed", "", "Seed of first weights, order and distortions.", 1L, 0, Long.MAX_VALUE);

    /** Processors. */
    public static final Option.Whole THREADS =
            new Option.Whole("threads", "", "Threads that compute; 0 for one for each processor.", 0L, 0, 256);

    /** Device. */
    public static final Option.Choice DEVICE = new Option.Choice(
            "device",
            "On what the network learns; auto takes a GPU where PyTorch sees one.",
            LearningDevice.AUTO.id(),
            Arrays.stream(LearningDevice.values()).map(LearningDevice::id).toList());

    /** Cache. */
    public static final Option.Whole CACHE = new Option.Whole(
            "cache",
            "MiB",
            "Disk space for decoded samples; what has no room is decoded each time.",
            4096L,
            0,
            1 << 20);

    /** States within an epoch. */
    public static final Option.Number SAVE_EVERY = new Option.Number(
            "saveEvery",
            "s",
            "Within an epoch the state is saved so often, to go on from after a kill; 0 after each batch.",
            120.0,
            0,
            1e6);

    /** All of them. */
    public static final List<Option<?>> ALL = List.of(SEED, DEVICE, THREADS, CACHE, SAVE_EVERY);

    private MachineOptions() {}
}
