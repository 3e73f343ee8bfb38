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
import java.util.Map;
import java.util.Set;

/**
 * Loads networks by ONNX Runtime, in DJL's environment. DJL's engine is made before anything else asks for the environment, which can be had
 * with one set of threads only; nothing is fetched from the network, and nothing is told to anybody.
 */
final class OnnxSessions implements Session.Loader {
    static final Session.Loader LOADER = new OnnxSessions();

    private OnnxSessions() {}

    /** Initialised by the class loader on first use, which is the one lock that is needed. */
    private static final class Loaded {
        static final OrtEnvironment ENVIRONMENT = start();
        static final Set<OrtProvider> PROVIDERS = OrtEnvironment.getAvailableProviders();

        private static OrtEnvironment start() {
            defaultProperty("ai.djl.offline", "true");
            defaultProperty("OPT_OUT_TRACKING", "true");
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
            throw new EngineException(OnnxSession.oneLine(e), e);
        }
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
