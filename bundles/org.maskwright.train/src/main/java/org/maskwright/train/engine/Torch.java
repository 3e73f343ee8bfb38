package org.maskwright.train.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Locale;
import org.maskwright.train.LearnerException;
import org.maskwright.train.LearnerException.Reason;
import org.maskwright.train.LearningDevice;

/** PyTorch through DJL: how it is started, and what its failures mean. */
final class Torch {
    private static final String NAME = "PyTorch";

    private Torch() {}

    /**
     * The engine, told how many threads to compute with. Nothing is fetched from the network and nothing is told to anybody. Its gradients are
     * off for the calling thread, but within a collector of gradients.
     *
     * @throws LearnerException if the natives are missing or do not load
     */
    static Engine start(int threads) throws LearnerException {
        System.setProperty("ai.djl.offline", System.getProperty("ai.djl.offline", "true"));
        System.setProperty("OPT_OUT_TRACKING", "true");
        try {
            Engine engine = Engine.getEngine(NAME);
            JniUtils.setNumThreads(threads);
            JniUtils.setGradMode(false);
            return engine;
        } catch (EngineException | IllegalStateException | LinkageError e) {
            throw new LearnerException(
                    Reason.NO_NATIVES,
                    "PyTorch's native libraries do not load (" + firstLine(e)
                            + "); training needs Linux on x86-64, and 500 MB free in the folder "
                            + System.getProperty("DJL_CACHE_DIR", "~/.djl.ai"),
                    e);
        }
    }

    /**
     * The device to learn on.
     *
     * @throws LearnerException if it is to be a GPU and PyTorch sees none
     */
    static Device device(Engine engine, LearningDevice wanted) throws LearnerException {
        boolean any = wanted != LearningDevice.CPU && engine.getGpuCount() > 0;
        if (wanted == LearningDevice.GPU && !any) {
            throw new LearnerException(
                    Reason.NO_DEVICE,
                    "PyTorch sees no GPU: its libraries here are those for processors, or no driver answers;"
                            + " docs/training.md says how to name others, and device auto learns on the processors");
        }
        return any ? Device.gpu() : Device.cpu();
    }

    /** What a failure of the engine within a call is to the user. */
    static LearnerException failure(RuntimeException e, int samples) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("can't allocate memory")
                || message.contains("out of memory")
                || message.contains("not enough memory")) {
            return new LearnerException(
                    Reason.NO_MEMORY, "the memory is not enough for a batch of " + samples + "; take a smaller one", e);
        }
        return new LearnerException(Reason.ENGINE, "PyTorch failed: " + firstLine(e), e);
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
