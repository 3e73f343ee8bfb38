package org.maskwright.cli;

import java.util.concurrent.Callable;
import org.maskwright.core.Progress;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.DatasetSummary;
import org.maskwright.dataset.Scan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code info}: what a dataset is, at a glance; decodes no image. */
@Command(
        name = "info",
        description = "Shows the layout found, counts, sizes, label values, status and split.",
        mixinStandardHelpOptions = true)
final class InfoCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private DatasetArgs dataset = new DatasetArgs();

    @Mixin
    private OutputArgs output = new OutputArgs();

    InfoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        output.requireWritable();
        DatasetFolder folder = dataset.open(Access.READ);
        Progress progress = console.progress(output.quiet());
        Scan scan = folder.scan(dataset.settings(folder), progress);
        DatasetSummary summary = DatasetSummary.of(folder, scan, folder.split(scan), progress);
        String name = dataset.folder().toString();
        HandWork work = HandWork.of(folder, scan);
        output.json(console, out -> SummaryJson.write(name, summary, work, out));
        if (output.forPeople()) {
            new SummaryText(summary).print(work, console.out());
        }
        return ExitCode.DONE.value();
    }
}
