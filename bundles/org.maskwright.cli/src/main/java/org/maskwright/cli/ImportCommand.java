package org.maskwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.format.FormatCatalogue;
import org.maskwright.format.ImportOptions;
import org.maskwright.format.ImportReport;
import org.maskwright.format.Importer;
import org.maskwright.format.container.Unpacked;
import org.maskwright.format.model.ReadableFormat;
import org.maskwright.format.model.SourceFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}: makes a dataset of what another tool wrote. */
@Command(
        name = "import",
        description = "Makes a dataset of images and masks of what another tool wrote, in a new folder.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private final Console console;
    private final FormatCatalogue catalogue = FormatCatalogue.standard();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "SRC",
            description = "Folder of images and annotations; a .zip, .tar, .tar.gz or .tgz of them; shards, as .tar,"
                    + " .parquet or .tfrecord, or a folder of them; or the file of annotations beside its images.")
    private @Nullable Path source;

    @Option(names = "--to", paramLabel = "DIR", description = "A new or empty folder for the dataset.")
    private @Nullable Path target;

    @Option(
            names = "--format",
            paramLabel = "F",
            description = "How SRC is to be read; found out when not given. --list shows the formats.")
    private @Nullable String format;

    @Option(
            names = "--as",
            paramLabel = "WHAT",
            defaultValue = "source",
            description =
                    "What masks tell apart: classes, person (any class from what is none), instances, or source: mask"
                            + " files as they are, else classes. Default: ${DEFAULT-VALUE}.")
    private String as = "source";

    @Option(names = "--classes", paramLabel = "NAMES", split = ",", description = "Take these classes and no others.")
    private List<String> classes = List.of();

    @Option(names = "--list", description = "Show the formats instead of importing.")
    private boolean list;

    @Option(names = "--markdown", description = "With --list: as the page docs/formats.md.")
    private boolean markdown;

    @Mixin
    private OutputArgs output = new OutputArgs();

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        output.requireWritable();
        if (list) {
            new FormatList(output, markdown, catalogue).print(console);
            return ExitCode.DONE.value();
        }
        ImportOptions options = new ImportOptions(target(as), Set.copyOf(classes));
        Path from = required(source, "import what? Give the folder of images and annotations right after the command");
        Path to = required(target, "import to where? Name a new folder with --to DIR");
        if (!Unpacked.isArchive(from)) {
            run(from, to, options);
            return ExitCode.DONE.value();
        }
        Path beside = to.toAbsolutePath().normalize().getParent();
        if (beside == null || !Files.isDirectory(beside)) {
            throw new InputException(
                    "there is no folder in which " + to + " could be made; name one in a folder that is there");
        }
        try (Unpacked unpacked = Unpacked.of(from, beside, console.progress(output.quiet()))) {
            run(unpacked.root(), to, options);
        }
        return ExitCode.DONE.value();
    }

    private void run(Path from, Path to, ImportOptions options) throws IOException, InputException {
        Progress progress = console.progress(output.quiet());
        SourceFiles files = SourceFiles.of(from, progress);
        ReadableFormat read = format == null ? catalogue.detect(files) : catalogue.readable(format.strip());
        ImportReport report = Importer.run(read, files, to, options, progress);
        output.json(console, out -> FormatReports.write(report, to, out));
        if (output.forPeople()) {
            FormatReports.print(report, to, console.out());
        }
    }

    private static Path required(@Nullable Path path, String question) throws InputException {
        if (path == null || path.toString().isBlank()) {
            throw new InputException(question);
        }
        return path;
    }

    private static ImportOptions.ImportTarget target(String word) throws InputException {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        if (!ImportOptions.words().contains(wanted)) {
            throw new InputException(
                    "--as " + word + " is not possible; give " + String.join(", ", ImportOptions.words()));
        }
        return ImportOptions.ImportTarget.valueOf(wanted.toUpperCase(Locale.ROOT));
    }
}
