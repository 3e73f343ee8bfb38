package org.maskwright.benchmarks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.maskwright.check.facts.FactsCache;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Progress;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.catalog.Catalog;

/** A dataset of many small pairs, indexed and reopened in a heap of 512 MB: each step in a Java process of its own. */
public final class LargeDataset {
    private static final String HEAP = "-Xmx512m";
    /** As {@code ./maskwright info} starts Java: what ends within seconds has no use for the optimising compiler. */
    private static final String BRIEF = "-XX:TieredStopAtLevel=1";

    private LargeDataset() {}

    /** Runs the steps as child processes and records what they say. */
    static void run(Path dataset, ObjectNode json) throws IOException, InterruptedException {
        for (String step : List.of("index", "reopen", "check")) {
            json.put(step + "Seconds", child(dataset, step));
        }
    }

    private static double child(Path dataset, String step) throws IOException, InterruptedException {
        List<String> vm = step.equals("reopen") ? List.of(HEAP, BRIEF) : List.of(HEAP);
        String line = ChildProcess.run(LargeDataset.class, vm, List.of(dataset.toString(), step));
        System.out.println(line);
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }

    /** One step: {@code index} (scan and measure everything, cold, no rules), {@code reopen} (scan and load all facts), {@code check} (all rules, from the catalog). */
    public static void main(String[] args) throws Exception {
        Path dataset = Path.of(args[0]);
        int threads = Runtime.getRuntime().availableProcessors();
        long start = System.nanoTime();
        int pairs =
                switch (args[1]) {
                    case "index" -> FullCheck.index(dataset, threads).samples();
                    case "reopen" -> reopen(dataset);
                    default -> FullCheck.run(dataset, threads).samples();
                };
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "%,d pairs in %s: %-7s s %.2f%n", pairs, HEAP, args[1], seconds);
    }

    private static int reopen(Path dataset) throws IOException, InputException {
        Catalog.prepare();
        DatasetFolder folder = DatasetFolder.open(dataset, Access.READ);
        Scan scan = folder.scan(Progress.none());
        try (Catalog catalog = folder.catalog()) {
            LabelMap labels = scan.layout().layout().labels();
            FactsCache.load(catalog, labels, () -> {});
        }
        return scan.samples().size();
    }
}
