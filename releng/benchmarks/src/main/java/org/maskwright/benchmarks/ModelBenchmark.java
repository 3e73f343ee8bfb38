package org.maskwright.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.maskwright.core.InputException;
import org.maskwright.core.Size;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.infer.ModelFile;
import org.maskwright.infer.SegmentationModel;
import org.maskwright.infer.SegmentationModel.Running;
import org.maskwright.infer.engine.Device;
import org.maskwright.infer.engine.EngineException;
import org.maskwright.train.network.Networks;
import org.maskwright.train.network.ParameterShape;
import org.maskwright.train.onnx.OnnxModel;
import org.maskwright.train.recipe.Preset;
import org.maskwright.train.recipe.Recipe;

/**
 * How many pictures a second the exported network of a preset takes, one at a time: from the decoded picture of the network's size to
 * probabilities. What the numbers of a network are does not change that, so it has learned nothing.
 */
public final class ModelBenchmark {
    private static final int WARM = 30;
    private static final int PICTURES = 200;

    private ModelBenchmark() {}

    /** Arguments: folder for data, threads, rounds, presets. */
    public static void main(String[] args) throws IOException, InputException, EngineException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        int threads = Integer.parseInt(args[1]);
        int rounds = Integer.parseInt(args[2]);
        for (String preset : List.of(args).subList(3, args.length)) {
            measure(folder, preset, threads, rounds);
        }
    }

    private static void measure(Path folder, String preset, int threads, int rounds)
            throws IOException, InputException, EngineException {
        Recipe recipe = Recipe.of(Preset.of(preset).orElseThrow());
        Path onnx = folder.resolve(preset + ".onnx");
        var random = new Random(1);
        new OnnxModel(recipe.network(), Networks.of(recipe.network()), p -> numbers(p, random)).write(onnx, Map.of());
        Size size = recipe.size();
        byte[] bgr = new byte[3 * Math.toIntExact(size.pixels())];
        random.nextBytes(bgr);
        double[] clock = new double[rounds];
        double[] processor = new double[rounds];
        try (SegmentationModel model =
                        SegmentationModel.load(ModelFile.at(onnx), new Running(Device.CPU, threads, note -> {}));
                Pixels picture = Pixels.of(size, bgr)) {
            look(model, picture, WARM);
            for (int i = 0; i < rounds; i++) {
                long begin = System.nanoTime();
                long worked = processorNanos();
                look(model, picture, PICTURES);
                processor[i] = (processorNanos() - worked) / 1e6 / PICTURES;
                clock[i] = (System.nanoTime() - begin) / 1e6 / PICTURES;
            }
        }
        Arrays.sort(clock);
        Arrays.sort(processor);
        System.out.printf(
                Locale.ROOT,
                "%-13s %s, %d threads: %6.1f pictures/s (best round %.1f), %.2f ms of processor time a picture%n",
                preset,
                size,
                threads,
                1000 / clock[rounds / 2],
                1000 / clock[0],
                processor[rounds / 2]);
    }

    private static void look(SegmentationModel model, Pixels picture, int times) throws EngineException {
        for (int i = 0; i < times; i++) {
            model.probabilities(picture, SegmentationModel.Looking.ONCE);
        }
    }

    private static long processorNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** As those of a network at first: so that its answers stay of a size that processors are quick with. */
    private static float[] numbers(ParameterShape parameter, Random random) {
        var numbers = new float[parameter.size()];
        switch (parameter.role()) {
            case WEIGHT, UP_WEIGHT -> {
                double deviation = Math.sqrt(2.0 / parameter.fanIn());
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = (float) (deviation * random.nextGaussian());
                }
            }
            case SCALE, VARIANCE -> Arrays.fill(numbers, 1);
            case SHIFT, MEAN -> {}
        }
        return numbers;
    }
}
