package org.maskwright.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;
import org.maskwright.format.derived.DerivedOrder;
import org.maskwright.format.derived.DerivedOrder.DerivedSource;
import org.maskwright.format.derived.PairChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code merge}: one dataset of several. */
@Command(
        name = "merge",
        description =
                "Makes one dataset of several, in a new folder; an image that two have is taken once, from the first.",
        mixinStandardHelpOptions = true)
final class MergeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..*", paramLabel = "DATASET", description = "Two datasets or more.")
    private List<Path> datasets = List.of();

    @Mixin
    private DerivedArgs derived = new DerivedArgs();

    MergeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        derived.output().requireWritable();
        if (datasets.size() < 2) {
            throw new InputException("merge what? Give two datasets or more, right after the command");
        }
        Path to = derived.target("merge");
        List<DerivedSource> sources = new ArrayList<>();
        for (Path dataset : datasets) {
            DatasetFolder folder = DatasetFolder.open(dataset, Access.READ);
            Scan scan = folder.scan(Progress.none());
            sources.add(new DerivedSource(folder, scan, sample -> true));
        }
        derived.run(new DerivedOrder(sources, PairChange.NONE), to, console);
        return ExitCode.DONE.value();
    }
}
