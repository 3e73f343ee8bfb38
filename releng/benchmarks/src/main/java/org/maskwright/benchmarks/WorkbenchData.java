package org.maskwright.benchmarks;

import java.nio.file.Path;
import java.util.Locale;
import org.maskwright.core.Size;

/** Makes the dataset that the workbench is measured with, checks it so that its catalog is filled, and prints its folder. */
public final class WorkbenchData {
    private static final Size SMALL = new Size(160, 120);

    private WorkbenchData() {}

    /** Words: the parent folder, the number of pairs. */
    public static void main(String[] args) throws Exception {
        Path dataset = BenchmarkData.dataset(Path.of(args[0]), Integer.parseInt(args[1]), SMALL);
        int threads = Runtime.getRuntime().availableProcessors();
        double seconds = FullCheck.again(dataset, threads);
        System.err.printf(Locale.ROOT, "%s checked in %.1f s%n", dataset, seconds);
        System.out.println(dataset);
    }
}
