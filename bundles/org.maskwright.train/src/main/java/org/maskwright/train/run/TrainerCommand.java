package org.maskwright.train.run;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maskwright.train.program.TrainerProgram;

/**
 * How the trainer's process is started: it is a JVM of plain jars, whatever the process that starts it is.
 *
 * @param java the program
 * @param classPath with this bundle, what it uses, and the native libraries' jars
 * @param options of the JVM
 * @param program of the user's own that this process starts; empty where it learns itself
 */
public record TrainerCommand(Path java, List<Path> classPath, List<String> options, Optional<TrainerProgram> program) {
    /** The variable that tells the process which program to start. */
    static final String PROGRAM = "MASKWRIGHT_TRAINER_PROGRAM";

    /** Copies. */
    public TrainerCommand {
        classPath = List.copyOf(classPath);
        options = List.copyOf(options);
    }

    /** One that learns itself. */
    public TrainerCommand(Path java, List<Path> classPath, List<String> options) {
        this(java, classPath, options, Optional.empty());
    }

    /** The same with a program of the user's own. */
    public TrainerCommand with(TrainerProgram own) {
        return new TrainerCommand(java, classPath, options, Optional.of(own));
    }

    /** As this process was started: for a command line. */
    public static TrainerCommand ofThisProcess() {
        List<Path> classPath = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator)) {
            if (!entry.isEmpty()) {
                classPath.add(Path.of(entry).toAbsolutePath());
            }
        }
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new TrainerCommand(java, classPath, List.of());
    }

    /** The process for a run, not started yet: events come from its standard output, all else goes to the run's log. */
    ProcessBuilder process(RunFolder run) {
        List<String> words = new ArrayList<>();
        words.add(java.toString());
        words.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Dai.djl.offline=" + System.getProperty("ai.djl.offline", "true"),
                "-XX:+ExitOnOutOfMemoryError"));
        words.addAll(options);
        words.add(TrainerMain.class.getName());
        words.add(run.path().toAbsolutePath().toString());
        ProcessBuilder builder = new ProcessBuilder(words);
        Map<String, String> environment = builder.environment();
        // By a variable: libraries have been seen to die of long command lines.
        environment.put(
                "CLASSPATH",
                String.join(
                        File.pathSeparator,
                        classPath.stream().map(Path::toString).toList()));
        // With oneDNN's AVX-512 kernels gradients differ from run to run on some processors.
        environment.put("ONEDNN_MAX_CPU_ISA", "AVX2");
        // Threads that wait in circles for each other, beside those that read samples, have been seen to take four
        // fifths of all time.
        environment.put("OMP_WAIT_POLICY", "PASSIVE");
        environment.put("GOMP_SPINCOUNT", "0");
        environment.put("OPT_OUT_TRACKING", "true");
        environment.put("ORT_DISABLE_TELEMETRY", "1");
        environment.remove(PROGRAM);
        program.ifPresent(own -> environment.put(PROGRAM, own.json()));
        builder.redirectError(ProcessBuilder.Redirect.appendTo(run.log().toFile()));
        return builder;
    }
}
