package org.maskwright.train.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maskwright.core.InputException;
import org.maskwright.train.LearnerException;
import org.maskwright.train.LearnerException.Reason;
import org.maskwright.train.WarmStart;
import org.maskwright.train.engine.TensorFile.Tensor;
import org.maskwright.train.network.ParameterShape;

/**
 * All state of a learner in one file of a folder. Weights have their parameter's name, other groups of numbers their group's, a slash, and that.
 */
final class Checkpoint {
    private static final String FILE = "learner.safetensors";
    private static final String FORMAT = "format";
    private static final String VERSION = "maskwright-learner-1";
    private static final String EMA = "ema";

    private final Path file;
    private final TensorFile contents;

    private Checkpoint(Path file, TensorFile contents) {
        this.file = file;
        this.contents = contents;
    }

    /** Writes groups of numbers (the network's weights under an empty name), and counts by name. */
    static void write(Path folder, Map<String, Weights> groups, Map<String, Long> counts)
            throws IOException, InputException {
        var words = new LinkedHashMap<String, String>();
        words.put(FORMAT, VERSION);
        counts.forEach((name, count) -> words.put(name, Long.toString(count)));
        var tensors = new LinkedHashMap<String, Tensor>();
        groups.forEach((group, weights) -> weights.shapes()
                .forEach(p -> tensors.put(key(group, p), new Tensor(p.shape(), weights.read(p.name())))));
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder);
        }
        new TensorFile(words, tensors).write(folder.resolve(FILE));
    }

    private static String key(String group, ParameterShape parameter) {
        return group.isEmpty() ? parameter.name() : group + "/" + parameter.name();
    }

    /**
     * Reads one; nothing is taken over yet.
     *
     * @throws LearnerException if there is none, or it is damaged
     */
    static Checkpoint read(Path folder) throws IOException, LearnerException {
        Path file = Files.isRegularFile(folder) ? folder : folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new LearnerException(Reason.CHECKPOINT, "there is no checkpoint in " + folder);
        }
        try {
            return new Checkpoint(file, TensorFile.read(file));
        } catch (InputException e) {
            throw new LearnerException(Reason.CHECKPOINT, e.getMessage(), e);
        }
    }

    /**
     * Takes all numbers over, and gives the counts of those names.
     *
     * @throws LearnerException if something is missing or of another shape; then nothing is taken over
     */
    Map<String, Long> restore(Map<String, Weights> groups, Iterable<String> names) throws LearnerException {
        if (!VERSION.equals(contents.words().get(FORMAT))) {
            throw new LearnerException(
                    Reason.CHECKPOINT, file + " is no checkpoint to resume from; a warm start may do");
        }
        for (var group : groups.entrySet()) {
            for (ParameterShape p : group.getValue().shapes()) {
                String key = key(group.getKey(), p);
                if (!fits(key, p)) {
                    throw new LearnerException(
                            Reason.CHECKPOINT,
                            file + " is of another network or optimiser: " + key + " is "
                                    + (contents.tensors().containsKey(key) ? "of another shape" : "not in it"));
                }
            }
        }
        var counts = new LinkedHashMap<String, Long>();
        for (String name : names) {
            counts.put(name, count(name));
        }
        groups.forEach(
                (group, weights) -> weights.shapes().forEach(p -> weights.write(p.name(), numbers(key(group, p)))));
        return counts;
    }

    /**
     * The encoder of a file that others saved; see {@link EncoderNames}.
     *
     * @throws LearnerException if there is no such file, it is damaged, or has nothing of one
     */
    static Checkpoint ofEncoder(Path file) throws IOException, LearnerException {
        TensorFile encoder = EncoderNames.ours(read(file).contents);
        if (encoder.tensors().isEmpty()) {
            throw new LearnerException(
                    Reason.CHECKPOINT,
                    file
                            + " has no layer of MobileNetV2 that is known: layers are looked for by the names of torchvision"
                            + " (features.0.0.weight …)");
        }
        return new Checkpoint(file, encoder);
    }

    /** Takes over what fits of the network's numbers: those of the running mean, where there is one. */
    WarmStart warm(Weights weights) {
        var taken = new ArrayList<String>();
        var unfit = new ArrayList<String>();
        for (ParameterShape p : weights.shapes()) {
            String key = List.of(key(EMA, p), p.name()).stream()
                    .filter(k -> fits(k, p))
                    .findFirst()
                    .orElse("");
            if (key.isEmpty()) {
                unfit.add(p.name());
            } else {
                weights.write(p.name(), numbers(key));
                taken.add(p.name());
            }
        }
        return new WarmStart(taken, unfit);
    }

    private boolean fits(String key, ParameterShape parameter) {
        Tensor tensor = contents.tensors().get(key);
        return tensor != null && tensor.shape().equals(parameter.shape());
    }

    private float[] numbers(String key) {
        Tensor tensor = contents.tensors().get(key);
        return tensor == null ? new float[0] : tensor.numbers();
    }

    private long count(String name) throws LearnerException {
        try {
            return Long.parseLong(contents.words().getOrDefault(name, ""));
        } catch (NumberFormatException e) {
            throw new LearnerException(Reason.CHECKPOINT, file + " does not say its " + name, e);
        }
    }
}
