package org.maskwright.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The bare limit and the cold check each in a process of their own, with all that a first check waits for: JVM, libraries, compilers. */
public final class Alone {
    private Alone() {}

    /** Seconds of a process that does nothing but decode each file once. */
    static double bare(Path dataset, int threads) throws IOException, InterruptedException {
        return seconds("bare", dataset, threads);
    }

    /** Seconds of a process that checks a dataset never seen before. */
    static double check(Path dataset, int threads) throws IOException, InterruptedException {
        return seconds("check", dataset, threads);
    }

    private static double seconds(String what, Path dataset, int threads) throws IOException, InterruptedException {
        long start = System.nanoTime();
        ChildProcess.run(Alone.class, List.of(), List.of(what, dataset.toString(), Integer.toString(threads)));
        return (System.nanoTime() - start) / 1e9;
    }

    /** Arguments: {@code bare} or {@code check}, the dataset, the number of threads. */
    public static void main(String[] args) throws Exception {
        Path dataset = Path.of(args[1]);
        int threads = Integer.parseInt(args[2]);
        if (args[0].equals("bare")) {
            BareDecode.seconds(dataset, threads);
        } else {
            FullCheck.cold(dataset, threads);
        }
    }
}
