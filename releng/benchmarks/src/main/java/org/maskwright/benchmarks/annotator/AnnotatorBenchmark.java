package org.maskwright.benchmarks.annotator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Shares;
import org.maskwright.core.area.Area;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.imaging.tool.Photo;
import org.maskwright.infer.ModelFile;
import org.maskwright.infer.SegmentationModel;
import org.maskwright.infer.engine.Device;
import org.maskwright.infer.engine.EngineException;

/**
 * How many gestures each tool needs from each start, on real portraits: the middle of all, and the share that reached the goal. Masks that are
 * smaller than their photo are brought to its size.
 */
public final class AnnotatorBenchmark {
    private AnnotatorBenchmark() {}

    /**
     * Arguments: folder with {@code images} and {@code masks}; every how manieth sample, and from which on, as in {@code 5+2}; starts, tools, and the
     * {@code .onnx} file of a model that proposes masks, each or none: without a start all of them, without a tool all of them.
     */
    public static void main(String[] args) throws Exception {
        List<String> words = Stream.of(args).skip(2).toList();
        List<Exercise> exercises = exercises(Path.of(args[0]), args[1], words);
        List<Hand> hands = named(Hand.values(), words);
        System.out.printf(
                Locale.ROOT,
                "%d portraits, at most %d gestures; median, 90 %% of all, share that came there%n",
                exercises.size(),
                Annotator.PATIENCE);
        System.out.printf(
                Locale.ROOT, "%-16s %-12s %16s %16s %16s%n", "start", "tool", "IoU 0.90", "IoU 0.95", "boundary 0.80");
        for (Start start : named(Start.values(), words)) {
            List<Exercise> begun = exercises.stream().filter(start::isFor).toList();
            if (begun.isEmpty()) {
                continue;
            }
            for (Hand hand : hands) {
                List<Annotator.Count> counts = begun.stream()
                        .map(e -> new Annotator(e, hand).correct(start))
                        .toList();
                System.out.printf(
                        Locale.ROOT,
                        "%-16s %-12s %16s %16s %16s%n",
                        start + " " + begun.size(),
                        hand,
                        summary(counts, Annotator.Count::iou90),
                        summary(counts, Annotator.Count::iou95),
                        summary(counts, Annotator.Count::boundary80));
            }
        }
    }

    /** Those that are named; where none is, all. */
    private static <E extends Enum<E>> List<E> named(E[] all, List<String> words) {
        List<E> named = Stream.of(all).filter(e -> words.contains(e.name())).toList();
        return named.isEmpty() ? List.of(all) : named;
    }

    private static String summary(List<Annotator.Count> counts, ToIntFunction<Annotator.Count> goal) {
        int[] sorted = counts.stream().mapToInt(goal).sorted().toArray();
        long reached =
                counts.stream().mapToInt(goal).filter(n -> n != Annotator.NEVER).count();
        String middle = text(sorted[sorted.length / 2]);
        String most = text(sorted[(int) Math.ceil(0.9 * sorted.length) - 1]);
        return middle + " " + most + " (" + Math.round(100.0 * reached / sorted.length) + " %)";
    }

    private static String text(int gestures) {
        return gestures == Annotator.NEVER ? "-" : String.valueOf(gestures);
    }

    private static List<Exercise> exercises(Path folder, String which, List<String> words) throws Exception {
        Optional<String> file = words.stream().filter(w -> w.endsWith(".onnx")).findFirst();
        if (file.isEmpty()) {
            return exercises(folder, which, (Pixels p) -> Optional.empty());
        }
        var running = new SegmentationModel.Running(Device.CPU, 1, note -> {});
        try (SegmentationModel model = SegmentationModel.load(ModelFile.at(Path.of(file.get())), running)) {
            return exercises(
                    folder,
                    which,
                    (Pixels p) -> Optional.of(model.probabilities(p, SegmentationModel.Looking.ONCE)
                            .shares()));
        }
    }

    /** Asks a model, or none. */
    private interface Asking {
        Optional<Shares> of(Pixels pixels) throws EngineException;
    }

    private static List<Exercise> exercises(Path folder, String which, Asking asking)
            throws IOException, EngineException {
        String[] numbers = which.split("\\+");
        int every = Integer.parseInt(numbers[0]);
        int first = numbers.length > 1 ? Integer.parseInt(numbers[1]) : 0;
        List<Path> masks;
        try (Stream<Path> files = Files.list(folder.resolve("masks"))) {
            masks = files.filter(f -> f.toString().endsWith(".png")).sorted().toList();
        }
        List<Exercise> found = new ArrayList<>();
        for (int i = first; i < masks.size(); i += every) {
            String name = masks.get(i).getFileName().toString().replace(".png", ".jpg");
            byte[] image = Files.readAllBytes(folder.resolve("images").resolve(name));
            try (Pixels pixels = Pixels.decode(image, ImageHeaders.read(image))) {
                Mask mask = MaskFile.read(Files.readAllBytes(masks.get(i)))
                        .labels(new LabelMap.Binary255())
                        .resampled(pixels.size());
                found.add(new Exercise(Photo.of(pixels), Area.of(mask), asking.of(pixels)));
            }
        }
        return found;
    }
}
