package org.maskwright.cli;

import java.io.PrintStream;
import org.maskwright.check.fix.RuleBook;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The program {@code maskwright}: finds the command, runs it, and turns what happened into an exit code. */
@Command(
        name = "maskwright",
        description = "Makes portrait-segmentation datasets right.",
        mixinStandardHelpOptions = true,
        versionProvider = ProductVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = true,
        subcommands = {
            InfoCommand.class,
            CheckCommand.class,
            FixCommand.class,
            UndoCommand.class,
            HistoryCommand.class,
            QuarantineCommand.class,
            SplitCommand.class,
            CleanCommand.class,
            PrelabelCommand.class,
            RankCommand.class,
            LoopCommand.class,
            ModelCommand.class,
            GpuCommand.class,
            TrainCommand.class,
            ResumeCommand.class,
            RunsCommand.class,
            EvaluateCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            MergeCommand.class,
            SubsetCommand.class,
            RelabelCommand.class,
            ResizeCommand.class,
            CropCommand.class,
            VersionCommand.class,
            CompositeCommand.class,
            LiveCommand.class,
            DemoCommand.class
        })
public final class Maskwright {
    private Maskwright() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        Interrupt interrupt = Interrupt.install();
        boolean terminal = Boolean.getBoolean("maskwright.terminal");
        int code = run(args, new Console(System.out, System.err, interrupt, terminal));
        interrupt.finished();
        System.exit(code);
    }

    /**
     * Runs one command within this process.
     *
     * @param args the words of the command line
     * @param console where it reads and writes
     * @return the exit status, as in {@link ExitCode}
     */
    public static int run(String[] args, Console console) {
        return run(args, console, RuleBook.standard());
    }

    static int run(String[] args, Console console, RuleBook book) {
        LogFile log = LogFile.install(console);
        CommandLine line = new CommandLine(new Maskwright(), new CommandFactory(console, book));
        line.setOut(console.outWriter());
        line.setErr(console.errWriter());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((e, a) -> refuse(e, console.err()));
        line.setExecutionExceptionHandler((e, c, r) -> new CommandFailure(console, log).report(c.getCommandName(), e));
        if (args.length == 0) {
            line.usage(console.outWriter());
            return ExitCode.DONE.value();
        }
        return line.execute(args);
    }

    private static int refuse(ParameterException e, PrintStream err) {
        err.println(new Refusal(e).text());
        return ExitCode.INPUT.value();
    }
}
