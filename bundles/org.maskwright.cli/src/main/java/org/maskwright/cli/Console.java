package org.maskwright.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.maskwright.core.Progress;
import org.maskwright.core.VisibleText;

/**
 * Where a command writes: results to {@link #out}, everything else to {@link #err}.
 *
 * @param out results
 * @param err progress, notes and refusals
 * @param interrupt whether the user has pressed Ctrl-C
 * @param terminal whether {@code err} is a terminal, which only the start script can tell on every Java
 */
public record Console(PrintStream out, PrintStream err, Interrupt interrupt, boolean terminal) {
    /** Names of files do nothing on either stream. */
    public Console {
        out = VisibleStream.over(out);
        err = VisibleStream.over(err);
    }

    /** A console over these streams that nobody interrupts. */
    public static Console of(PrintStream out, PrintStream err) {
        return new Console(out, err, new Interrupt(), false);
    }

    /** Results, for text that is flushed at each line. */
    PrintWriter outWriter() {
        return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
    }

    /** Notes, for text that is flushed at each line. */
    PrintWriter errWriter() {
        return new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
    }

    /** Tells something beside the result, on one line. */
    void note(String line) {
        err.println(line);
    }

    /** Results that are styled for a terminal; what is in it from outside was {@linkplain VisibleText made visible} before. */
    void styled(String line) {
        VisibleStream.behind(out).println(line);
    }

    /** A progress that shows on {@link #err} unless {@code quiet}, and is cancelled by Ctrl-C. */
    Progress progress(boolean quiet) {
        return quiet
                ? Progress.unseen(interrupt::requested)
                : new TerminalProgress(VisibleStream.behind(err), interrupt, terminal, InstantSource.system());
    }
}
