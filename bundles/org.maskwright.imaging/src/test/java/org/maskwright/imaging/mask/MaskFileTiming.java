package org.maskwright.imaging.mask;

import ar.com.hjg.pngj.ImageLineByte;
import ar.com.hjg.pngj.PngReaderByte;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Regions;
import org.maskwright.core.Size;
import org.maskwright.imaging.png.PngDecoder;
import org.maskwright.imaging.png.PngFile;
import org.maskwright.imaging.stored.Raster;

/** Prints how long each part of reading and measuring a mask takes, on one thread. Arguments: PNG files; without, a drawn 800×600 mask. */
final class MaskFileTiming {
    private static final int ROUNDS = 300;
    private static long sink;

    private interface Task {
        long run() throws Exception;
    }

    private MaskFileTiming() {}

    public static void main(String[] args) throws Exception {
        if (args.length == 0) {
            byte[] drawn = MaskFile.png(portrait(new Size(800, 600)));
            time("drawn 800×600, unfiltered", drawn);
            try (Mat mat = decode(drawn);
                    BytePointer out = new BytePointer()) {
                opencv_imgcodecs.imencode(".png", mat, out);
                time("the same, written by OpenCV", out.getStringBytes().length == 0 ? drawn : bytes(out));
            }
        }
        for (String arg : args) {
            time(arg, Files.readAllBytes(Path.of(arg)));
        }
        System.out.println("(" + sink + ")");
    }

    private static byte[] bytes(BytePointer pointer) {
        byte[] bytes = new byte[(int) pointer.limit()];
        pointer.get(bytes);
        return bytes;
    }

    private static Mat decode(byte[] bytes) {
        try (Mat buffer = new Mat(bytes)) {
            return opencv_imgcodecs.imdecode(buffer, opencv_imgcodecs.IMREAD_UNCHANGED);
        }
    }

    private static void time(String name, byte[] bytes) throws Exception {
        MaskFile file = MaskFile.read(bytes);
        LabelMap map = new LabelMap.Binary255();
        System.out.println(name + ": " + file.header().size() + ", " + bytes.length + " bytes");
        PngFile png = PngFile.parse(bytes);
        Raster raster = PngDecoder.decode(png);
        Labelling labelling = Labelling.of(new Decoded(raster, List.of(), 0), map);
        Regions regions = labelling.mask().regions();
        Size size = file.header().size();
        report("OpenCV imdecode", () -> {
            try (Mat mat = decode(bytes)) {
                return mat.rows();
            }
        });
        report("PNGJ", () -> pngj(bytes));
        report("own: inflate only", () -> png.inflate((long) size.height() * (png.rowBytes(size.width()) + 1)).length);
        report("own: decode", () -> PngDecoder.decode(PngFile.parse(bytes)).at(0));
        report("labels + histogram", () -> Labelling.of(new Decoded(raster, List.of(), 0), map)
                .histogram()[0]);
        report("regions", () -> labelling.mask().regions().foregroundPixels());
        report(
                "areas, border, bounds",
                () -> regions.componentAreas().length
                        + regions.holeAreas().length
                        + regions.bounds().x()
                        + regions.borderContact()[0]);
        report("soft edges", () -> SoftEdges.count(labelling));
        report("Hu moments", () -> (long) HuMoments.of(regions, size)[0]);
        report("32×32 map", () -> ShareMap.of(regions, size)[500]);
        report("label hash", () -> MaskMeasure.hash(labelling.mask()));
        report("features in all", () -> file.features(map).foreground());
        report("read + labels + features", () -> {
            MaskFile f = MaskFile.read(bytes);
            return f.features(map).foreground() + f.labels(map).at(0, 0);
        });
    }

    private static long pngj(byte[] bytes) {
        PngReaderByte reader = new PngReaderByte(new ByteArrayInputStream(bytes));
        long sum = 0;
        while (reader.hasMoreRows()) {
            sum += ((ImageLineByte) reader.readRow()).getScanlineByte()[0];
        }
        reader.end();
        return sum;
    }

    private static void report(String part, Task task) throws Exception {
        long best = Long.MAX_VALUE;
        long total = 0;
        for (int i = 0; i < 2 * ROUNDS; i++) {
            long start = System.nanoTime();
            sink += task.run();
            long taken = System.nanoTime() - start;
            if (i >= ROUNDS) {
                best = Math.min(best, taken);
                total += taken;
            }
        }
        System.out.printf("  %-26s mean %6.3f ms, best %6.3f ms%n", part, total / 1e6 / ROUNDS, best / 1e6);
    }

    private static Mask portrait(Size size) {
        byte[] labels = new byte[(int) size.pixels()];
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                double dx = (x - size.width() / 2.0) / size.width();
                double head = Math.hypot(dx * 5 + 0.02 * Math.sin(y / 3.0), (y - 200) / 150.0);
                double body = Math.hypot(dx * 2.5, (y - 650) / 270.0);
                labels[y * size.width() + x] = (byte) (head < 1 || body < 1 ? 1 : 0);
            }
        }
        return Mask.adopt(size, labels);
    }
}
