package org.maskwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maskwright.check.CheckResult;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.settings.DatasetSettings;
import org.maskwright.format.ExportCoding;
import org.maskwright.format.ExportLoss;
import org.maskwright.format.ExportNames;
import org.maskwright.format.ExportOptions;
import org.maskwright.format.ExportOrder;
import org.maskwright.format.ExportReport;
import org.maskwright.format.Exporter;
import org.maskwright.format.FormatCatalogue;
import org.maskwright.session.exporting.ExportChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export}: writes what passes the check for another tool, in a new folder. */
@Command(
        name = "export",
        description =
                "Writes the samples that pass the check in another format, in a new folder; the dataset stays as it"
                        + " is.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private final Console console;
    private final RuleBook book;
    private final FormatCatalogue catalogue = FormatCatalogue.standard();

    @Mixin
    private DatasetArgs dataset = new DatasetArgs();

    @Mixin
    private CheckArgs check = new CheckArgs();

    @Mixin
    private OutputArgs output = new OutputArgs();

    @Option(names = "--to", paramLabel = "DIR", description = "A new or empty folder.")
    private @Nullable Path target;

    @Option(
            names = "--format",
            paramLabel = "F",
            defaultValue = "folders",
            description = "As 'maskwright import --list' shows. Default: ${DEFAULT-VALUE}.")
    private String format = "folders";

    @Option(names = "--parts", paramLabel = "PARTS", split = ",", description = "Only these: train, val, test.")
    private List<String> parts = List.of();

    @Option(
            names = "--only",
            paramLabel = "STATUS",
            split = ",",
            description = "Only masks of these statuses, e.g. verified,corrected; verified includes verified-empty.")
    private List<String> only = List.of();

    @Option(names = "--with-errors", description = "Also samples of which the check finds an error.")
    private boolean withErrors;

    @Option(names = "--source", paramLabel = "TEXT", description = "Where the images come from, for the data card.")
    private @Nullable String source;

    @Option(names = "--licence", paramLabel = "TEXT", description = "Under which they may be used, for the data card.")
    private @Nullable String licence;

    @Option(
            names = {"-n", "--dry-run"},
            description = "Only say what would be exported, and what the format would lose.")
    private boolean dryRun;

    @Option(
            names = "--coding",
            paramLabel = "C",
            defaultValue = "stored",
            description =
                    "How masks are coded: stored (as they are), 0/255, 0/1, palette, cut-out (the image, with the mask"
                            + " as its alpha). Default: ${DEFAULT-VALUE}.")
    private String coding = "stored";

    @Option(
            names = "--names",
            paramLabel = "N",
            defaultValue = "kept",
            description =
                    "What files are called: kept (as they are), folders (with their folders before them), numbers."
                            + " Default: ${DEFAULT-VALUE}.")
    private String names = "kept";

    @Option(
            names = "--strip-metadata",
            description = "Leave out what files say beside their pixels: EXIF, XMP, comments. The orientation stays.")
    private boolean strip;

    @Option(names = "--no-verify", description = "Do not read back what was written.")
    private boolean noVerify;

    ExportCommand(Console console, RuleBook book) {
        this.console = console;
        this.book = book;
    }

    @Override
    public Integer call() throws Exception {
        output.requireWritable();
        ExportOptions written = written();
        ExportChoice choice = ExportChoice.of(parts, only, withErrors);
        DatasetFolder folder = dataset.open(Access.READ);
        if (target == null && !dryRun) {
            throw new InputException("export to where? Name a new folder with --to DIR");
        }
        DatasetSettings settings = dataset.settings(folder);
        Progress progress = console.progress(output.quiet());
        CheckUp checkUp = new CheckUp(folder, settings, book.rules());
        var options = check.options(book.rules(), settings, "");
        CheckResult checked = checkUp.run(options, progress);
        ExportOrder order = choice.order(folder, folder.scan(settings, Progress.none()), checked, card(folder));
        tellBefore(order, written, progress);
        if (target != null && !dryRun) {
            ExportReport report = Exporter.run(order, written, target, progress);
            Path to = target;
            output.json(console, out -> FormatReports.write(report, to, out));
            if (output.forPeople()) {
                FormatReports.print(report, target, console.out());
            }
        }
        return ExitCode.DONE.value();
    }

    private ExportOptions written() throws InputException {
        ExportCoding masks = ExportCoding.of(coding.strip())
                .orElseThrow(() -> new InputException(
                        "--coding " + coding + " is not possible; give stored, 0/255, 0/1, palette or cut-out"));
        ExportNames files = ExportNames.of(names.strip())
                .orElseThrow(() ->
                        new InputException("--names " + names + " is not possible; give kept, folders or numbers"));
        return new ExportOptions(catalogue.writable(format.strip()), masks, files, strip, !noVerify);
    }

    private ExportOrder.DataCard card(DatasetFolder folder) {
        Path name = folder.root().getFileName();
        return new ExportOrder.DataCard(
                name == null ? "dataset" : name.toString(), Optional.ofNullable(source), Optional.ofNullable(licence));
    }

    /** Says what is left out and what the format loses, before anything is written. */
    private void tellBefore(ExportOrder order, ExportOptions written, Progress progress)
            throws IOException, InputException {
        if (!output.forPeople()) {
            return;
        }
        if (!order.leftOut().isEmpty()) {
            console.out().println(Text.count(order.leftOut().size(), "sample") + " left out:");
            order.leftOut().entrySet().stream().limit(10).forEach(e -> console.out()
                    .println("    " + e.getKey() + ": " + e.getValue()));
            if (order.leftOut().size() > 10) {
                console.out().println("    … the manifest names them all");
            }
        }
        if (dryRun) {
            console.out().println(Text.count(order.picks().size(), "image") + " would be exported");
        }
        ExportLoss.of(order, written, progress).ifPresent(loss -> {
            loss.what().forEach(what -> console.out().println("Lost: " + what));
            if (loss.changed() > 0) {
                console.out().println(loss.words());
            }
        });
    }
}
