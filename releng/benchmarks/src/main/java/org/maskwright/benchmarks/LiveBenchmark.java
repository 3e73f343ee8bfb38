package org.maskwright.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.maskwright.core.InputException;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.composite.Backdrop;
import org.maskwright.imaging.composite.Composed;
import org.maskwright.imaging.composite.CompositeLook;
import org.maskwright.imaging.composite.Compositor;
import org.maskwright.imaging.composite.Equalising;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.video.VideoSink;
import org.maskwright.infer.ModelFile;
import org.maskwright.infer.SegmentationModel;
import org.maskwright.infer.SegmentationModel.Running;
import org.maskwright.infer.engine.Device;
import org.maskwright.session.composite.LookChoice;
import org.maskwright.session.live.LiveFigures;
import org.maskwright.session.live.LiveFrame;
import org.maskwright.session.live.LiveOrder;
import org.maskwright.session.live.LivePipeline;
import org.maskwright.session.live.LiveSource;

/**
 * How many pictures of 256×256 a second go live from a video file through a model, with the share of each stage; and how long a blurred
 * background of 800×600 takes beside OpenCV's blur alone.
 */
public final class LiveBenchmark {
    private static final Size SIZE = new Size(256, 256);
    private static final int FRAMES = 300;
    private static final double SIGMA_PX = 12;

    private LiveBenchmark() {}

    /** Arguments: folder for data, the model's file, rounds. */
    public static void main(String[] args) throws IOException, InputException, InterruptedException {
        Path folder = Path.of(args[0]);
        Size large = new Size(800, 600);
        Path images = BenchmarkData.dataset(folder, 24, large).resolve("images");
        Path portrait;
        try (var files = Files.list(images)) {
            portrait = files.sorted().findFirst().orElseThrow();
        }
        byte[] file = Files.readAllBytes(portrait);
        int rounds = Integer.parseInt(args[2]);
        try (Pixels image = Pixels.decode(file, ImageHeaders.read(file))) {
            blur(image, rounds);
            Path model = Path.of(args[1]);
            if (Files.isRegularFile(model)) {
                Path video = video(folder, image);
                live("blurred", video, model, LookChoice.STANDARD, rounds);
                live("one colour, plain edges", video, model, plain(), rounds);
            } else {
                System.out.println("no model " + model + ": live is left out");
            }
        }
    }

    private static LookChoice plain() {
        return LookChoice.STANDARD.coloured(0x00b140).withEdgeColours(false);
    }

    private static Path video(Path folder, Pixels image) throws IOException {
        Path video = folder.resolve("live.avi");
        try (VideoSink sink = VideoSink.open(video, SIZE, 25);
                Pixels small = image.resized(SIZE)) {
            byte[] bgr = small.toBytes();
            for (int i = 0; i < FRAMES; i++) {
                sink.write(bgr);
            }
        }
        return video;
    }

    private static void live(String what, Path video, Path model, LookChoice look, int rounds)
            throws IOException, InputException, InterruptedException {
        LiveFigures[] figures = new LiveFigures[rounds];
        for (int i = 0; i < rounds; i++) {
            figures[i] = round(video, model, look);
        }
        Arrays.sort(figures, (a, b) -> Double.compare(a.fps(), b.fps()));
        LiveFigures middle = figures[rounds / 2];
        System.out.printf(
                Locale.ROOT, "live, 256×256, %-25s %6.1f pictures/s: %s%n", what, middle.fps(), middle.shares());
    }

    private static LiveFigures round(Path video, Path model, LookChoice look)
            throws IOException, InputException, InterruptedException {
        Last last = new Last();
        var order = new LiveOrder(new LiveSource.Video(video), false, false);
        try (var pipeline = new LivePipeline(order, LiveOrder.LiveLook.of(look), 0.5, last)) {
            pipeline.start(SegmentationModel.load(ModelFile.at(model), new Running(Device.CPU, 1, note -> {})));
            pipeline.await(Long.MAX_VALUE);
        }
        return last.figures;
    }

    private static final class Last implements LivePipeline.LiveAudience {
        private volatile LiveFigures figures = LiveFigures.NONE;

        @Override
        public void shown(LiveFrame frame) {
            figures = frame.figures();
        }

        @Override
        public void ended(Optional<String> why) {
            why.ifPresent(System.out::println);
        }
    }

    /** A person of half the picture; only how many pixels there are counts. */
    private static void blur(Pixels image, int rounds) {
        Size size = image.size();
        byte[] half = new byte[Math.toIntExact(size.pixels())];
        Arrays.fill(half, half.length / 2, half.length, (byte) 255);
        Shares person = Shares.of(size, half);
        var plain = new Compositor(new CompositeLook(new Backdrop.Blur(SIGMA_PX), 0, false, Equalising.NONE));
        var edges = new Compositor(CompositeLook.of(new Backdrop.Blur(SIGMA_PX)));
        double bare = bare(image, rounds);
        line("OpenCV's blur alone, float32", bare, bare);
        line("background blurred, plain edges", composing(plain, image, person, rounds), bare);
        line("background blurred, edge colours", composing(edges, image, person, rounds), bare);
    }

    private static double composing(Compositor compositor, Pixels image, Shares person, int rounds) {
        return millis(rounds, () -> {
            try (Composed composed = compositor.of(image, person)) {
                return composed.size();
            }
        });
    }

    private static double bare(Pixels image, int rounds) {
        Size size = image.size();
        try (Mat from = new Mat(size.height(), size.width(), opencv_core.CV_32FC3);
                Mat to = new Mat();
                var kernel = new org.bytedeco.opencv.opencv_core.Size(0, 0)) {
            return millis(rounds, () -> {
                opencv_imgproc.GaussianBlur(from, to, kernel, SIGMA_PX);
                return size;
            });
        }
    }

    private static double millis(int rounds, Supplier<Size> work) {
        double[] all = new double[rounds + 3];
        long pixels = 0;
        for (int i = 0; i < all.length; i++) {
            long begin = System.nanoTime();
            pixels += work.get().pixels();
            all[i] = (System.nanoTime() - begin) / 1e6;
        }
        if (pixels == 0) {
            throw new IllegalStateException("nothing was blurred");
        }
        Arrays.sort(all, 0, all.length);
        return all[all.length / 2];
    }

    private static void line(String what, double millis, double bare) {
        System.out.printf(Locale.ROOT, "%-34s %7.1f ms, %.1f times the bare call%n", what, millis, millis / bare);
    }
}
