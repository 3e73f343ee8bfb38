package org.maskwright.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.maskwright.core.Mask;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.core.metric.Measure;
import org.maskwright.core.metric.Metric;
import org.maskwright.core.metric.Scoring;

/**
 * How much processor time a pair of 800×600 takes to be scored, on one thread: accuracy, precision, recall, F and weighted F (goal 20 ms), and all measures;
 * beside the same of the first kind in NumPy and SciPy. Rounds alternate, the middle one counts. That both come to the same weighted F is
 * looked at, too.
 */
public final class EvaluateBenchmark {
    private static final Size SIZE = new Size(800, 600);
    private static final Set<Metric> COURSE =
            EnumSet.of(Metric.ACCURACY, Metric.PRECISION, Metric.RECALL, Metric.F, Metric.WEIGHTED_F);

    private final List<Mask> truths = new ArrayList<>();
    private final List<Shares> said = new ArrayList<>();

    private EvaluateBenchmark() {}

    /** Arguments: folder for data, peer script, Python (empty for none), pairs, rounds. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var benchmark = new EvaluateBenchmark();
        Path folder = Files.createDirectories(Path.of(args[0]).resolve("evaluate"));
        benchmark.draw(folder, Integer.parseInt(args[3]));
        benchmark.run(folder, Path.of(args[1]), args[2], Integer.parseInt(args[4]), System.out);
    }

    /** People of an ellipse each, and soft predictions of them that are off by some px. */
    private void draw(Path folder, int pairs) throws IOException {
        var random = new Random(13);
        for (int i = 0; i < pairs; i++) {
            double x = 250 + random.nextInt(300);
            double y = 250 + random.nextInt(100);
            double wide = 90 + random.nextInt(120);
            double high = 160 + random.nextInt(120);
            byte[] truth = new byte[800 * 600];
            byte[] prediction = new byte[truth.length];
            double off = random.nextInt(12);
            for (int p = 0; p < truth.length; p++) {
                truth[p] = (byte) (inside(p, x, y, wide, high) > 0 ? 255 : 0);
                double edge = inside(p, x + off, y, wide, high) * 60 + 0.5 + 0.02 * random.nextGaussian();
                prediction[p] = (byte) Math.round(255 * Math.clamp(edge, 0, 1));
            }
            Files.write(folder.resolve(String.format(Locale.ROOT, "%03d.truth", i)), truth);
            Files.write(folder.resolve(String.format(Locale.ROOT, "%03d.said", i)), prediction);
            truths.add(Shares.of(SIZE, truth).atLeast(Shares.HALF));
            said.add(Shares.of(SIZE, prediction));
        }
    }

    /** Above 0 within the ellipse, about 1/60 in the middle of its edge's softness. */
    private static double inside(int pixel, double x, double y, double wide, double high) {
        int row = pixel / 800;
        double dx = (pixel % 800 - x) / wide;
        double dy = (row - y) / high;
        return 1 - dx * dx - dy * dy;
    }

    private void run(Path folder, Path peer, String python, int rounds, PrintStream out)
            throws IOException, InterruptedException {
        Scoring course = scoring(COURSE);
        Scoring all = scoring(EnumSet.allOf(Metric.class));
        double[] ofCourse = new double[rounds];
        double[] ofAll = new double[rounds];
        double[] ofPeer = new double[rounds];
        Optional<JsonNode> answer = Optional.empty();
        for (int warm = 0; warm < 3; warm++) {
            millis(course);
            millis(all);
        }
        for (int round = 0; round < rounds; round++) {
            ofCourse[round] = millis(course);
            ofAll[round] = millis(all);
            answer = peer(folder, peer, python);
            ofPeer[round] = answer.map(a -> a.path("seconds").asDouble() * 1000 / truths.size())
                    .orElse(Double.NaN);
        }
        out.printf(Locale.ROOT, "%-56s %8s%n", "scoring, 800×600, one thread, processor time", "ms/pair");
        line(out, "accuracy, precision, recall, F, weighted F (goal 20)", median(ofCourse));
        line(out, "all measures", median(ofAll));
        line(out, "the first five in NumPy and SciPy", median(ofPeer));
        line(out, "NumPy and SciPy ÷ ours", median(ofPeer) / median(ofCourse));
        answer.ifPresent(a -> line(out, "largest difference of weighted F", difference(a.path("weightedF"))));
    }

    private static Scoring scoring(Set<Metric> metrics) {
        return new Scoring(0.5, 1, 0.3, false, metrics);
    }

    private double millis(Scoring scoring) {
        var processor = ManagementFactory.getThreadMXBean();
        long begin = processor.getCurrentThreadCpuTime();
        for (int i = 0; i < truths.size(); i++) {
            scoring.of(truths.get(i), said.get(i));
        }
        return (processor.getCurrentThreadCpuTime() - begin) / 1e6 / truths.size();
    }

    private double difference(JsonNode theirs) {
        Scoring scoring = scoring(COURSE);
        double largest = 0;
        for (int i = 0; i < truths.size(); i++) {
            Measure weighted = Objects.requireNonNull(
                    scoring.of(truths.get(i), said.get(i)).values().get(Metric.WEIGHTED_F));
            double ours = weighted.figureIfDefined().orElseThrow();
            largest = Math.max(largest, Math.abs(ours - theirs.get(i).asDouble()));
        }
        return largest;
    }

    private static Optional<JsonNode> peer(Path folder, Path script, String python)
            throws IOException, InterruptedException {
        if (python.isEmpty() || !Files.exists(script)) {
            return Optional.empty();
        }
        Process process = new ProcessBuilder(python, script.toString(), folder.toString(), "800", "600")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        byte[] answer = process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new IOException("the peer failed");
        }
        return Optional.of(new ObjectMapper().readTree(answer));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void line(PrintStream out, String what, double figure) {
        out.printf(Locale.ROOT, "%-56s %8.3g%n", what, figure);
    }
}
