package org.maskwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.InputException;
import org.maskwright.dataset.file.FileState;
import org.maskwright.infer.ClickModel;
import org.maskwright.infer.ModelFile;
import org.maskwright.infer.ModelLibrary;
import org.maskwright.infer.SegmentationModel;
import org.maskwright.infer.engine.Device;
import org.maskwright.infer.engine.Signature;
import org.maskwright.infer.model.DescriptionJson;
import org.maskwright.infer.model.GraphReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code model}: looks into networks, and keeps those that are used again. */
@Command(
        name = "model",
        description = "Looks into ONNX models, and keeps a library of them.",
        mixinStandardHelpOptions = true)
final class ModelCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", arity = "0..1", paramLabel = "VERB", description = "inspect, add, list or remove.")
    private @Nullable String verb;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "MODEL",
            description =
                    "An .onnx file, with NAME.model.json beside it where it is described; or a name of the library.")
    private @Nullable String model;

    @Option(names = "--name", paramLabel = "NAME", description = "What an added model is called. Default: as its file.")
    private @Nullable String name;

    @Mixin
    private OutputArgs output = new OutputArgs();

    ModelCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        output.requireWritable();
        ModelLibrary library = ModelLibrary.ofUser(System.getenv());
        switch (verb) {
            case "inspect" -> inspect(library.find(named()));
            case "add" -> add(library);
            case "list" -> list(library);
            case "remove" -> library.remove(named()).forEach(f -> console.out().println("removed " + f));
            case null ->
                throw new InputException("what is to be done? Give inspect, add, list or remove after 'model'");
            default -> throw new InputException("model cannot " + verb + "; give inspect, add, list or remove");
        }
        return ExitCode.DONE.value();
    }

    private String named() throws InputException {
        if (model == null || model.isBlank()) {
            throw new InputException("which model? Give an .onnx file, or a name of the library, after '" + verb + "'");
        }
        return model;
    }

    /**
     * What is said of a model, once its networks were loaded.
     *
     * @param name for people
     * @param reading of its description, or its graph
     * @param networks what goes into each, and what comes out
     */
    private record Looked(String name, GraphReading reading, List<Signature> networks) {}

    private static Looked look(ModelFile file) throws IOException, InputException {
        var running = new SegmentationModel.Running(Device.CPU, 1, note -> {});
        if (ClickModel.spec(file).isPresent()) {
            try (ClickModel loaded = ClickModel.load(file, running)) {
                return new Looked(loaded.name(), loaded.reading(), loaded.signatures());
            }
        }
        try (SegmentationModel loaded = SegmentationModel.load(file, running)) {
            return new Looked(loaded.name(), loaded.reading(), List.of(loaded.signature()));
        }
    }

    private void inspect(ModelFile file) throws IOException, InputException {
        Looked looked = look(file);
        String description = DescriptionJson.format(looked.reading().description());
        output.json(console, out -> {
            out.write(description);
            out.flush();
        });
        if (output.forPeople()) {
            for (Signature network : looked.networks()) {
                ports("takes", network.inputs());
                ports("gives", network.outputs());
                network.metadata().forEach((key, value) -> console.out().println(key + ": " + value));
            }
            console.out().println("SHA-256 " + FileState.sha256(Files.readAllBytes(file.onnx())));
            console.out().print(description);
            assumed(file, looked.reading());
        }
    }

    private void ports(String what, List<Signature.Port> ports) {
        ports.forEach(p -> console.out().println(what + " " + p));
    }

    private void assumed(ModelFile file, GraphReading reading) {
        if (!reading.assumed().isEmpty()) {
            console.note("Not to be seen in the graph, and assumed:");
            reading.assumed().forEach(a -> console.note("    " + a));
            console.note("What is wrong is stated in " + file.descriptionFile() + "; --json "
                    + file.descriptionFile().getFileName() + " writes this one, to be changed.");
        }
    }

    private void add(ModelLibrary library) throws IOException, InputException {
        ModelFile file = ModelFile.at(Path.of(named()));
        Looked looked = look(file);
        ModelFile added = library.add(
                file, name == null ? looked.name() : name, looked.reading().description());
        console.out().println(added.onnx());
        assumed(added, looked.reading());
    }

    private void list(ModelLibrary library) throws IOException, InputException {
        List<String> names = library.names();
        output.json(
                console,
                out -> Json.write(out, json -> {
                    json.writeStartArray();
                    for (String known : names) {
                        json.writeString(known);
                    }
                    json.writeEndArray();
                }));
        if (output.forPeople()) {
            names.forEach(console.out()::println);
            if (names.isEmpty()) {
                console.note("No model in " + library.folder() + "; 'maskwright model add FILE.onnx' puts one there.");
            }
        }
    }
}
