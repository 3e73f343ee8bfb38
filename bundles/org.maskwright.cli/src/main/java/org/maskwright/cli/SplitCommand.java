package org.maskwright.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.maskwright.check.facts.SplitEvidence;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.DatasetLock;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.journal.Operation;
import org.maskwright.dataset.settings.DatasetSettings;
import org.maskwright.dataset.split.SplitOptions;
import org.maskwright.dataset.split.SplitPlan;
import org.maskwright.dataset.split.Splitter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code split}: a first split, or the placing of samples that came after it. */
@Command(
        name = "split",
        description = "Splits into train, val and test, or folds; what is placed already never moves.",
        mixinStandardHelpOptions = true)
final class SplitCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private DatasetArgs dataset = new DatasetArgs();

    @Mixin
    private SplitArgs args = new SplitArgs();

    @Mixin
    private OutputArgs output = new OutputArgs();

    @Option(
            names = {"-n", "--dry-run"},
            description = "Only show what the split would be.")
    private boolean dryRun;

    @Option(names = "--quick", description = "Measure no file: foreground areas and look-alikes stay unknown.")
    private boolean quick;

    @Option(
            names = "--ignore-folders",
            description = "Split anew although folders, or lists such as train.txt, say how.")
    private boolean ignoreFolders;

    SplitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        output.requireWritable();
        if (quick && args.request().needsEvidence()) {
            throw new InputException(
                    "--quick measures no file, which --stratify and near-duplicates need; leave it out");
        }
        DatasetFolder folder = dataset.open(dryRun ? Access.READ : Access.WRITE);
        if (dryRun) {
            split(folder, Optional.empty());
            return ExitCode.DONE.value();
        }
        Clock clock = Clock.systemUTC();
        try (DatasetLock lock = folder.lock("split", clock)) {
            split(folder, Optional.of(clock));
        }
        return ExitCode.DONE.value();
    }

    private void split(DatasetFolder folder, Optional<Clock> writing) throws IOException, InputException {
        Progress progress = console.progress(output.quiet());
        DatasetSettings settings = dataset.settings(folder);
        Scan scan = folder.scan(settings, progress);
        var splitter = new Splitter(folder, scan);
        // What is refused is refused before thousands of files are measured.
        SplitPlan plan = plan(splitter, args.request().options(SplitEvidence.NONE));
        SplitEvidence evidence = SplitEvidence.NONE;
        if (!quick) {
            evidence = CheckUp.evidence(folder, scan, progress);
            plan = plan(splitter, args.request().options(evidence));
        }
        Optional<Operation> written = Optional.empty();
        if (writing.isPresent() && !plan.added().isEmpty()) {
            written = Optional.of(splitter.write(plan, folder.journal(writing.get()), writing.get(), progress));
        }
        var text = new SplitText(console, plan, evidence, scan.samples());
        output.json(console, text::json);
        if (output.forPeople()) {
            text.print(written);
        }
    }

    private SplitPlan plan(Splitter splitter, SplitOptions options) throws IOException, InputException {
        return ignoreFolders ? splitter.planIgnoringFolders(options) : splitter.plan(options);
    }
}
