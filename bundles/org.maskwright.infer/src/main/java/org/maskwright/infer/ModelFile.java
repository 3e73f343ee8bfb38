package org.maskwright.infer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.infer.model.DescriptionJson;
import org.maskwright.infer.model.ModelDescription;

/**
 * A network on disk with the description beside it: {@code NAME.onnx} and {@code NAME.model.json}.
 *
 * @param onnx the network's file
 * @param description what is said of it; empty where nothing is, and the graph must tell
 */
public record ModelFile(Path onnx, Optional<ModelDescription> description) {
    private static final String NETWORK = ".onnx";
    private static final String DECODER = ".decoder.onnx";
    private static final String DESCRIPTION = ".model.json";

    /**
     * Finds a model; the network itself is not read yet.
     *
     * @param path of the {@code .onnx} file, or of its description
     * @throws InputException when there is no such file, or its description is wrong
     */
    public static ModelFile at(Path path) throws IOException, InputException {
        String name = path.getFileName() == null ? "" : path.getFileName().toString();
        Path onnx = name.endsWith(DESCRIPTION)
                ? path.resolveSibling(name.substring(0, name.length() - DESCRIPTION.length()) + NETWORK)
                : path;
        if (!Files.isRegularFile(onnx)) {
            throw new InputException(
                    "there is no model " + onnx + "; name an .onnx file, or one of 'maskwright model list'");
        }
        Path beside = descriptionOf(onnx);
        if (!Files.isRegularFile(beside)) {
            return new ModelFile(onnx, Optional.empty());
        }
        String json = Files.readString(beside, StandardCharsets.UTF_8);
        return new ModelFile(onnx, Optional.of(DescriptionJson.parse(json, beside.toString())));
    }

    /** Name of the model, for people: the file's, without extension; of a file that is just called a model its folder's. */
    public String name() {
        Path folder = onnx.toAbsolutePath().normalize().getParent();
        boolean nameless = name(onnx).equals("model") && folder != null && folder.getFileName() != null;
        return nameless && folder != null ? String.valueOf(folder.getFileName()) : name(onnx);
    }

    private static String name(Path onnx) {
        String file = String.valueOf(onnx.getFileName());
        return file.endsWith(NETWORK) ? file.substring(0, file.length() - NETWORK.length()) : file;
    }

    /** Where its description is, or would be. */
    public Path descriptionFile() {
        return descriptionOf(onnx);
    }

    /** Where the second network of a model of two is, where no description names it. */
    public Path decoder() {
        return onnx.resolveSibling(name(onnx) + DECODER);
    }

    /** Whether a file's name is that of a second network. */
    static boolean isDecoder(String name) {
        return name.endsWith(DECODER);
    }

    /** Where the description of a network's file is, or would be. */
    static Path descriptionOf(Path onnx) {
        return onnx.resolveSibling(name(onnx) + DESCRIPTION);
    }
}
