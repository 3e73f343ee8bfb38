package org.maskwright.check;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.maskwright.check.facts.FactsCache;
import org.maskwright.check.facts.FactsReader;
import org.maskwright.check.rule.RuleCatalogue;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.catalog.Catalog;
import org.maskwright.dataset.ledger.SplitLedger;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.IntegrityCheck;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.image.PairMeasure;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.mask.LabelledMask;
import org.maskwright.imaging.mask.MaskFile;

/**
 * Times a check and its steps in CPU time, which other programs on the machine do not disturb much, against the bare limit: decoding the
 * same files with the same OpenCV. {@code java … org.maskwright.check.CheckTiming DATASET [ROUNDS]}. A program to run by hand, no test.
 */
final class CheckTiming {
    private final Path root;
    private final List<Sample> pairs;
    private final Subject subject;
    private final FactsReader reader;
    private final LabelMap labels;
    private Map<String, Double> round = new LinkedHashMap<>();

    private interface Step<T> {
        T run() throws Exception;
    }

    private interface Clock {
        long nanos();
    }

    private static final Clock THREAD = ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime;
    private static final Clock PROCESS = CheckTiming::processNanos;

    private static long processNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private CheckTiming(Path folder) throws Exception {
        DatasetFolder dataset = DatasetFolder.open(folder, Access.READ);
        var scan = dataset.scan(Progress.none());
        root = dataset.root();
        labels = scan.layout().layout().labels();
        pairs = scan.samples().stream().filter(Sample::isPair).toList();
        subject = new Subject(root, scan, SplitLedger.NONE, Optional.empty());
        reader = new FactsReader(root, labels, scan.stamps(), FactsCache.empty());
    }

    public static void main(String[] args) throws Exception {
        var timing = new CheckTiming(Path.of(args[0]));
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        List<Map<String, Double>> all = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            timing.round = new LinkedHashMap<>();
            for (Sample s : timing.pairs) {
                timing.steps(s);
            }
            timing.checks();
            all.add(timing.round);
        }
        timing.print(all.subList(rounds / 2, rounds));
    }

    /** The median of the later rounds, ms of CPU a pair. */
    private void print(List<Map<String, Double>> rounds) {
        Map<String, Double> median = new LinkedHashMap<>();
        for (String step : rounds.getFirst().keySet()) {
            double[] sorted = rounds.stream()
                    .mapToDouble(r -> r.getOrDefault(step, 0.0))
                    .sorted()
                    .toArray();
            median.put(step, sorted[sorted.length / 2]);
        }
        median.forEach((step, ms) -> System.out.printf("%-28s %7.3f ms%n", step, ms));
        double bare = median.getOrDefault("bare", 0.0);
        for (String whole : List.of("facts", "check, 1 thread", "check, 2 threads", "check, no catalog")) {
            System.out.printf("bare / %-21s %7.3f%n", whole, bare / median.getOrDefault(whole, 1.0));
        }
        System.out.printf(
                "%-28s %7.1f%n",
                "cold / warm", median.getOrDefault("check, 2 threads", 0.0) / median.getOrDefault("check, warm", 1.0));
    }

    private <T> T timed(String step, Clock clock, Step<T> code) throws Exception {
        long start = clock.nanos();
        T result = code.run();
        round.merge(step, (clock.nanos() - start) / 1e6 / pairs.size(), Double::sum);
        return result;
    }

    private void steps(Sample s) throws Exception {
        Path imagePath = root.resolve(s.image().orElseThrow());
        Path maskPath = root.resolve(s.mask().orElseThrow());
        timed(
                "bare",
                THREAD,
                () -> bare(imagePath, opencv_imgcodecs.IMREAD_COLOR)
                        + bare(maskPath, opencv_imgcodecs.IMREAD_UNCHANGED));
        timed("facts", THREAD, () -> reader.measure(s));
        byte[] image = timed(" read both", THREAD, () -> Files.readAllBytes(imagePath));
        byte[] mask = timed(" read both", THREAD, () -> Files.readAllBytes(maskPath));
        timed(" sha-256 both", THREAD, () -> sha(image) + sha(mask));
        ImageHeader header = timed(" image header", THREAD, () -> ImageHeaders.read(image));
        timed(" image integrity", THREAD, () -> IntegrityCheck.of(image, header));
        timed(" mask integrity", THREAD, () -> IntegrityCheck.of(mask, ImageHeaders.read(mask)));
        LabelledMask file =
                timed(" mask decode", THREAD, () -> MaskFile.read(mask).under(labels));
        timed(" mask features", THREAD, file::features);
        try (Pixels pixels = timed(" image decode", THREAD, () -> Pixels.decodeToMeasure(image, header))) {
            timed(" image features", THREAD, pixels::features);
            timed(" pair", THREAD, () -> PairMeasure.of(pixels, file));
        }
    }

    private static int sha(byte[] bytes) throws Exception {
        return Arrays.hashCode(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static int bare(Path file, int mode) throws IOException {
        opencv_core.setNumThreads(1);
        try (BytePointer bytes = new BytePointer(Files.readAllBytes(file));
                Mat encoded = new Mat(1, (int) bytes.capacity(), opencv_core.CV_8UC1, bytes);
                Mat decoded = opencv_imgcodecs.imdecode(encoded, mode)) {
            return decoded.cols();
        }
    }

    private void checks() throws Exception {
        timed("check, 1 thread", PROCESS, () -> check(1, Optional.empty()));
        timed("check, no catalog", PROCESS, () -> check(2, Optional.empty()));
        Path folder = Files.createTempDirectory("timing");
        try (Catalog catalog = Catalog.at(folder.resolve("catalog.db"))) {
            timed("check, 2 threads", PROCESS, () -> check(2, Optional.of(catalog)));
        }
        for (int i = 0; i < 3; i++) {
            round.remove("check, warm");
            try (Catalog catalog = Catalog.at(folder.resolve("catalog.db"))) {
                CheckResult warm = timed("check, warm", PROCESS, () -> check(2, Optional.of(catalog)));
                round.remove("slowest rules when warm");
                warm.ruleTimes().entrySet().stream()
                        .sorted(Map.Entry.<String, java.time.Duration>comparingByValue()
                                .reversed())
                        .limit(4)
                        .forEach(e -> round.put("  " + e.getKey(), e.getValue().toNanos() / 1e6 / pairs.size()));
            }
        }
        try (var files = Files.list(folder)) {
            for (Path f : files.toList()) {
                Files.delete(f);
            }
        }
        Files.delete(folder);
    }

    private CheckResult check(int threads, Optional<Catalog> catalog) {
        List<Rule> rules = RuleCatalogue.standard();
        var options = new CheckOptions(RuleSettings.standard(rules), threads, true, Set.of());
        var kept = new Subject(subject.root(), subject.scan(), subject.split(), catalog);
        return new CheckRunner(rules).run(kept, options, Progress.none());
    }
}
