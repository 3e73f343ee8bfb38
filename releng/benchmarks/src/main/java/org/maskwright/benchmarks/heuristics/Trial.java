package org.maskwright.benchmarks.heuristics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;
import org.maskwright.benchmarks.FullCheck;
import org.maskwright.check.Finding;
import org.maskwright.core.InputException;

/** A dataset with one kind of fault in a share of its pairs, checked. */
final class Trial {
    private static final Set<String> HEURISTICS = Set.of(
            "MASK_TURNED",
            "MASK_SHIFTED",
            "MASK_GROWN",
            "MASK_SHRUNK",
            "MASK_OF_OTHER_IMAGE",
            "MASK_EDGE_OFF_IMAGE_EDGE",
            "MASK_AREA_OUTLIER",
            "MASK_SHAPE_OUTLIER",
            "MASK_INVERTED",
            "MASK_VALUES_UNKNOWN",
            "MASK_ANTIALIASED",
            "MASK_EQUALS_IMAGE",
            "DUP_NEAR",
            "FILE_CORRUPT",
            "FILE_BLEMISHED",
            "IMAGE_BLURRY",
            "SUBJECT_BLURRY");

    private final Path folder;
    private final List<Pair> clean;
    private final int threads;

    /**
     * @param planted pairs that are at fault
     * @param found those of them of which a rule that may say so says so; all, where the dataset as a whole is said to have it
     * @param falsely pairs not at fault of which it is said all the same
     * @param unplanted pairs not at fault
     * @param once whether one finding says it of the dataset
     * @param besides what other heuristic rules say of pairs at fault: rule and number
     */
    record Score(int planted, int found, int falsely, int unplanted, boolean once, Map<String, Integer> besides) {}

    Trial(Path folder, List<Pair> clean, int threads) {
        this.folder = folder;
        this.clean = clean;
        this.threads = threads;
    }

    /** What the heuristic rules say of pairs that nothing was done to: rule and samples; empty for the dataset. */
    Map<String, List<String>> unchanged() throws IOException, InputException {
        return check(clean).stream()
                .collect(Collectors.groupingBy(
                        Finding::rule,
                        TreeMap::new,
                        Collectors.mapping(f -> f.sample().label(), Collectors.toList())));
    }

    Score score(Kind kind, int percent, long seed) throws IOException, InputException {
        var random = new Random(seed);
        int each = kind.ofTwo() ? 2 : 1;
        int count = Math.max(1, clean.size() * percent / 100 / each);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < clean.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        List<Pair> files = new ArrayList<>();
        Set<String> faulty = new HashSet<>();
        for (int i = 0; i < count; i++) {
            List<Pair> taken = order.subList(each * i, each * i + each).stream()
                    .map(clean::get)
                    .toList();
            Planting planting = kind.plant(taken, random);
            files.addAll(planting.files());
            faulty.addAll(planting.faulty());
        }
        order.subList(each * count, order.size()).forEach(i -> files.add(clean.get(i)));
        return score(kind, check(files), faulty, files.size());
    }

    private static Score score(Kind kind, List<Finding> findings, Set<String> faulty, int all) {
        List<Finding> right =
                findings.stream().filter(f -> kind.rules().contains(f.rule())).toList();
        boolean once = right.stream().anyMatch(f -> f.sample().label().isEmpty());
        Set<String> said = right.stream().map(f -> f.sample().label()).collect(Collectors.toSet());
        long found = faulty.stream().filter(id -> once || said.contains(id)).count();
        long falsely = said.stream()
                .filter(id -> !id.isEmpty() && !faulty.contains(id))
                .count();
        Map<String, Integer> besides = new TreeMap<>();
        findings.stream()
                .filter(f -> !kind.rules().contains(f.rule())
                        && faulty.contains(f.sample().label()))
                .forEach(f -> besides.merge(f.rule(), 1, Integer::sum));
        return new Score(faulty.size(), (int) found, (int) falsely, all - faulty.size(), once, besides);
    }

    private List<Finding> check(List<Pair> pairs) throws IOException, InputException {
        if (Files.exists(folder)) {
            FileUtils.deleteDirectory(folder.toFile());
        }
        Files.createDirectories(folder.resolve("images"));
        Files.createDirectories(folder.resolve("masks"));
        for (Pair pair : pairs) {
            Files.write(folder.resolve("images").resolve(pair.id() + ".jpg"), pair.image());
            Files.write(folder.resolve("masks").resolve(pair.id() + ".png"), pair.mask());
        }
        return FullCheck.run(folder, threads).findings().stream()
                .filter(f -> HEURISTICS.contains(f.rule()))
                .toList();
    }
}
