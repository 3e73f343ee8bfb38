package org.maskwright.benchmarks.annotator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.area.Area;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.imaging.tool.Photo;

/**
 * How many gestures each tool needs from each start, on real portraits: the middle of all, and the share that reached the goal. Masks that are
 * smaller than their photo are brought to its size.
 */
public final class AnnotatorBenchmark {
    private AnnotatorBenchmark() {}

    /** Arguments: folder with {@code images} and {@code masks}; every how manieth sample; tools, or none for all. */
    public static void main(String[] args) throws IOException {
        List<Exercise> exercises = exercises(Path.of(args[0]), Integer.parseInt(args[1]));
        List<Hand> hands =
                args.length > 2 ? Stream.of(args).skip(2).map(Hand::valueOf).toList() : List.of(Hand.values());
        System.out.printf(Locale.ROOT, "%d portraits, at most %d gestures%n", exercises.size(), Annotator.PATIENCE);
        System.out.printf(
                Locale.ROOT, "%-16s %-12s %16s %16s %16s%n", "start", "tool", "IoU 0.90", "IoU 0.95", "boundary 0.80");
        for (Start start : Start.values()) {
            for (Hand hand : hands) {
                List<Annotator.Count> counts = exercises.stream()
                        .map(e -> new Annotator(e, hand).correct(start))
                        .toList();
                System.out.printf(
                        Locale.ROOT,
                        "%-16s %-12s %16s %16s %16s%n",
                        start,
                        hand,
                        summary(counts, Annotator.Count::iou90),
                        summary(counts, Annotator.Count::iou95),
                        summary(counts, Annotator.Count::boundary80));
            }
        }
    }

    private static String summary(List<Annotator.Count> counts, ToIntFunction<Annotator.Count> goal) {
        int[] sorted = counts.stream().mapToInt(goal).sorted().toArray();
        int middle = sorted[sorted.length / 2];
        long reached =
                counts.stream().mapToInt(goal).filter(n -> n != Annotator.NEVER).count();
        String gestures = middle == Annotator.NEVER ? "-" : String.valueOf(middle);
        return gestures + " (" + Math.round(100.0 * reached / sorted.length) + " %)";
    }

    private static List<Exercise> exercises(Path folder, int every) throws IOException {
        List<Path> masks;
        try (Stream<Path> files = Files.list(folder.resolve("masks"))) {
            masks = files.filter(f -> f.toString().endsWith(".png")).sorted().toList();
        }
        List<Exercise> found = new ArrayList<>();
        for (int i = 0; i < masks.size(); i += every) {
            String name = masks.get(i).getFileName().toString().replace(".png", ".jpg");
            byte[] image = Files.readAllBytes(folder.resolve("images").resolve(name));
            try (Pixels pixels = Pixels.decode(image, ImageHeaders.read(image))) {
                Mask mask = MaskFile.read(Files.readAllBytes(masks.get(i)))
                        .labels(new LabelMap.Binary255())
                        .resampled(pixels.size());
                found.add(new Exercise(Photo.of(pixels), Area.of(mask)));
            }
        }
        return found;
    }
}
