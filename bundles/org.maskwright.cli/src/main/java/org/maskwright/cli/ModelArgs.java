package org.maskwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.InputException;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.infer.ModelFile;
import org.maskwright.infer.ModelLibrary;
import org.maskwright.infer.SegmentationModel;
import org.maskwright.infer.engine.Device;
import org.maskwright.train.run.RunFolder;
import org.maskwright.train.run.RunLibrary;
import picocli.CommandLine.Option;

/** Which model a command uses, and where it runs. */
final class ModelArgs {
    private static final int MOST_THREADS = 256;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description =
                    "An .onnx file, the name of a model of the library ('maskwright model list'), or of a training of this"
                            + " dataset ('maskwright runs'), or latest.")
    private List<String> models = List.of();

    @Option(
            names = "--device",
            paramLabel = "DEVICE",
            defaultValue = "auto",
            description =
                    "auto, cpu, gpu, gpu:1, or a library by name: webgpu, cuda, tensor-rt, direct-ml, core-ml, open-vino."
                            + " Where that will not do, the CPU goes on. Default: ${DEFAULT-VALUE}.")
    private String device = "auto";

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many images are worked on at once. Default: one for each processor.")
    private @Nullable Integer threads;

    /** Whether a model was named. */
    boolean given() {
        return !models.isEmpty();
    }

    /** How many images are worked on at once. */
    int threads() throws InputException {
        int wanted = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (wanted < 1 || wanted > MOST_THREADS) {
            throw new InputException("--threads is " + wanted + "; 1 to " + MOST_THREADS + " are possible");
        }
        return wanted;
    }

    /**
     * Finds the model's file.
     *
     * @param dataset whose trainings may be meant
     * @throws InputException when there is none, or there is no such device
     */
    ModelFile find(DatasetArgs dataset) throws IOException, InputException {
        if (models.size() > 1) {
            throw new InputException("one --model is wanted, not " + models.size());
        }
        return findAll(dataset).getFirst();
    }

    /**
     * Finds the models' files, where several may be given.
     *
     * @param dataset whose trainings may be meant
     * @throws InputException when there is no such file, or no such device
     */
    List<ModelFile> findAll(DatasetArgs dataset) throws IOException, InputException {
        if (models.isEmpty()) {
            throw new InputException(
                    "which model? Give --model FILE.onnx, or a name that 'maskwright model list' shows");
        }
        Device.parse(device);
        ModelLibrary library = ModelLibrary.ofUser(System.getenv());
        List<ModelFile> files = new ArrayList<>();
        for (String name : models) {
            Optional<ModelFile> trained =
                    dataset.isGiven() ? trained(dataset.open(Access.READ), name) : Optional.empty();
            files.add(trained.isPresent() ? trained.get() : library.find(name));
        }
        return files;
    }

    /** The model of a training of the dataset, by its name. */
    private static Optional<ModelFile> trained(DatasetFolder folder, String name) throws IOException, InputException {
        RunLibrary runs = RunLibrary.of(folder);
        for (RunFolder run : runs.list().reversed()) {
            if (Files.isRegularFile(run.model()) && (run.id().equals(name) || name.equals(RunLibrary.LATEST))) {
                return Optional.of(ModelFile.at(run.model()));
            }
        }
        return Optional.empty();
    }

    /**
     * Loads it; the caller closes it. Devices that will not do are noted on standard error.
     *
     * @throws InputException when it cannot be used
     */
    SegmentationModel load(ModelFile file, Console console) throws IOException, InputException {
        SegmentationModel loaded =
                SegmentationModel.load(file, new SegmentationModel.Running(Device.parse(device), 1, console::note));
        if (!loaded.reading().assumed().isEmpty()) {
            console.note(file.onnx() + " has no description: "
                    + String.join("; ", loaded.reading().assumed())
                    + ". 'maskwright model inspect' shows how to state it.");
        }
        return loaded;
    }
}
