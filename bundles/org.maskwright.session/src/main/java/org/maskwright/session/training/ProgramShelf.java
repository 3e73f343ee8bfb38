package org.maskwright.session.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.ParserWords;
import org.maskwright.dataset.file.AtomicFiles;
import org.maskwright.infer.ModelLibrary;
import org.maskwright.train.program.TrainerProgram;

/**
 * The programs that a user has given launch configurations to train with, by the file of the configurations and their names: {@code
 * trainers.json} beside the user's library of models, in no dataset.
 *
 * @param file need not exist
 */
public record ProgramShelf(Path file) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * That of the user; see {@link ModelLibrary#ofUser}.
     *
     * @param environment of the process
     */
    public static ProgramShelf ofUser(Map<String, String> environment) {
        return new ProgramShelf(ModelLibrary.ofUser(environment).folder().resolveSibling("trainers.json"));
    }

    /** Gives configurations the programs that were kept for them. */
    Launches onto(Path launches, Launches plain) throws IOException, InputException {
        JsonNode kept = read().path(key(launches));
        Launches all = plain;
        for (LaunchConfiguration c : plain.all()) {
            String words = kept.path(c.name()).asText("");
            if (!words.isEmpty()) {
                all = all.with(c.withProgram(Optional.of(program(c.name(), words))));
            }
        }
        return all;
    }

    private TrainerProgram program(String name, String words) throws InputException {
        try {
            return TrainerProgram.parse(words);
        } catch (IllegalArgumentException e) {
            throw new InputException(
                    file + " says no program for '" + name + "'; put it right, or take the line out", e);
        }
    }

    /** Keeps the programs of configurations, also of those that train with a preset for now; nothing is written where nothing is another. */
    void keep(Path launches, Launches all) throws IOException, InputException {
        ObjectNode next = JSON.createObjectNode();
        for (LaunchConfiguration c : all.all()) {
            c.program().ifPresent(p -> next.put(c.name(), p.json()));
        }
        ObjectNode shelf = read();
        ObjectNode before = shelf.deepCopy();
        if (next.isEmpty()) {
            shelf.remove(key(launches));
        } else {
            shelf.set(key(launches), next);
        }
        if (!shelf.equals(before)) {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            AtomicFiles.write(
                    file,
                    JSON.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(shelf)
                            .getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String key(Path launches) {
        return launches.toAbsolutePath().normalize().toString();
    }

    private ObjectNode read() throws IOException, InputException {
        if (!Files.isRegularFile(file)) {
            return JSON.createObjectNode();
        }
        try {
            return JSON.readTree(Files.readString(file)) instanceof ObjectNode all ? all : JSON.createObjectNode();
        } catch (JsonProcessingException e) {
            throw new InputException(
                    file + " is no JSON: " + ParserWords.of(e.getOriginalMessage()) + "; put it right or set it aside",
                    e);
        }
    }
}
