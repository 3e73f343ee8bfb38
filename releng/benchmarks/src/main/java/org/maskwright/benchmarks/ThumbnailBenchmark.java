package org.maskwright.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.commons.io.FileUtils;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.core.Size;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.thumbnail.ThumbnailKey;
import org.maskwright.dataset.thumbnail.ThumbnailMaker;
import org.maskwright.imaging.mask.MaskOverlay;

/**
 * How many pictures a second the gallery gets, beside the bare limit: the image read, decoded at a quarter of its sides and averaged to the
 * same size by the same OpenCV on as many threads, and nothing else. Rounds alternate, the middle one counts.
 */
public final class ThumbnailBenchmark {
    private static final Size SIZE = new Size(800, 600);
    private static final int SIDE = 160;

    private final DatasetFolder folder;
    private final Scan scan;
    private final ExecutorService pool;

    private ThumbnailBenchmark(Path dataset, ExecutorService pool) throws IOException, InputException {
        this.folder = DatasetFolder.open(dataset, Access.WRITE);
        this.scan = folder.scan(Progress.none());
        this.pool = pool;
    }

    /** Arguments: folder for data, number of pairs, rounds. */
    public static void main(String[] args)
            throws IOException, InputException, InterruptedException, ExecutionException {
        Path dataset = BenchmarkData.dataset(Path.of(args[0]), Integer.parseInt(args[1]), SIZE);
        int rounds = Integer.parseInt(args[2]);
        int threads = Runtime.getRuntime().availableProcessors();
        opencv_core.setNumThreads(1);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            new ThumbnailBenchmark(dataset, pool).run(rounds);
        }
    }

    private void run(int rounds) throws IOException, InterruptedException, ExecutionException {
        double[][] rates = new double[4][rounds];
        round(new double[4][1], 0);
        for (int i = 0; i < rounds; i++) {
            round(rates, i);
        }
        double bare = middle(rates[0]);
        System.out.printf(Locale.ROOT, "bare reduced decode    %6.0f pictures/s%n", bare);
        print("photograph, first look", middle(rates[1]), bare);
        print("with contour, first look", middle(rates[2]), bare);
        print("with contour, again", middle(rates[3]), bare);
    }

    private static void print(String what, double rate, double bare) {
        System.out.printf(Locale.ROOT, "%-25s %6.0f pictures/s, ratio %.2f%n", what, rate, rate / bare);
    }

    private static double middle(double[] rates) {
        Arrays.sort(rates);
        return rates[rates.length / 2];
    }

    private void round(double[][] rates, int i) throws IOException, InterruptedException, ExecutionException {
        rates[0][i] = rate(ThumbnailBenchmark.this::bare);
        forget();
        rates[1][i] = rate(maker(MaskOverlay.NONE));
        forget();
        rates[2][i] = rate(maker(MaskOverlay.CONTOUR));
        rates[3][i] = rate(maker(MaskOverlay.CONTOUR));
    }

    private void forget() throws IOException {
        FileUtils.deleteDirectory(folder.stateFolder().resolve("thumbnails").toFile());
    }

    private double rate(Consumer<Sample> task) throws InterruptedException, ExecutionException {
        List<Future<?>> running = new ArrayList<>();
        long start = System.nanoTime();
        for (Sample sample : scan.samples()) {
            running.add(pool.submit(() -> task.accept(sample)));
        }
        for (Future<?> each : running) {
            each.get();
        }
        return running.size() / ((System.nanoTime() - start) / 1e9);
    }

    private Consumer<Sample> maker(MaskOverlay overlay) {
        LabelMap labels = scan.layout().layout().labels();
        var maker = new ThumbnailMaker(folder, labels);
        return sample -> {
            var key = new ThumbnailKey(
                    sample.image().map(scan.stamps()::get), sample.mask().map(scan.stamps()::get), SIDE, overlay);
            if (maker.make(key).size().pixels() == 0) {
                throw new IllegalStateException("no picture of " + sample.label());
            }
        };
    }

    private void bare(Sample sample) {
        Path file = folder.root().resolve(sample.image().orElseThrow());
        try (BytePointer bytes = new BytePointer(Files.readAllBytes(file));
                Mat encoded = new Mat(1, (int) bytes.capacity(), opencv_core.CV_8UC1, bytes);
                Mat decoded = opencv_imgcodecs.imdecode(encoded, opencv_imgcodecs.IMREAD_REDUCED_COLOR_4);
                Mat small = new Mat();
                var size = new org.bytedeco.opencv.opencv_core.Size(SIDE, SIDE * decoded.rows() / decoded.cols())) {
            opencv_imgproc.resize(decoded, small, size, 0, 0, opencv_imgproc.INTER_AREA);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
