package org.maskwright.cli;

import java.util.concurrent.Callable;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code history}: what was done to a dataset. */
@Command(name = "history", description = "Lists what was done, oldest first.", mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private DatasetArgs dataset = new DatasetArgs();

    @Mixin
    private OutputArgs output = new OutputArgs();

    HistoryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        output.requireWritable();
        DatasetFolder folder = dataset.open(Access.READ);
        new OperationText(console, dataset, output).print(folder.history().history());
        return ExitCode.DONE.value();
    }
}
