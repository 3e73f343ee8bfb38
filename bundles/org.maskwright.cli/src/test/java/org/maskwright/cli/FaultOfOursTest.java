package org.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mistake of ours, here planted into the stream for results: one line that names the log, which has the stack trace, and status 3. */
class FaultOfOursTest {
    @TempDir
    private Path temp;

    @Test
    void saysWhereTheDetailsAre() throws IOException {
        Path dataset = Drawn.dataset(temp, 1);
        var err = new ByteArrayOutputStream();
        var broken = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8) {
            @Override
            public void println(String line) {
                throw new IllegalStateException("planted by FaultOfOursTest");
            }
        };
        int code = Maskwright.run(
                new String[] {"info", dataset.toString()},
                Console.of(broken, new PrintStream(err, true, StandardCharsets.UTF_8)));
        assertThat(code).isEqualTo(ExitCode.FAULT.value());
        List<String> notes = err.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(notes).hasSize(1);
        assertThat(notes.getFirst())
                .startsWith("maskwright info: a fault of Maskwright itself: ")
                .contains("planted by FaultOfOursTest");
        Matcher log = Pattern.compile("The details are in (.*)\\.$").matcher(notes.getFirst());
        assertThat(log.find()).isTrue();
        assertThat(Files.readString(Path.of(log.group(1))))
                .contains("planted by FaultOfOursTest", "\tat " + FaultOfOursTest.class.getName());
    }
}
