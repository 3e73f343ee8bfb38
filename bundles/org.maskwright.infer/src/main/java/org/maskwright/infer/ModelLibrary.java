package org.maskwright.infer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.maskwright.core.InputException;
import org.maskwright.infer.model.ClickSpec;
import org.maskwright.infer.model.DescriptionJson;
import org.maskwright.infer.model.ModelDescription;

/**
 * The models that a user keeps: a folder of {@code NAME.onnx} with {@code NAME.model.json} beside each.
 *
 * @param folder need not exist
 */
public record ModelLibrary(Path folder) {
    private static final String ONNX = ".onnx";

    /** Names are those of files, and words of a command line. */
    private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}";

    /**
     * The user's own, by the XDG Base Directory rules: in {@code XDG_DATA_HOME} when it is an absolute path, else in {@code ~/.local/share}.
     *
     * @param environment of the process
     */
    public static ModelLibrary ofUser(Map<String, String> environment) {
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        Path data = xdg.startsWith("/") ? Path.of(xdg) : Path.of(System.getProperty("user.home"), ".local", "share");
        return new ModelLibrary(data.resolve("maskwright").resolve("models"));
    }

    /** The names of all models, sorted. */
    public List<String> names() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(ONNX) && !f.startsWith(".") && !ModelFile.isDecoder(f))
                    .map(f -> f.substring(0, f.length() - ONNX.length()))
                    .sorted()
                    .toList();
        }
    }

    /**
     * A model by its name here, or by the path of its file anywhere.
     *
     * @throws InputException when there is none, or its description is wrong
     */
    public ModelFile find(String nameOrPath) throws IOException, InputException {
        if (nameOrPath.matches(NAME) && Files.isRegularFile(network(nameOrPath))) {
            return ModelFile.at(network(nameOrPath));
        }
        Path path = Path.of(nameOrPath);
        if (!Files.isRegularFile(path)) {
            List<String> names = names();
            String known = names.isEmpty()
                    ? "the library is empty: 'maskwright model add FILE.onnx' puts one there"
                    : "the library has " + String.join(", ", names);
            throw new InputException(
                    "there is no model '" + nameOrPath + "': it is neither a file nor in the library; " + known);
        }
        return ModelFile.at(path);
    }

    /**
     * Copies a model into the library. Nothing is replaced.
     *
     * @param model whose network was loaded, so that it is known to be one
     * @param name in the library
     * @param description what is said of it
     * @return the copy
     * @throws InputException when the name is not possible, or taken
     */
    public ModelFile add(ModelFile model, String name, ModelDescription description)
            throws IOException, InputException {
        requirePossible(name);
        Files.createDirectories(folder);
        Path network = network(name);
        if (Files.exists(network)) {
            throw new InputException("there is a model " + name
                    + " in the library already; give another name with --name, or remove that one first");
        }
        // What belongs to it comes first: a network without its description would be taken for what its graph looks
        // like.
        ModelDescription kept = description;
        if (description.clicks().isPresent() && description.clicks().get() instanceof ClickSpec.Prompt prompt) {
            Path decoder = new ModelFile(network, Optional.empty()).decoder();
            copy(model.onnx().resolveSibling(prompt.decoder()), decoder);
            kept = description.with(new ClickSpec.Prompt(String.valueOf(decoder.getFileName())));
        }
        Files.writeString(ModelFile.descriptionOf(network), DescriptionJson.format(kept), StandardCharsets.UTF_8);
        copy(model.onnx(), network);
        return ModelFile.at(network);
    }

    private void copy(Path from, Path to) throws IOException {
        Path begun = Files.createTempFile(folder, "." + to.getFileName(), ".tmp");
        try {
            Files.copy(from, begun, StandardCopyOption.REPLACE_EXISTING);
            Files.move(begun, to);
        } finally {
            Files.deleteIfExists(begun);
        }
    }

    /**
     * Takes a model out of the library: its files there are deleted; the one that was added stays where it is.
     *
     * @return the files that were deleted
     * @throws InputException when there is none of that name
     */
    public List<Path> remove(String name) throws IOException, InputException {
        requireKnown(name);
        List<Path> removed = new ArrayList<>();
        Path network = network(name);
        Path decoder = new ModelFile(network, Optional.empty()).decoder();
        for (Path file : List.of(network, ModelFile.descriptionOf(network), decoder)) {
            if (Files.deleteIfExists(file)) {
                removed.add(file);
            }
        }
        return removed;
    }

    /**
     * Gives a model of the library another name; its description goes with it.
     *
     * @return the model by its new name
     * @throws InputException when there is none of the old name, or the new one is not possible or taken
     */
    public ModelFile rename(String name, String other) throws IOException, InputException {
        requireKnown(name);
        requirePossible(other);
        Path target = network(other);
        if (Files.exists(target)) {
            throw new InputException("there is a model " + other
                    + " in the library already; give another name, or remove that one first");
        }
        Path description = ModelFile.descriptionOf(network(name));
        if (Files.isRegularFile(description)) {
            // First, as when a model is added: a network without a description would be taken for what its graph looks
            // like.
            Files.copy(description, ModelFile.descriptionOf(target), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(network(name), target);
        Files.deleteIfExists(description);
        return ModelFile.at(target);
    }

    /**
     * Says something else of a model of the library.
     *
     * @throws InputException when there is none of that name
     */
    public ModelFile describe(String name, ModelDescription description) throws IOException, InputException {
        requireKnown(name);
        Path begun = Files.createTempFile(folder, "." + name, ".tmp");
        try {
            Files.writeString(begun, DescriptionJson.format(description), StandardCharsets.UTF_8);
            Files.move(begun, ModelFile.descriptionOf(network(name)), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(begun);
        }
        return ModelFile.at(network(name));
    }

    private void requireKnown(String name) throws InputException {
        if (!name.matches(NAME) || !Files.isRegularFile(network(name))) {
            throw new InputException(
                    "there is no model '" + name + "' in the library; 'maskwright model list' names those that are");
        }
    }

    private static void requirePossible(String name) throws InputException {
        if (!name.matches(NAME)) {
            throw new InputException(
                    "a model cannot be called '" + name + "'; give letters, digits, '.', '-' and '_', with --name");
        }
    }

    private Path network(String name) {
        return folder.resolve(name + ONNX);
    }
}
