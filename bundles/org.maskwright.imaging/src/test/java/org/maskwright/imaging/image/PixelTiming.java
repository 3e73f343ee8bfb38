package org.maskwright.imaging.image;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.IntegrityCheck;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.mask.LabelledMask;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.imaging.matrix.Mats;

/**
 * Times each step of measuring images, in CPU time of one thread: {@code java … org.maskwright.imaging.image.PixelTiming FOLDER_OF_IMAGES [FOLDER_OF_MASKS]}.
 * A program to run by hand, no test.
 */
final class PixelTiming {
    private static final int ROUNDS = 6;
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private final Map<String, Long> nanos = new LinkedHashMap<>();

    private interface Step<T> {
        T run() throws IOException;
    }

    private PixelTiming() {}

    public static void main(String[] args) throws IOException {
        List<byte[]> files = new ArrayList<>();
        try (var paths = Files.list(Path.of(args[0]))) {
            for (Path p : paths.filter(p -> ImageFormat.ofName(p.toString()).isPresent())
                    .sorted()
                    .toList()) {
                files.add(Files.readAllBytes(p));
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            PixelTiming timing = new PixelTiming();
            for (byte[] file : files) {
                timing.measure(file);
            }
            if (round == 0 || round == ROUNDS - 1) {
                timing.print(round, files.size());
            }
        }
    }

    private void print(int round, int files) {
        System.out.println("round " + round + ", ms a file:");
        nanos.forEach((step, sum) -> System.out.printf("%28s %7.3f%n", step, sum / 1e6 / files));
    }

    private <T> T timed(String step, Step<T> code) throws IOException {
        long start = THREAD.getCurrentThreadCpuTime();
        T result = code.run();
        nanos.merge(step, THREAD.getCurrentThreadCpuTime() - start, Long::sum);
        return result;
    }

    private void measure(byte[] file) throws IOException {
        ImageHeader header = timed("header", () -> ImageHeaders.read(file));
        timed("integrity", () -> IntegrityCheck.of(file, header));
        try (Pixels pixels = timed("decode", () -> Pixels.decodeToMeasure(file, header))) {
            timed("features", pixels::features);
            LabelledMask labelled = MaskFile.read(MaskFile.png(disc(pixels))).under(new LabelMap.Binary255());
            labelled.features();
            timed("pair", () -> PairMeasure.of(pixels, labelled));
        }
        try (Pixels pixels = Pixels.decodeToMeasure(file, header)) {
            GreyScales scales = pixels.scales();
            timed(" - grey", scales::grey);
            timed(" - laplacian", scales::laplacian);
            timed(" - small", scales::small);
            timed(" - gradient", scales::gradient);
            timed(" - pixelHash", () -> pixels.pixelHash());
            timed(" - perceptualHash", () -> PerceptualHash.of(scales.small()));
            timed(" - histogram", () -> FeatureMeasure.histogram(Mats.bytes(scales.small())));
            timed(" - deviation", () -> FeatureMeasure.deviation(scales.laplacian()));
            timed(" - chroma", () -> FeatureMeasure.chroma(pixels.mat()));
            timed(" - edges", () -> FeatureMeasure.edges(scales));
            PairMeasure pair = timed(
                    " - pair set-up", () -> new PairMeasure(scales, disc(pixels).regions(), pixels.whole()));
            timed(" - pair fit", () -> pair.fit(pixels.whole()));
            timed(" - pair sharpness", pair::subjectSharpness);
            timed("thumbnail", () -> pixels.thumbnailJpeg(160, java.util.Optional.of(disc(pixels))));
        }
        try (Pixels pixels = timed("decode reduced to 160", () -> Pixels.decodeReduced(file, header, 160))) {
            timed("thumbnail of reduced", () -> pixels.thumbnailJpeg(160, java.util.Optional.empty()));
        }
    }

    private final Map<String, Mask> discs = new LinkedHashMap<>();

    private Mask disc(Pixels pixels) {
        return discs.computeIfAbsent(
                pixels.whole().toString(),
                s -> disc(pixels.whole().width(), pixels.whole().height()));
    }

    private static Mask disc(int width, int height) {
        byte[] labels = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                labels[y * width + x] = (byte) (Math.hypot(x - width / 2.0, y - height / 2.0) < height / 3.0 ? 1 : 0);
            }
        }
        return Mask.adopt(new org.maskwright.core.Size(width, height), labels);
    }
}
