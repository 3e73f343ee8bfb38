package org.maskwright.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.DatasetLock;
import org.maskwright.demo.DemoDataset;
import org.maskwright.demo.Planted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demo}: makes a small dataset with planted faults and takes it through check, repair and check. */
@Command(
        name = "demo",
        description =
                "Makes a small dataset with planted faults, finds and repairs them; then splits, trains, proposes and exports.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final String FOLDER = "maskwright-demo";

    private final Console console;
    private final RuleBook book;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            description = "A new or empty folder; " + FOLDER + " when not given.")
    private @Nullable Path folder;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Chooses the portraits (default ${DEFAULT-VALUE}).",
            defaultValue = "2299")
    private long seed;

    @Option(names = "--no-train", description = "End after the repairs: no split, no training, no export.")
    private boolean noTrain;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            description = "How long the network learns (default ${DEFAULT-VALUE}).",
            defaultValue = "40")
    private int epochs;

    @Mixin
    private OutputArgs output = new OutputArgs();

    DemoCommand(Console console, RuleBook book) {
        this.console = console;
        this.book = book;
    }

    @Override
    public Integer call() throws Exception {
        output.requireWritable();
        if (epochs < 1) {
            throw new InputException("--epochs is " + epochs + "; give 1 or more, or --no-train");
        }
        Path target = target();
        Progress progress = console.progress(output.quiet());
        List<Planted> planted = DemoDataset.make(target, DemoDataset.PAIRS, seed, progress);
        DatasetFolder dataset = DatasetFolder.open(target, Access.WRITE);
        DemoStory story;
        try (DatasetLock lock = dataset.lock("demo", Clock.systemUTC())) {
            story = DemoStory.tell(dataset, planted, book, progress);
        }
        if (output.forPeople()) {
            story.print(console.out(), target);
        }
        DemoLoop loop = noTrain ? new DemoLoop(List.of()) : DemoLoop.go(target, epochs, console, book);
        output.json(console, out -> story.writeJson(out, loop));
        if (output.forPeople()) {
            loop.print(console.out());
            DemoStory.printNext(target, console.out());
        }
        return ExitCode.DONE.value();
    }

    private Path target() throws Exception {
        if (folder != null) {
            requireEmpty(folder);
            return folder;
        }
        Path free = Path.of(FOLDER);
        for (int n = 2; Files.exists(free); n++) {
            free = Path.of(FOLDER + "-" + n);
        }
        return free;
    }

    private static void requireEmpty(Path target) throws Exception {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new InputException(target + " is a file; name a folder that does not exist yet");
        }
        try (Stream<Path> content = Files.list(target)) {
            if (content.findAny().isPresent()) {
                throw new InputException(target
                        + " is not empty; name a folder that does not exist yet, so that nothing of yours is mixed up");
            }
        }
    }
}
