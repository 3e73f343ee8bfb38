package org.maskwright.cli;

import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.maskwright.check.CheckResult;
import org.maskwright.check.fix.RepairEffect;
import org.maskwright.check.fix.RepairPlan;
import org.maskwright.check.fix.Repairs;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Progress;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.CarryOver;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.DatasetLock;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.settings.DatasetSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fix}: applies rules' repairs through the journal, so that {@code undo} takes them back. */
@Command(name = "fix", description = "Repairs what rules find; 'undo' takes it back.", mixinStandardHelpOptions = true)
final class FixCommand implements Callable<Integer> {
    private final Console console;
    private final RuleBook book;

    @Mixin
    private DatasetArgs dataset = new DatasetArgs();

    @Mixin
    private CheckArgs args = new CheckArgs();

    @Mixin
    private OutputArgs output = new OutputArgs();

    @Option(
            names = "--rule",
            required = true,
            arity = "1..*",
            split = ",",
            paramLabel = "ID[=FIX]",
            description = "Rules to repair, in this order; with =FIX another repair than the recommended one.")
    private List<String> rules = List.of();

    @Option(
            names = {"-n", "--dry-run"},
            description = "Only list what would be done, and count which pixels would become what.")
    private boolean dryRun;

    FixCommand(Console console, RuleBook book) {
        this.console = console;
        this.book = book;
    }

    @Override
    public Integer call() throws Exception {
        output.requireWritable();
        rules = dataset.takeFrom(rules);
        DatasetFolder folder = dataset.open(dryRun ? Access.READ : Access.WRITE);
        Clock clock = Clock.systemUTC();
        if (dryRun) {
            RepairPlan plan = plan(folder);
            LabelMap labels = folder.scan(dataset.settings(folder), Progress.none())
                    .layout()
                    .layout()
                    .labels();
            List<String> effect = RepairEffect.of(
                    plan.edits(),
                    labels,
                    path -> Files.readAllBytes(folder.resolve(path)),
                    console.progress(output.quiet()));
            new RepairText(console, dataset, output).preview(plan, effect);
            return ExitCode.DONE.value();
        }
        try (DatasetLock lock = folder.lock("fix", clock)) {
            RepairPlan plan = plan(folder);
            var text = new RepairText(console, dataset, output);
            if (plan.edits().isEmpty()) {
                text.nothing(plan);
            } else {
                Progress progress = console.progress(output.quiet());
                Scan scan = folder.scan(dataset.settings(folder), Progress.none());
                List<Edit> edits = CarryOver.before(plan.edits(), folder, scan);
                text.done(plan, folder.journal(clock).apply("fix " + String.join(", ", rules), edits, progress));
                UnsavedText.of(folder).note(console);
            }
        }
        return ExitCode.DONE.value();
    }

    private RepairPlan plan(DatasetFolder folder) throws Exception {
        DatasetSettings settings = dataset.settings(folder);
        List<Repairs.FixChoice> choices =
                rules.stream().map(Repairs.FixChoice::parse).toList();
        // Settings come first, so that a wrong rule id is refused before the dataset is measured.
        var options = args.options(book.rules(), settings, selection(choices));
        CheckResult result = new CheckUp(folder, settings, book.rules()).run(options, console.progress(output.quiet()));
        return book.repairs().plan(result, choices);
    }

    private static String selection(List<Repairs.FixChoice> choices) {
        return String.join(",", choices.stream().map(Repairs.FixChoice::rule).toList());
    }
}
