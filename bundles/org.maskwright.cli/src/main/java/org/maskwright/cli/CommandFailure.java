package org.maskwright.cli;

import java.util.concurrent.CancellationException;
import org.maskwright.core.InputException;

/** Turns what a command threw into one line for the user, and an exit code. */
final class CommandFailure {
    private final Console console;
    private final LogFile log;

    CommandFailure(Console console, LogFile log) {
        this.console = console;
        this.log = log;
    }

    int report(String command, Exception e) {
        return switch (e) {
            case InputException input -> end(ExitCode.INPUT, "maskwright " + command + ": " + input.getMessage());
            case CancellationException c -> end(ExitCode.STOPPED, "maskwright " + command + ": stopped.");
            default -> {
                String where = log.write("maskwright " + command, e);
                yield end(
                        ExitCode.FAULT,
                        "maskwright " + command + ": a fault of Maskwright itself: " + Text.oneLine(String.valueOf(e))
                                + ". The details are in " + where + ".");
            }
        };
    }

    private int end(ExitCode code, String line) {
        console.note(line);
        return code.value();
    }
}
