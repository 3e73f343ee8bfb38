package org.maskwright.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maskwright.check.CheckResult;
import org.maskwright.check.Finding;
import org.maskwright.check.Severity;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.check.report.FindingsJson;
import org.maskwright.check.report.HtmlReport;
import org.maskwright.check.report.SampleThumbnails;
import org.maskwright.core.InputException;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.settings.DatasetSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code check}: applies the rules and shows what they find. */
@Command(name = "check", description = "Finds what is wrong with a dataset.", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Console console;
    private final RuleBook book;

    @Mixin
    private DatasetArgs dataset = new DatasetArgs();

    @Mixin
    private CheckArgs args = new CheckArgs();

    @Mixin
    private OutputArgs output = new OutputArgs();

    @Option(
            names = "--rules",
            paramLabel = "IDS",
            description = "Only these, e.g. MASK_EMPTY,DUP_*; or all but some: -IMAGE_*.")
    private String rules = "";

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "Exit with 1 from this severity on: info, warning, error (default) or never.")
    private String failOn = "error";

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write a report with thumbnails that needs no other file.")
    private @Nullable Path html;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Findings of a rule shown in the table (default ${DEFAULT-VALUE}).",
            defaultValue = "5")
    private int limit;

    @Option(
            names = {"-v", "--verbose"},
            description = "Also show where the facts came from and what each rule took.")
    private boolean verbose;

    @Option(names = "--list", description = "Show the catalogue of rules instead of checking.")
    private boolean list;

    @Option(names = "--markdown", description = "With --list: as the page docs/checks.md, with all options.")
    private boolean markdown;

    CheckCommand(Console console, RuleBook book) {
        this.console = console;
        this.book = book;
    }

    @Override
    public Integer call() throws Exception {
        if (list) {
            new RuleList(output, markdown, book.rules()).print(console);
            return ExitCode.DONE.value();
        }
        Optional<Severity> threshold = threshold();
        if (limit < 0) {
            throw new InputException("--limit " + limit + " is not possible; give 0 to see counts alone, or more");
        }
        output.requireWritable();
        if (html != null) {
            OutputArgs.requireWritable(html);
        }
        DatasetFolder folder = dataset.open(Access.READ);
        DatasetSettings settings = dataset.settings(folder);
        var options = args.options(book.rules(), settings, rules);
        CheckResult result = new CheckUp(folder, settings, book.rules()).run(options, console.progress(output.quiet()));
        show(result);
        boolean failed = threshold.isPresent()
                && result.findings().stream().anyMatch(f -> f.severity().compareTo(threshold.get()) >= 0);
        return (failed ? ExitCode.FINDINGS : ExitCode.DONE).value();
    }

    private Optional<Severity> threshold() throws InputException {
        Optional<Severity> severity = Severity.parse(failOn);
        if (severity.isEmpty() && !failOn.equals("never")) {
            throw new InputException("--fail-on " + failOn + " is no severity; give info, warning, error or never");
        }
        return severity;
    }

    private void show(CheckResult result) throws Exception {
        List<Finding> findings = result.findings();
        String name = dataset.folder().toString();
        output.json(console, out -> FindingsJson.write(name, result.samples(), findings, result.seconds(), out));
        if (html != null) {
            var report = new HtmlReport(book::rule, new SampleThumbnails(result.facts()));
            OutputArgs.write(html, out -> report.write(name, result.samples(), findings, out));
        }
        if (output.forPeople()) {
            new FindingsTable(output.ansi(), limit).print(result.samples(), findings, console);
        }
        new CheckNotes(console).print(result, verbose);
    }
}
