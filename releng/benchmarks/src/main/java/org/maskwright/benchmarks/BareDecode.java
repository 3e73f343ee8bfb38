package org.maskwright.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/** The bare limit of a check: every image and mask read and decoded once by the same OpenCV on as many threads, and nothing else. */
final class BareDecode {
    private BareDecode() {}

    /**
     * Decodes all files of {@code images/} and {@code masks/}.
     *
     * @return seconds it took
     */
    static double seconds(Path dataset, int threads) throws IOException, InterruptedException, ExecutionException {
        opencv_core.setNumThreads(1);
        long start = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> running = new ArrayList<>();
            for (Path file : files(dataset)) {
                running.add(pool.submit(() -> decode(file)));
            }
            for (Future<?> task : running) {
                task.get();
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static List<Path> files(Path dataset) throws IOException {
        List<Path> all = new ArrayList<>();
        for (String folder : List.of("images", "masks")) {
            try (Stream<Path> files = Files.list(dataset.resolve(folder))) {
                files.sorted().forEach(all::add);
            }
        }
        return all;
    }

    private static void decode(Path file) {
        int mode = file.toString().endsWith(".png") ? opencv_imgcodecs.IMREAD_UNCHANGED : opencv_imgcodecs.IMREAD_COLOR;
        try (BytePointer bytes = new BytePointer(Files.readAllBytes(file));
                Mat encoded = new Mat(1, (int) bytes.capacity(), opencv_core.CV_8UC1, bytes);
                Mat decoded = opencv_imgcodecs.imdecode(encoded, mode)) {
            if (decoded.empty()) {
                throw new IllegalStateException(file + " cannot be decoded");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
