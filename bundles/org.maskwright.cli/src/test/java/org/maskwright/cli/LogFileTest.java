package org.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the rooms below log: warnings as one line on the console, all of it with its stack trace in the file. */
class LogFileTest {
    private static final System.Logger LOG = System.getLogger("org.maskwright.cli.LogFileTest");

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private String noted() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private LogFile install() {
        var stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return LogFile.install(Console.of(stream, stream));
    }

    @Test
    void fillsInTheWordsOfAWarning() {
        install();
        LOG.log(Level.WARNING, "{0} is {1}", "the disk", "slow");
        assertThat(noted()).isEqualTo("warning: the disk is slow" + System.lineSeparator());
    }

    @Test
    void keepsTheStackTraceForTheFile() throws Exception {
        LogFile log = install();
        LOG.log(Level.ERROR, "measuring a.jpg failed", new IllegalStateException("planted by LogFileTest"));
        assertThat(noted())
                .startsWith("warning: measuring a.jpg failed (details in ")
                .hasLineCount(1);
        Path file = Path.of(log.write("end", new IllegalStateException("end")));
        assertThat(noted()).contains(file.toString());
        assertThat(Files.readString(file)).contains("planted by LogFileTest", "\tat " + LogFileTest.class.getName());
    }

    @Test
    void showsNothingOfWhatIsNoWarning() {
        install();
        LOG.log(Level.INFO, "begun");
        assertThat(noted()).isEmpty();
    }
}
