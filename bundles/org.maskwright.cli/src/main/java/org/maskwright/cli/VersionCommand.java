package org.maskwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.DatasetLock;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.version.FrozenVersion;
import org.maskwright.dataset.version.VersionFacts;
import org.maskwright.dataset.version.Versions;
import org.maskwright.format.derived.VersionExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code version}: freezes a dataset, and tells versions apart. */
@Command(
        name = "version",
        description = "Freezes a dataset as it is under a name, lists versions, compares them, brings one out again.",
        mixinStandardHelpOptions = true)
final class VersionCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", arity = "0..1", paramLabel = "VERB", description = "create, list, diff or export.")
    private @Nullable String verb;

    @Parameters(index = "1", arity = "0..1", paramLabel = "DATASET", description = "Folder of images and masks.")
    private @Nullable Path dataset;

    @Parameters(
            index = "2..*",
            paramLabel = "NAME",
            description =
                    "Name of the version; of two for diff, the earlier one first, or of one, to compare the dataset as it"
                            + " is now with.")
    private List<String> names = List.of();

    @Option(names = "--note", paramLabel = "TEXT", description = "What is to be remembered of a version.")
    private String note = "";

    @Option(
            names = "--link",
            description = "Keep contents as second names of the files, which takes no room, rather than as copies; a"
                    + " program that writes into a file in place then changes what is kept, too, which is noticed.")
    private boolean link;

    @Option(names = "--to", paramLabel = "DIR", description = "A new or empty folder, for export.")
    private @Nullable Path target;

    @Mixin
    private OutputArgs output = new OutputArgs();

    VersionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        output.requireWritable();
        switch (verb) {
            case "create" -> create();
            case "list" -> list(new Versions(open(Access.READ)));
            case "diff" -> diff(open(Access.READ));
            case "export" -> export(open(Access.READ));
            case null ->
                throw new InputException("what is to be done? Give create, list, diff or export after 'version'");
            default -> throw new InputException("version cannot " + verb + "; give create, list, diff or export");
        }
        return ExitCode.DONE.value();
    }

    private DatasetFolder open(Access access) throws IOException, InputException {
        if (dataset == null || dataset.toString().isBlank()) {
            throw new InputException("which dataset? Give its folder after '" + verb + "'");
        }
        return DatasetFolder.open(dataset, access);
    }

    private String name(int index) throws InputException {
        if (index >= names.size()) {
            throw new InputException("which version? Give its name after the dataset");
        }
        return names.get(index);
    }

    private void create() throws IOException, InputException {
        DatasetFolder folder = open(Access.WRITE);
        String name = name(0);
        try (DatasetLock lock = folder.lock("version", Clock.systemUTC())) {
            Progress progress = console.progress(output.quiet());
            Scan scan = folder.scan(progress);
            FrozenVersion version =
                    new Versions(folder).create(new Versions.VersionOrder(facts(name, scan), link), scan, progress);
            output.json(console, out -> VersionText.write(version, out));
            if (output.forPeople()) {
                console.out()
                        .println("Version " + name + ": "
                                + Text.count(version.samples().size(), "sample") + ", "
                                + version.sha256().substring(0, 12));
            }
        }
    }

    private VersionFacts facts(String name, Scan scan) {
        return new VersionFacts(
                name,
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS),
                note,
                scan.layout().layout());
    }

    private void list(Versions versions) throws IOException, InputException {
        new VersionText(console, output).list(versions);
    }

    private void diff(DatasetFolder folder) throws IOException, InputException {
        Versions versions = new Versions(folder);
        FrozenVersion before = versions.read(name(0));
        FrozenVersion after;
        if (names.size() > 1) {
            after = versions.read(name(1));
        } else {
            Scan scan = folder.scan(console.progress(output.quiet()));
            after = versions.present(facts("now", scan), scan);
        }
        new VersionText(console, output).diff(versions, before, after);
    }

    private void export(DatasetFolder folder) throws IOException, InputException {
        String name = name(0);
        if (target == null) {
            throw new InputException("export to where? Name a new folder with --to DIR");
        }
        FrozenVersion version = new Versions(folder).read(name);
        VersionExport.run(folder, version, target, console.progress(output.quiet()));
        if (output.forPeople()) {
            console.out()
                    .println("Version " + name + ": "
                            + Text.count(version.samples().size(), "sample") + " in " + target);
        }
    }
}
