package org.maskwright.cli;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.DatasetLock;
import org.maskwright.dataset.journal.Forgettable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code history}: what was done to a dataset. */
@Command(
        name = "history",
        description = "Lists what was done, oldest first; with --forget, makes the journal smaller.",
        mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private DatasetArgs dataset = new DatasetArgs();

    @Mixin
    private OutputArgs output = new OutputArgs();

    @Mixin
    private ForgetArgs forget = new ForgetArgs();

    HistoryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        output.requireWritable();
        Clock clock = Clock.systemUTC();
        Optional<Forgettable.Limit> limit = forget.limit(clock.instant());
        var text = new OperationText(console, dataset, output);
        if (limit.isEmpty()) {
            DatasetFolder folder = dataset.open(Access.READ);
            boolean inUse = DatasetLock.isHeld(folder.stateFolder());
            text.print(folder.history().history(), inUse ? folder.history().unclosed() : OptionalLong.empty());
        } else if (forget.dryRun()) {
            text.forgotten(dataset.open(Access.READ).history().forgettable(limit.get()), "would be");
        } else {
            DatasetFolder folder = dataset.open(Access.WRITE);
            try (DatasetLock lock = folder.lock("history --forget", clock)) {
                text.forgotten(folder.journal(clock).forget(limit.get()), "were");
            }
        }
        return ExitCode.DONE.value();
    }
}
