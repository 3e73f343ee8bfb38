package org.maskwright.infer.engine;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.onnxruntime.engine.OrtNDManager;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Set;

/**
 * Loads networks by ONNX Runtime, in DJL's environment. DJL's engine is made before anything else asks for the environment, which can be had
 * with one set of threads only; nothing is fetched from the network, and nothing is told to anybody.
 */
final class OnnxSessions implements Session.Loader {
    static final Session.Loader LOADER = new OnnxSessions();

    private static final Logger LOG = System.getLogger(OnnxSessions.class.getName());
    private static final String NATIVE_PATH = "onnxruntime.native.path";
    private static final String NO_TELEMETRY = "ORT_DISABLE_TELEMETRY";

    private OnnxSessions() {}

    static String version() {
        return Loaded.ENVIRONMENT.getVersion();
    }

    /** Initialised by the class loader on first use, which is the one lock that is needed. */
    private static final class Loaded {
        static final OrtEnvironment ENVIRONMENT = start();
        static final Set<OrtProvider> PROVIDERS = OrtEnvironment.getAvailableProviders();

        private static OrtEnvironment start() {
            defaultProperty("ai.djl.offline", "true");
            defaultProperty("OPT_OUT_TRACKING", "true");
            refuseTelemetry();
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            // DJL looks for its engines where the thread looks for classes, which in OSGi is nowhere.
            thread.setContextClassLoader(Engine.class.getClassLoader());
            try {
                Engine.getEngine("OnnxRuntime");
                OrtEnvironment environment = OrtEnvironment.getEnvironment();
                // Ours has none; a library that a user puts in its place may.
                environment.setTelemetry(false);
                return environment;
            } catch (OrtException e) {
                throw new IllegalStateException("the telemetry of ONNX Runtime cannot be turned off", e);
            } finally {
                thread.setContextClassLoader(before);
            }
        }

        /** A library of the user's own may report to its maker, from before it can be asked not to: then the one that comes along is used. */
        private static void refuseTelemetry() {
            if (System.getProperty(NATIVE_PATH) != null && !"1".equals(System.getenv(NO_TELEMETRY))) {
                System.clearProperty(NATIVE_PATH);
                LOG.log(
                        Level.WARNING,
                        NATIVE_PATH + " is not used: set " + NO_TELEMETRY + "=1 in the environment, or that library may"
                                + " report what is run");
            }
        }

        private static void defaultProperty(String name, String value) {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        }
    }

    @Override
    public boolean knows(Provider provider) {
        return Loaded.PROVIDERS.contains(OrtProvider.valueOf(provider.name()));
    }

    @Override
    public Session load(NetworkFile file, Provider provider, int index) throws EngineException {
        OrtEnvironment environment = Loaded.ENVIRONMENT;
        try (SessionOptions options = new SessionOptions()) {
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
            options.setIntraOpNumThreads(file.threads());
            options.setInterOpNumThreads(1);
            // Waiting threads that turn in circles take the processor from those that decode.
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            add(provider, index, options);
            OrtSession session = environment.createSession(file.file().toString(), options);
            return new OnnxSession(environment, session, (OrtNDManager) NDManager.newBaseManager("OnnxRuntime"));
        } catch (OrtException | IllegalArgumentException e) {
            throw new EngineException(reason(provider, OnnxSession.oneLine(e)), e);
        }
    }

    /** What the library says of a missing driver names places in its own sources, and nothing that a user could mend. */
    private static String reason(Provider provider, String said) {
        return switch (provider) {
            case WEBGPU ->
                said.contains("webgpu_context") || said.contains("adapter")
                        ? "no graphics driver that it can use: a GPU's own for Vulkan, Direct3D 12 or Metal is needed"
                        : said;
            case CUDA, TENSOR_RT ->
                said.contains("Failed to find")
                        ? "its libraries are not there: ONNX Runtime's for it, CUDA 12 and cuDNN 9 are needed"
                        : said;
            case DIRECT_ML, CORE_ML, OPEN_VINO, CPU -> said;
        };
    }

    private static void add(Provider provider, int index, SessionOptions options) throws OrtException {
        switch (provider) {
            case WEBGPU -> options.addWebGPU(index == 0 ? Map.of() : Map.of("deviceId", String.valueOf(index)));
            case CUDA -> options.addCUDA(index);
            case TENSOR_RT -> options.addTensorrt(index);
            case DIRECT_ML -> options.addDirectML(index);
            case CORE_ML -> options.addCoreML();
            case OPEN_VINO -> options.addOpenVINO("");
            case CPU -> {}
        }
    }
}
