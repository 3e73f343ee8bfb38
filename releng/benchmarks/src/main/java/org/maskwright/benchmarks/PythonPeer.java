package org.maskwright.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The same basic checks by a Python script with OpenCV and NumPy. */
final class PythonPeer {
    private PythonPeer() {}

    /** Seconds that the script reports for itself, start of the interpreter and imports not counted; NaN when there is no such Python. */
    static double seconds(String python, Path script, Path dataset, int processes)
            throws IOException, InterruptedException {
        if (python.isEmpty() || !Files.exists(script)) {
            return Double.NaN;
        }
        Process process = new ProcessBuilder(python, script.toString(), dataset.toString(), String.valueOf(processes))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("the peer failed: " + answer);
        }
        return new ObjectMapper().readTree(answer).path("seconds").asDouble(Double.NaN);
    }
}
