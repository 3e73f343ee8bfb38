package org.maskwright.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.maskwright.core.Size;

/**
 * The check, cold and incremental, against the bare limit and a Python peer, and a large dataset in a small heap.
 *
 * <p>Arguments: DATA_FOLDER JSON_FILE PEER_SCRIPT PYTHON PAIRS ROUNDS LARGE. Rounds are interleaved (bare, cold, incremental, peer), the
 * medians and the ratios within a round are reported; LARGE is the number of pairs of the large dataset, 0 to leave it out.
 */
public final class CheckBenchmark {
    private static final Size PORTRAIT = new Size(800, 600);
    private static final Size SMALL = new Size(64, 48);

    private CheckBenchmark() {}

    /** Rounds that are not counted, as Java is still compiling in them; what that costs is seen where a check is alone in its process. */
    private static final int WARMING = 2;

    /** One round, seconds each; NaN where a peer is missing. */
    private record Round(double bare, double cold, double warm, double bareAlone, double alone, double peer) {}

    /** Runs everything and prints a table. */
    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[0]);
        int pairs = Integer.parseInt(args[4]);
        int rounds = Integer.parseInt(args[5]);
        int large = Integer.parseInt(args[6]);
        int threads = Runtime.getRuntime().availableProcessors();
        Path dataset = BenchmarkData.dataset(data, pairs, PORTRAIT);
        List<Round> measured = new ArrayList<>();
        for (int i = 0; i < WARMING; i++) {
            BareDecode.seconds(dataset, threads);
            FullCheck.cold(dataset, threads);
            FullCheck.again(dataset, threads);
        }
        for (int i = 0; i < rounds; i++) {
            measured.add(round(dataset, threads, Path.of(args[2]), args[3]));
        }
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.put("pairs", pairs)
                .put("size", PORTRAIT.toString())
                .put("threads", threads)
                .put("rounds", rounds);
        report(measured, pairs, json.putArray("rows"));
        if (large > 0) {
            LargeDataset.run(BenchmarkData.dataset(data, large, SMALL), json.putObject("large"));
        }
        Files.writeString(Path.of(args[1]), json.toPrettyString() + System.lineSeparator());
    }

    private static Round round(Path dataset, int threads, Path script, String python) throws Exception {
        double bare = BareDecode.seconds(dataset, threads);
        double cold = FullCheck.cold(dataset, threads);
        double warm = FullCheck.again(dataset, threads);
        double bareAlone = Alone.bare(dataset, threads);
        double alone = Alone.check(dataset, threads);
        return new Round(bare, cold, warm, bareAlone, alone, PythonPeer.seconds(python, script, dataset, threads));
    }

    private static void report(List<Round> rounds, int pairs, ArrayNode rows) {
        System.out.printf(
                Locale.ROOT,
                "%-34s %10s %10s %10s%n",
                "median of " + rounds.size() + " rounds",
                "seconds",
                "pairs/s",
                "of bare");
        row(
                rows,
                "bare limit: decode once",
                pairs,
                rounds.stream().mapToDouble(Round::bare).toArray(),
                1);
        row(
                rows,
                "full check, cold",
                pairs,
                rounds.stream().mapToDouble(Round::cold).toArray(),
                median(rounds.stream().mapToDouble(r -> r.bare() / r.cold()).toArray()));
        row(
                rows,
                "full check, nothing changed",
                pairs,
                rounds.stream().mapToDouble(Round::warm).toArray(),
                median(rounds.stream().mapToDouble(r -> r.bare() / r.warm()).toArray()));
        row(
                rows,
                "bare limit in its own process",
                pairs,
                rounds.stream().mapToDouble(Round::bareAlone).toArray(),
                1);
        row(
                rows,
                "full check in its own process",
                pairs,
                rounds.stream().mapToDouble(Round::alone).toArray(),
                median(rounds.stream()
                        .mapToDouble(r -> r.bareAlone() / r.alone())
                        .toArray()));
        row(
                rows,
                "Python peer: OpenCV and NumPy",
                pairs,
                rounds.stream().mapToDouble(Round::peer).toArray(),
                median(rounds.stream().mapToDouble(r -> r.bare() / r.peer()).toArray()));
        System.out.printf(
                Locale.ROOT,
                "second run is %.1f times as fast as the first; the first %.2f times as fast as the peer%n",
                median(rounds.stream().mapToDouble(r -> r.cold() / r.warm()).toArray()),
                median(rounds.stream().mapToDouble(r -> r.peer() / r.cold()).toArray()));
    }

    private static void row(ArrayNode rows, String name, int pairs, double[] seconds, double ratio) {
        double s = median(seconds);
        System.out.printf(Locale.ROOT, "%-34s %10.3f %10.1f %10.2f%n", name, s, pairs / s, ratio);
        rows.addObject()
                .put("name", name)
                .put("seconds", s)
                .put("pairsPerSecond", pairs / s)
                .put("ofBare", ratio);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
}
