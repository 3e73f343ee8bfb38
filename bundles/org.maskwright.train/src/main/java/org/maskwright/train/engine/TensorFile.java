package org.maskwright.train.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maskwright.core.InputException;
import org.maskwright.dataset.file.AtomicFiles;

/**
 * Arrays of floats by name in a file of the format of <a href="https://github.com/huggingface/safetensors">safetensors</a>: the length of a header
 * (uint64, little endian), the header (JSON: type, shape and place of each, and words under {@code __metadata__}), then the numbers. Other tools
 * read it, and what they write can be read if it is float32, but for PyTorch's counts of batches, which are left out.
 *
 * @param words what else is said, by name
 * @param tensors by name
 */
record TensorFile(Map<String, String> words, Map<String, Tensor> tensors) {
    private static final String WORDS = "__metadata__";
    /** What PyTorch counts for each normalisation, as int64; nothing here asks for it. */
    private static final String COUNTED = ".num_batches_tracked";

    private static final int LONGEST_HEADER = 1 << 26;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One array. Its numbers are not copied, as they are many. */
    static final class Tensor {
        private final List<Integer> shape;
        private final float[] numbers;

        Tensor(List<Integer> shape, float[] numbers) {
            this.shape = List.copyOf(shape);
            this.numbers = numbers;
        }

        /** Lengths of its dimensions, outermost first. */
        List<Integer> shape() {
            return shape;
        }

        /** As many as the shape says. */
        float[] numbers() {
            return numbers;
        }
    }

    /** Writes it, as a whole or not at all. Costs what the file is large, in memory too. */
    void write(Path file) throws IOException, InputException {
        byte[] header = header();
        long size = (long) Long.BYTES + header.length;
        for (Tensor tensor : tensors.values()) {
            size += (long) Float.BYTES * tensor.numbers().length;
        }
        ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(size)).order(ByteOrder.LITTLE_ENDIAN);
        all.putLong(header.length).put(header);
        for (Tensor tensor : tensors.values()) {
            all.asFloatBuffer().put(tensor.numbers());
            all.position(all.position() + Float.BYTES * tensor.numbers().length);
        }
        AtomicFiles.write(file, all.array());
    }

    private byte[] header() {
        ObjectNode header = JSON.createObjectNode();
        ObjectNode said = header.putObject(WORDS);
        words.forEach(said::put);
        long at = 0;
        for (var entry : tensors.entrySet()) {
            ObjectNode one = header.putObject(entry.getKey()).put("dtype", "F32");
            entry.getValue().shape().forEach(one.putArray("shape")::add);
            long end = at + (long) Float.BYTES * entry.getValue().numbers().length;
            one.putArray("data_offsets").add(at).add(end);
            at = end;
        }
        // Blanks at its end, so that numbers begin at a multiple of 8 bytes.
        String text = header.toString();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return (text + " ".repeat(-bytes.length & 7)).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads one.
     *
     * @throws InputException if it is none, or damaged, or holds other numbers than float32
     */
    static TensorFile read(Path file) throws IOException, InputException {
        ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        long length = all.remaining() < Long.BYTES ? -1 : all.getLong();
        if (length < 2 || length > Math.min(LONGEST_HEADER, all.remaining())) {
            throw new InputException(file + " is no safetensors file, or is cut short");
        }
        var header = new byte[(int) length];
        all.get(header);
        try {
            return tensors(JSON.readTree(header), all.slice().order(ByteOrder.LITTLE_ENDIAN), file);
        } catch (JsonProcessingException e) {
            throw new InputException(file + " has a damaged header", e);
        }
    }

    private static TensorFile tensors(JsonNode header, ByteBuffer numbers, Path file) throws InputException {
        var words = new LinkedHashMap<String, String>();
        var tensors = new LinkedHashMap<String, Tensor>();
        for (var entry : header.properties()) {
            if (entry.getKey().equals(WORDS)) {
                entry.getValue()
                        .properties()
                        .forEach(w -> words.put(w.getKey(), w.getValue().asText()));
            } else if (!entry.getKey().endsWith(COUNTED)) {
                tensors.put(entry.getKey(), tensor(entry.getValue(), numbers, file + ", " + entry.getKey()));
            }
        }
        return new TensorFile(words, tensors);
    }

    private static Tensor tensor(JsonNode said, ByteBuffer numbers, String where) throws InputException {
        var shape = new ArrayList<Integer>();
        said.path("shape").forEach(d -> shape.add(d.asInt(-1)));
        long from = said.path("data_offsets").path(0).asLong(-1);
        long to = said.path("data_offsets").path(1).asLong(-1);
        if (!said.path("dtype").asText().equals("F32")) {
            throw new InputException(
                    where + ": numbers of type '" + said.path("dtype").asText() + "'; only F32 is read");
        }
        long size = shape.stream()
                .mapToLong(Integer::longValue)
                .reduce(1, (a, b) -> a < 0 || b < 0 || a > numbers.limit() ? -1 : a * b);
        if (from < 0 || to < from || to > numbers.limit() || size < 0 || to - from != Float.BYTES * size) {
            throw new InputException(where + ": does not fit the file, which is damaged or cut short");
        }
        var read = new float[(int) size];
        numbers.slice((int) from, (int) (to - from))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(read);
        return new Tensor(shape, read);
    }
}
