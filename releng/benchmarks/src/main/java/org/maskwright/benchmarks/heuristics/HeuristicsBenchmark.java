package org.maskwright.benchmarks.heuristics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.maskwright.core.InputException;

/**
 * Recall and precision of the heuristic rules: one kind of fault at a time is planted into 5, 20, 50 and 100 % of a set of clean pairs, the set
 * is checked as the command line does it, and what was found is counted. Everything is chosen by a seed.
 */
public final class HeuristicsBenchmark {
    private static final List<Integer> SHARES = List.of(5, 20, 50, 100);

    private HeuristicsBenchmark() {}

    /**
     * Arguments: folder of real data, which may be missing; pairs of each source; seed; kinds, or none for all. Sources are drawn portraits, and
     * {@code portraits} and {@code ccp-portrait} in that folder.
     */
    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[0]);
        int count = Integer.parseInt(args[1]);
        long seed = Long.parseLong(args[2]);
        List<Kind> kinds =
                args.length > 3 ? Stream.of(args).skip(3).map(Kind::valueOf).toList() : List.of(Kind.values());
        Path folder = Files.createTempDirectory("maskwright-heuristics");
        try {
            run("drawn", CleanPairs.drawn(count, seed), kinds, folder, seed);
            for (String real : List.of("portraits", "ccp-portrait")) {
                if (Files.isDirectory(data.resolve(real))) {
                    run(real, CleanPairs.real(data.resolve(real), count, seed), kinds, folder, seed);
                } else {
                    System.out.println(real + ": skipped, there is no " + data.resolve(real));
                }
            }
        } finally {
            FileUtils.deleteDirectory(folder.toFile());
        }
    }

    private static void run(String source, List<Pair> clean, List<Kind> kinds, Path folder, long seed)
            throws IOException, InputException {
        var trial =
                new Trial(folder.resolve(source), clean, Runtime.getRuntime().availableProcessors());
        System.out.printf(Locale.ROOT, "%n%s, %d pairs; nothing planted:%n", source, clean.size());
        trial.unchanged().forEach((rule, samples) -> System.out.println("  " + rule + " " + samples));
        System.out.printf(Locale.ROOT, "%-16s %6s %12s %12s  %s%n", "planted", "share", "found", "false", "besides");
        for (Kind kind : kinds) {
            for (int share : SHARES) {
                Trial.Score s = trial.score(kind, share, 31 * seed + kind.ordinal());
                System.out.printf(
                        Locale.ROOT,
                        "%-16s %4d %% %5d of %3d %5d of %3d  %s%s%n",
                        kind,
                        share,
                        s.found(),
                        s.planted(),
                        s.falsely(),
                        s.unplanted(),
                        s.once() ? "said once of the dataset; " : "",
                        s.besides());
            }
        }
    }
}
