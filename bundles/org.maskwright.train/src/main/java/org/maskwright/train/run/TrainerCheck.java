package org.maskwright.train.run;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Looks whether a trainer's process would find what it needs, without training: all libraries' classes are loaded, and the native ones are there.
 * What they do is not tried, which would cost their unpacking, 430 MB.
 */
public final class TrainerCheck {
    private static final List<String> CLASSES = List.of(
            "org.maskwright.train.engine.TorchLearner",
            "ai.djl.pytorch.engine.PtEngine",
            "ai.djl.pytorch.jni.JniUtils",
            "ai.onnxruntime.OrtEnvironment",
            "com.google.gson.Gson",
            "com.sun.jna.Native",
            "org.slf4j.LoggerFactory",
            "com.fasterxml.jackson.databind.ObjectMapper",
            "org.bytedeco.opencv.opencv_core.Mat",
            "org.bytedeco.openblas.global.openblas",
            "org.sqlite.JDBC",
            "de.siegmar.fastcsv.reader.CsvReader",
            "org.maskwright.evaluate.Evaluator",
            "org.maskwright.infer.SegmentationModel",
            "org.maskwright.imaging.image.Pixels");

    private static final String NATIVE = "native/lib/pytorch.properties";

    private TrainerCheck() {}

    /**
     * Looks, from the class path of this process: prints what it found, or fails.
     *
     * @param args none
     */
    public static void main(String[] args) throws ReflectiveOperationException {
        ClassLoader loader = TrainerCheck.class.getClassLoader();
        int methods = 0;
        for (String name : CLASSES) {
            // To tell them, the classes that they speak of are loaded, too.
            methods += Class.forName(name, false, loader).getDeclaredMethods().length;
        }
        if (loader.getResource(NATIVE) == null) {
            throw new ClassNotFoundException("there is no " + NATIVE);
        }
        System.out.println("with PyTorch: " + CLASSES.size() + " libraries' classes, " + methods + " methods");
    }

    /**
     * Starts a process as the trainer's would be.
     *
     * @return what it found, in a few words
     * @throws IOException when something is missing: its last words
     */
    public static String run(TrainerCommand command) throws IOException {
        var builder = new ProcessBuilder(command.java().toString(), TrainerCheck.class.getName());
        String path = command.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        builder.environment().put("CLASSPATH", path);
        Process process = builder.redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(words);
            }
            return words;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new IOException("interrupted", e);
        }
    }
}
