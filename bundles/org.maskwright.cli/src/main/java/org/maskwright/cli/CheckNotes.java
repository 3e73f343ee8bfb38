package org.maskwright.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.maskwright.check.CheckResult;

/** What is worth saying beside the findings of a check, on standard error. */
final class CheckNotes {
    private final Console console;

    CheckNotes(Console console) {
        this.console = console;
    }

    void print(CheckResult result, boolean verbose) {
        if (!result.reading().warning().isEmpty()) {
            console.note("warning: " + result.reading().warning());
        }
        if (!result.faults().isEmpty()) {
            // The log has told of each rule once, with the stack trace.
            console.note("warning: rules failed " + Text.count(result.faults().size(), "time")
                    + ", by a mistake of Maskwright; " + "what else was found stands");
        }
        if (!result.ignored().isEmpty()) {
            console.note(Text.count(result.ignored().size(), "ignored finding") + " not shown (dataset.json)");
        }
        if (verbose) {
            console.note(String.format(
                    Locale.ROOT,
                    "%.2f s; %,d files decoded, %,d taken from the catalog",
                    result.seconds(),
                    result.reading().decoded(),
                    result.reading().reused()));
            result.ruleTimes().entrySet().stream()
                    .sorted(Map.Entry.<String, Duration>comparingByValue().reversed())
                    .limit(10)
                    .forEach(e -> console.note(String.format(
                            Locale.ROOT, "  %8.1f ms  %s", e.getValue().toNanos() / 1e6, e.getKey())));
        }
    }
}
