package org.maskwright.session.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.maskwright.core.InputException;
import org.maskwright.core.ParserWords;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.file.AtomicFiles;
import org.maskwright.session.training.LaunchConfiguration.LaunchData;

/**
 * Where the launch configurations of a dataset are kept: {@code .maskwright/launches.json}, format version 1, which people may version.
 *
 * <p>Programs of the user's own are kept apart, in a file of the user's: whoever prepares a dataset would else start what he likes on the machine
 * of whoever opens it.
 *
 * @param file need not exist
 * @param programs the user's
 */
public record LaunchFile(Path file, ProgramShelf programs) {
    private static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** That of a dataset. */
    public static LaunchFile of(DatasetFolder dataset) {
        return new LaunchFile(dataset.stateFolder().resolve("launches.json"), ProgramShelf.ofUser(System.getenv()));
    }

    /**
     * Reads them.
     *
     * @return none where there is no file
     * @throws InputException when the file is malformed, or of a newer version; one line
     */
    public Launches read() throws IOException, InputException {
        if (!Files.isRegularFile(file)) {
            return Launches.NONE;
        }
        JsonNode all;
        try {
            all = JSON.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new InputException(
                    file + " is no JSON: " + ParserWords.of(e.getOriginalMessage()) + "; put it right or set it aside",
                    e);
        }
        if (all.path("version").asInt() != VERSION) {
            throw new InputException(
                    file + " is of version " + all.path("version").asText("none") + "; this program knows " + VERSION);
        }
        List<LaunchConfiguration> configurations = new ArrayList<>();
        all.path("configurations").forEach(c -> configurations.add(configuration(c)));
        return programs.onto(file, new Launches(configurations, all.path("last").asText()));
    }

    private static LaunchConfiguration configuration(JsonNode node) {
        Map<String, String> changes = new TreeMap<>();
        node.path("options")
                .properties()
                .forEach(e -> changes.put(e.getKey(), e.getValue().asText()));
        return new LaunchConfiguration(
                node.path("name").asText(),
                node.path("preset").asText(),
                changes,
                new LaunchData(
                        node.path("verifiedOnly").asBoolean(true),
                        node.path("withErrors").asBoolean(false)),
                LaunchStart.parse(node.path("start").asText()),
                Optional.empty());
    }

    /**
     * Writes them, atomically.
     *
     * @throws InputException when the file cannot be written
     */
    public void write(Launches launches) throws IOException, InputException {
        ObjectNode all = JSON.createObjectNode().put("version", VERSION).put("last", launches.last());
        var list = all.putArray("configurations");
        for (LaunchConfiguration c : launches.all()) {
            ObjectNode node = list.addObject().put("name", c.name()).put("preset", c.preset());
            ObjectNode options = node.putObject("options");
            c.changes().forEach(options::put);
            node.put("verifiedOnly", c.data().verifiedOnly());
            node.put("withErrors", c.data().withErrors());
            node.put("start", c.start().text());
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        String text = JSON.writer(printer).writeValueAsString(all) + "\n";
        AtomicFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
        programs.keep(file, launches);
    }
}
