package org.maskwright.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.maskwright.core.InputException;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.train.run.RunFolder;
import org.maskwright.train.run.RunLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code runs}: the trainings of a dataset. */
@Command(
        name = "runs",
        description = "Lists the trainings of a dataset, compares two, or deletes one with its model.",
        mixinStandardHelpOptions = true)
final class RunsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private DatasetArgs dataset = new DatasetArgs();

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "VERB",
            description = "list (when nothing is given), compare RUN RUN, or delete RUN.")
    private List<String> words = List.of();

    @Mixin
    private OutputArgs output = new OutputArgs();

    RunsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        output.requireWritable();
        String verb = words.isEmpty() ? "list" : words.getFirst();
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        DatasetFolder folder = dataset.open(verb.equals("delete") ? Access.WRITE : Access.READ);
        RunLibrary library = RunLibrary.of(folder);
        switch (verb) {
            case "list" -> list(library);
            case "compare" -> compare(library, rest);
            case "delete" -> delete(library, rest);
            default -> throw new InputException("runs cannot " + verb + "; give list, compare RUN RUN or delete RUN");
        }
        return ExitCode.DONE.value();
    }

    private void list(RunLibrary library) throws IOException, InputException {
        List<RunsText> runs = read(library.list());
        write(runs);
        if (output.forPeople()) {
            if (runs.isEmpty()) {
                console.note("No run yet; 'maskwright train " + dataset.word() + " --preset quick' makes one.");
            } else {
                console.out()
                        .println(String.format(
                                java.util.Locale.ROOT, "%-34s %-8s %-6s  %-6s", "run", "epochs", "valIoU", "testIoU"));
            }
            runs.forEach(r -> console.out().println(r.line()));
        }
    }

    private void write(List<RunsText> runs) throws IOException, InputException {
        output.json(
                console,
                out -> Json.write(out, json -> {
                    json.writeStartArray();
                    for (RunsText run : runs) {
                        run.write(json);
                    }
                    json.writeEndArray();
                }));
    }

    private static List<RunsText> read(List<RunFolder> folders) throws IOException, InputException {
        List<RunsText> runs = new ArrayList<>();
        for (RunFolder folder : folders) {
            runs.add(RunsText.of(folder));
        }
        return runs;
    }

    private void compare(RunLibrary library, List<String> names) throws IOException, InputException {
        if (names.size() != 2) {
            throw new InputException("compare takes two runs; 'maskwright runs " + dataset.word() + "' lists them");
        }
        List<RunsText> two = read(List.of(library.find(names.get(0)), library.find(names.get(1))));
        write(two);
        if (output.forPeople()) {
            RunsText.compared(two.get(0), two.get(1)).forEach(console.out()::println);
        }
    }

    private void delete(RunLibrary library, List<String> names) throws IOException, InputException {
        if (names.isEmpty()) {
            throw new InputException("delete which? 'maskwright runs " + dataset.word() + "' lists them");
        }
        for (String name : names) {
            RunFolder run = library.find(name);
            RunLibrary.delete(run);
            console.out().println("deleted " + run.id());
        }
    }
}
