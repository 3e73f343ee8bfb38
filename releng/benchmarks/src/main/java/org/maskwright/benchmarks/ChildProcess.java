package org.maskwright.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A Java process like this one that runs a main class of the same class path and ends. */
final class ChildProcess {
    private ChildProcess() {}

    /**
     * Runs it and returns what it printed.
     *
     * @param vm more options of the JVM
     * @param arguments of the program
     * @throws IOException when it fails
     */
    static String run(Class<?> main, List<String> vm, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(vm);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException(main.getSimpleName() + " " + arguments + " " + vm + " failed: " + said);
        }
        return said;
    }
}
