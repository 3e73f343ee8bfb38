package org.maskwright.session.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.maskwright.core.InputException;
import org.maskwright.dataset.file.AtomicFiles;
import org.maskwright.infer.ModelLibrary;
import org.maskwright.infer.engine.Provider;

/**
 * What is known of models on this machine besides their descriptions: which one is asked unless another is named, and how fast each was when that
 * was measured. Kept beside the library, in {@code model-notes.json}; a file that cannot be read is none, as all of it can be had again. Immutable.
 *
 * @param standard path of the model that is asked unless another is named; empty for none
 * @param speeds by file: one that is replaced is another one
 */
public record ModelNotes(Optional<String> standard, Map<String, MeasuredSpeed> speeds) {
    /** Nothing is known. */
    public static final ModelNotes NONE = new ModelNotes(Optional.empty(), Map.of());

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Copies the map. */
    public ModelNotes {
        speeds = Collections.unmodifiableMap(new TreeMap<>(speeds));
    }

    /** With another model that is asked unless one is named. */
    public ModelNotes withStandard(Optional<String> path) {
        return new ModelNotes(path, speeds);
    }

    /** With the speed of a file as it is now; costs a look at the disk. */
    public ModelNotes with(Path onnx, MeasuredSpeed speed) {
        Map<String, MeasuredSpeed> more = new TreeMap<>(speeds);
        more.put(mark(onnx), speed);
        return new ModelNotes(standard, more);
    }

    /** How fast a file was, if it is the one that was measured; costs a look at the disk. */
    public Optional<MeasuredSpeed> speed(Path onnx) {
        return Optional.ofNullable(speeds.get(mark(onnx)));
    }

    /** A file with its size and time, as its contents are too long to be read for each look. */
    private static String mark(Path onnx) {
        try {
            return onnx.toAbsolutePath().normalize() + "|" + Files.size(onnx) + "|"
                    + Files.getLastModifiedTime(onnx).toMillis();
        } catch (IOException gone) {
            return onnx.toString();
        }
    }

    private static Path file(ModelLibrary library) {
        return library.folder().resolveSibling("model-notes.json");
    }

    /** Reads those beside a library. */
    public static ModelNotes read(ModelLibrary library) {
        try {
            return Files.isRegularFile(file(library)) ? parse(JSON.readTree(Files.readString(file(library)))) : NONE;
        } catch (JsonProcessingException | DateTimeException malformed) {
            return NONE;
        } catch (IOException unreadable) {
            return NONE;
        }
    }

    private static ModelNotes parse(JsonNode all) {
        Map<String, MeasuredSpeed> speeds = new TreeMap<>();
        all.path("speeds").properties().forEach(e -> {
            List<MeasuredSpeed.MeasuredDevice> devices = new ArrayList<>();
            e.getValue().path("devices").forEach(d -> Provider.parse(
                            d.path("device").asText())
                    .ifPresent(p -> devices.add(new MeasuredSpeed.MeasuredDevice(
                            p,
                            d.path("imagesPerSecond").asDouble(),
                            d.path("why").asText()))));
            Instant when = Instant.parse(e.getValue().path("when").asText());
            speeds.put(e.getKey(), new MeasuredSpeed(devices, when));
        });
        return new ModelNotes(Optional.of(all.path("default").asText()).filter(p -> !p.isEmpty()), speeds);
    }

    /**
     * Writes them beside a library, atomically.
     *
     * @throws InputException when the file cannot be written
     */
    public void write(ModelLibrary library) throws IOException, InputException {
        ObjectNode all = JSON.createObjectNode().put("version", 1).put("default", standard.orElse(""));
        ObjectNode measured = all.putObject("speeds");
        speeds.forEach((mark, speed) -> {
            ObjectNode node = measured.putObject(mark).put("when", speed.when().toString());
            ArrayNode devices = node.putArray("devices");
            speed.devices().forEach(d -> devices.addObject()
                    .put("device", d.provider().text())
                    .put("imagesPerSecond", d.imagesPerSecond())
                    .put("why", d.why()));
        });
        Files.createDirectories(library.folder());
        String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
        AtomicFiles.write(file(library), text.getBytes(StandardCharsets.UTF_8));
    }
}
