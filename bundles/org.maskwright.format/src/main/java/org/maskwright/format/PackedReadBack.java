package org.maskwright.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.file.FileState;
import org.maskwright.format.container.Unpacked;

/** Unpacks shards that were written, and holds the files of each sample against those that were meant. Notes may be made by any thread. */
final class PackedReadBack {
    /** How often two files, by their hashes, must be those of one sample. */
    private final Map<List<String>, Integer> expected = new HashMap<>();

    private int samples;

    /** Notes a sample by the hashes of its files. */
    synchronized void expect(String image, String mask) {
        expected.merge(sorted(List.of(image, mask)), 1, Integer::sum);
        samples++;
    }

    private static List<String> sorted(List<String> hashes) {
        List<String> sorted = new ArrayList<>(hashes);
        Collections.sort(sorted);
        return List.copyOf(sorted);
    }

    /**
     * Unpacks and compares.
     *
     * @param folder of the shards; room is taken beside it meanwhile
     * @return how many samples are as they must be, which is all of them
     * @throws IOException when one is not: a fault of ours, or of the disk
     */
    int run(Path folder, Progress progress) throws IOException {
        Path beside = folder.toAbsolutePath().getParent();
        try (Unpacked unpacked = Unpacked.of(folder, beside == null ? folder : beside, Progress.none())) {
            Map<String, List<String>> found = new TreeMap<>();
            Path root = unpacked.top();
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    progress.throwIfCancelled();
                    String path = root.relativize(file).toString().replace('\\', '/');
                    found.computeIfAbsent(sample(path), k -> new ArrayList<>())
                            .add(FileState.sha256(Files.readAllBytes(file)));
                }
            }
            found.values().forEach(hashes -> expected.merge(sorted(hashes), -1, Integer::sum));
            progress.worked(samples);
        } catch (InputException | UncheckedIOException e) {
            throw new IOException("what was written cannot be read back: " + e.getMessage(), e);
        }
        if (expected.values().stream().anyMatch(n -> n != 0)) {
            throw new IOException("samples read back otherwise than they were meant");
        }
        return samples;
    }

    /** What the files of a sample have in common: WebDataset's key, or part and name below {@code images} and {@code masks}. */
    private static String sample(String path) {
        if (path.startsWith("images/") || path.startsWith("masks/")) {
            return path.substring(path.indexOf('/') + 1, path.lastIndexOf('.'));
        }
        int name = path.lastIndexOf('/') + 1;
        return path.substring(0, path.indexOf('.', name));
    }
}
