package org.maskwright.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.Progress;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.DatasetLock;
import org.maskwright.dataset.journal.Journal;
import org.maskwright.dataset.journal.Operation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code undo}: takes back what was done, bit for bit. */
@Command(name = "undo", description = "Takes back the last operation, or a given one.", mixinStandardHelpOptions = true)
final class UndoCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private DatasetArgs dataset = new DatasetArgs();

    @Mixin
    private OutputArgs output = new OutputArgs();

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "N",
            description = "Number of the operation, as history shows it.")
    private @Nullable Long number;

    UndoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        output.requireWritable();
        DatasetFolder folder = dataset.open(Access.WRITE);
        Clock clock = Clock.systemUTC();
        try (DatasetLock lock = folder.lock("undo", clock)) {
            Journal journal = folder.journal(clock);
            Progress progress = console.progress(output.quiet());
            Operation done = number == null ? journal.undo(progress) : journal.undo(number, progress);
            new OperationText(console, dataset, output).print(done);
            UnsavedText.of(folder).note(console);
        }
        return ExitCode.DONE.value();
    }
}
