package org.maskwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.InputException;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.train.run.RunFolder;
import org.maskwright.train.run.RunLibrary;
import org.maskwright.train.run.RunRecord;
import org.maskwright.train.run.RunRecordJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code resume}: a training that was stopped or killed goes on, to the same end as if it had not been. */
@Command(
        name = "resume",
        description = "Goes on with a training that was stopped or killed, from the last epoch that was done.",
        mixinStandardHelpOptions = true)
final class ResumeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DATASET|RUN",
            description = "The dataset, or the folder of the run itself.")
    private @Nullable Path where;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "RUN",
            description = "Name of the run, or how it begins. Default: the latest.")
    private @Nullable String run;

    @Mixin
    private OutputArgs output = new OutputArgs();

    ResumeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        output.requireWritable();
        RunFolder found = find();
        if (RunLibrary.result(found).isPresent()) {
            throw new InputException(found.id() + " is finished; 'maskwright train DATASET --warm-start " + found.id()
                    + "' begins another with its network");
        }
        RunRecord record = RunRecordJson.read(found);
        if (record.program().isPresent()) {
            throw new InputException(found.id() + " is trained by a program of your own, "
                    + record.program().get()
                    + ", which alone knows how to go on; train again: maskwright train DATASET -- PROGRAM …");
        }
        Path dataset = record.data().dataset();
        return new TrainingText(console, output)
                .train(found, String.valueOf(where == null ? dataset : run == null && isRun(where) ? dataset : where))
                .value();
    }

    private RunFolder find() throws IOException, InputException {
        if (where == null) {
            throw new InputException("which training? Give the dataset, and the run's name where it is not the latest");
        }
        if (isRun(where)) {
            return new RunFolder(where);
        }
        DatasetFolder folder = DatasetFolder.open(where, Access.READ);
        return RunLibrary.of(folder).find(Optional.ofNullable(run).orElse(RunLibrary.LATEST));
    }

    private static boolean isRun(Path path) {
        return Files.isRegularFile(new RunFolder(path).inputs());
    }
}
