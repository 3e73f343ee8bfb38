package org.maskwright.spark;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import org.maskwright.core.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program behind {@code maskwright cluster}, and the main class that {@code spark-submit} is given. */
@Command(
        name = "cluster",
        description = "Does to millions of pairs, on Apache Spark, what the other commands do to a folder.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = true)
public final class Cluster {
    private static final int INPUT = 2;
    private static final int FAULT = 3;
    private static final int STOPPED = 130;

    private Cluster() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        int code = run(args, System.out, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    /**
     * Runs one command within this process.
     *
     * @param args the words after {@code cluster}
     * @param out receives results
     * @param err receives notes and what went wrong
     * @return 0 done, 1 done and there are findings, 2 the input is wrong, 3 a fault, 130 stopped
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        var line = new CommandLine(new Cluster());
        line.addSubcommand(new ClusterCheckCommand(out, err));
        line.addSubcommand(new ClusterTwinsCommand(out));
        line.addSubcommand(new ClusterPackCommand(out, err));
        line.addSubcommand(new ClusterSplitCommand(out));
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((e, words) -> {
            String name = "maskwright " + e.getCommandLine().getCommandSpec().qualifiedName();
            return end(INPUT, name + ": " + e.getMessage() + ". See '" + name + " --help'.", err);
        });
        line.setExecutionExceptionHandler((e, c, parsed) -> report(c.getCommandName(), e, err));
        if (args.length == 0) {
            line.usage(out);
            return 0;
        }
        return line.execute(args);
    }

    private static int report(String command, Exception e, PrintStream err) {
        String name = "maskwright cluster " + command + ": ";
        return switch (e) {
            case InputException input -> end(INPUT, name + input.getMessage(), err);
            case CancellationException c -> end(STOPPED, name + "stopped.", err);
            default -> {
                e.printStackTrace(err);
                yield end(FAULT, name + "a fault: " + e.getMessage(), err);
            }
        };
    }

    private static int end(int code, String line, PrintStream err) {
        err.println(line);
        return code;
    }
}
