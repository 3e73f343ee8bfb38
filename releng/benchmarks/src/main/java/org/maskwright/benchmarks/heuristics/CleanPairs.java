package org.maskwright.benchmarks.heuristics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maskwright.core.Progress;
import org.maskwright.demo.DraftDataset;

/** Pairs without a planted fault: drawn ones, or those of a folder. */
final class CleanPairs {
    private CleanPairs() {}

    static List<Pair> drawn(int count, long seed) {
        List<String> ids =
                IntStream.range(0, count).mapToObj(i -> "d" + (1000 + i)).toList();
        var draft = DraftDataset.of(ids, seed, Progress.none());
        return ids.stream()
                .map(id ->
                        new Pair(id, draft.bytes(DraftDataset.imagePath(id)), draft.bytes(DraftDataset.maskPath(id))))
                .toList();
    }

    /** So many of {@code images/*.jpg} and {@code masks/*.png}, chosen by the seed, in the order of their names. */
    static List<Pair> real(Path folder, int count, long seed) throws IOException {
        List<Path> images;
        try (Stream<Path> files = Files.list(folder.resolve("images"))) {
            images = new ArrayList<>(
                    files.filter(f -> f.toString().endsWith(".jpg")).sorted().toList());
        }
        Collections.shuffle(images, new Random(seed));
        List<Pair> pairs = new ArrayList<>();
        for (Path image : images.stream().limit(count).sorted().toList()) {
            String id = image.getFileName().toString().replace(".jpg", "");
            Path mask = folder.resolve("masks").resolve(id + ".png");
            pairs.add(new Pair(id, Files.readAllBytes(image), Files.readAllBytes(mask)));
        }
        return pairs;
    }
}
