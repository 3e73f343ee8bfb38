package org.maskwright.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.DatasetLock;
import org.maskwright.dataset.journal.Quarantine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quarantine}: files set aside, and how they come back. */
@Command(name = "quarantine", description = "Lists, adds or restores files set aside.", mixinStandardHelpOptions = true)
final class QuarantineCommand implements Callable<Integer> {
    /** What is to be done. */
    private enum Verb {
        LIST,
        ADD,
        RESTORE;

        static Verb parse(@Nullable String word) throws InputException {
            return switch (word) {
                case "list" -> LIST;
                case "add" -> ADD;
                case "restore" -> RESTORE;
                case null ->
                    throw new InputException("what is to be done? Give list, add or restore after the dataset");
                default ->
                    throw new InputException(
                            "quarantine cannot " + word + "; give list, add or restore after the dataset");
            };
        }
    }

    private final Console console;

    @Mixin
    private DatasetArgs dataset = new DatasetArgs();

    @Mixin
    private OutputArgs output = new OutputArgs();

    @Parameters(index = "1", arity = "0..1", paramLabel = "VERB", description = "list, add or restore.")
    private @Nullable String word;

    @Parameters(
            index = "2..*",
            paramLabel = "FILE",
            description = "Files, relative to the dataset; restore without any restores all.")
    private List<Path> files = List.of();

    @Option(names = "--why", paramLabel = "TEXT", description = "Why they are set aside, for whoever asks later.")
    private String why = "set aside by hand";

    QuarantineCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        output.requireWritable();
        Verb verb = Verb.parse(word);
        if (verb == Verb.LIST) {
            DatasetFolder folder = dataset.open(Access.READ);
            list(folder.quarantine());
            return ExitCode.DONE.value();
        }
        DatasetFolder folder = dataset.open(Access.WRITE);
        Clock clock = Clock.systemUTC();
        try (DatasetLock lock = folder.lock("quarantine", clock)) {
            change(verb, new Quarantine(folder.journal(clock)), folder);
        }
        return ExitCode.DONE.value();
    }

    private void change(Verb verb, Quarantine quarantine, DatasetFolder folder) throws Exception {
        Progress progress = console.progress(output.quiet());
        List<String> paths = paths(folder);
        if (verb == Verb.ADD) {
            requireThere(paths, folder);
        }
        var done = verb == Verb.ADD
                ? quarantine.add(paths, why, progress)
                : quarantine.restore(wanted(quarantine.list(), paths), progress);
        new OperationText(console, dataset, output).print(done);
    }

    private List<String> paths(DatasetFolder folder) throws InputException {
        List<String> paths = new ArrayList<>();
        for (Path file : files) {
            // On Linux a backslash is a letter like any other.
            Path within = folder.resolve(file.toString().replace(File.separatorChar, '/'));
            paths.add(folder.root().relativize(within).toString().replace(File.separatorChar, '/'));
        }
        return paths;
    }

    /** A file that is named must be there: a slip of the pen is no work done. */
    private static void requireThere(List<String> paths, DatasetFolder folder) throws InputException {
        if (paths.isEmpty()) {
            throw new InputException("quarantine add needs the files to set aside, relative to the dataset");
        }
        for (String path : paths) {
            if (!Files.isRegularFile(folder.resolve(path))) {
                throw new InputException(
                        "there is no file " + path + " in " + folder.root() + "; nothing was set aside");
            }
        }
    }

    private static List<Quarantine.QuarantinedFile> wanted(List<Quarantine.QuarantinedFile> all, List<String> paths)
            throws InputException {
        for (String path : paths) {
            if (all.stream().noneMatch(e -> e.path().equals(path))) {
                throw new InputException(path + " is not in quarantine; 'quarantine DATASET list' shows what is");
            }
        }
        List<Quarantine.QuarantinedFile> chosen = paths.isEmpty()
                ? all
                : all.stream().filter(e -> paths.contains(e.path())).toList();
        if (chosen.isEmpty()) {
            throw new InputException("the quarantine is empty; there is nothing to restore");
        }
        return chosen;
    }

    private void list(Quarantine quarantine) throws Exception {
        List<Quarantine.QuarantinedFile> entries = quarantine.list();
        output.json(
                console,
                out -> Json.write(out, json -> {
                    json.writeStartArray();
                    for (Quarantine.QuarantinedFile e : entries) {
                        json.writeStartObject();
                        json.writeStringField("path", e.path());
                        json.writeStringField("sha256", e.sha256());
                        json.writeNumberField("bytes", e.bytes());
                        json.writeStringField("why", e.why());
                        json.writeStringField("when", e.when().toString());
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                }));
        if (output.forPeople()) {
            entries.forEach(e -> console.out()
                    .println(e.path() + "  (" + e.why() + ", " + e.when().truncatedTo(ChronoUnit.SECONDS) + ")"));
            console.out().println(Text.count(entries.size(), "file") + " in quarantine");
        }
    }
}
