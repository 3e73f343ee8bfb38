package org.maskwright.check.rule;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.ParserWords;

/** A JSON file that may hold annotations, read as a stream: no more than one entry of it is in memory at a time. */
final class AnnotationFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path root;
    private final String path;

    /**
     * @param root the dataset's folder
     * @param path the file, relative to it, with {@code /}
     */
    AnnotationFile(Path root, String path) {
        this.root = root;
        this.path = path;
    }

    /**
     * Looks for problems; a file that cannot be read or parsed has one more.
     *
     * @param images what its entries may refer to
     * @param problems receives them
     * @return the file's format, "COCO" or "labelme"; empty when it is none of these, and the problems mean nothing then
     */
    Optional<String> review(DatasetImages images, Problems problems) {
        var coco = new CocoReview(images, problems);
        var labelme = new LabelmeReview(images, problems);
        boolean complete = true;
        try (InputStream in = Files.newInputStream(root.resolve(path));
                JsonParser parser = JSON.getFactory().createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            read(parser, coco, labelme, problems);
        } catch (JsonProcessingException e) {
            complete = false;
            problems.add(
                    place(e.getLocation()) + "no valid JSON from here on,", ParserWords.of(e.getOriginalMessage()));
        } catch (IOException e) {
            problems.add("the file", "could not be read (" + e.getMessage() + ")");
            return Optional.of("JSON");
        }
        if (labelme.isRecognised(complete)) {
            labelme.finish(complete);
            return Optional.of("labelme");
        }
        if (coco.isRecognised(complete)) {
            coco.finish(complete);
            return Optional.of("COCO");
        }
        return Optional.empty();
    }

    private static void read(JsonParser parser, CocoReview coco, LabelmeReview labelme, Problems problems)
            throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            problems.checkpoint();
            String key = parser.currentName();
            parser.nextToken();
            if (!coco.accept(key, parser) && !labelme.accept(key, parser)) {
                parser.skipChildren();
            }
        }
    }

    private static String place(@Nullable JsonLocation at) {
        return at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
    }
}
