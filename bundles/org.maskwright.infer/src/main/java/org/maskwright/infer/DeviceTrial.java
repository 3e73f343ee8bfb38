package org.maskwright.infer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.image.Probabilities;
import org.maskwright.infer.engine.Device;
import org.maskwright.infer.engine.EngineException;
import org.maskwright.infer.engine.Network;
import org.maskwright.infer.engine.Provider;

/**
 * What a provider makes of a model, against what the CPU makes of it.
 *
 * @param provider who computed, or did not
 * @param outcome what came of it
 */
public record DeviceTrial(Provider provider, TrialOutcome outcome) {
    private static final int MOST_RUNS = 200;
    private static final double LONG_ENOUGH_S = 2;

    /** What came of a trial. */
    public sealed interface TrialOutcome {}

    /** The library at hand does not know the provider. */
    public record NotBuiltIn() implements TrialOutcome {}

    /**
     * The provider will not do.
     *
     * @param why one line
     */
    public record WillNotDo(String why) implements TrialOutcome {}

    /**
     * It computes.
     *
     * @param seconds for one picture, the middle of the runs; preparing it and reading the map are counted
     * @param difference largest, of a probability, to the CPU's
     */
    public record Computes(double seconds, double difference) implements TrialOutcome {}

    /**
     * Tries all providers, the CPU first, and then in the order in which they are tried when nobody names one. Costs a loading and some runs for
     * each that the library knows.
     *
     * @param runs of each, after one that does not count; ≥ 1
     * @throws InputException when the model cannot be used even on the CPU
     */
    public static List<DeviceTrial> all(ModelFile file, Pixels image, int runs) throws IOException, InputException {
        return all(file, image, new TrialLength(runs, Double.MAX_VALUE), Progress.none());
    }

    /**
     * Tries all providers as {@link #all} does, each for two seconds at most, or as long as one run takes.
     *
     * @param progress one unit for each provider; asked after each run whether the trial is still wanted
     * @throws InputException when the model cannot be used even on the CPU
     */
    public static List<DeviceTrial> within(ModelFile file, Pixels image, Progress progress)
            throws IOException, InputException {
        return all(file, image, new TrialLength(MOST_RUNS, LONG_ENOUGH_S), progress);
    }

    /** How often a provider runs at most, and how long, s; once in any case. */
    private record TrialLength(int runs, double seconds) {}

    private static List<DeviceTrial> all(ModelFile file, Pixels image, TrialLength length, Progress progress)
            throws IOException, InputException {
        progress.begin("Measuring " + file.name(), Provider.gpus().size() + 1L);
        List<DeviceTrial> trials = new ArrayList<>();
        var asked = new Asked(file, image, length, onCpu(file, image));
        trials.add(asked.of(Provider.CPU, progress));
        progress.worked(1);
        for (Provider provider : Provider.gpus()) {
            progress.throwIfCancelled();
            trials.add(
                    Network.knows(provider)
                            ? asked.of(provider, progress)
                            : new DeviceTrial(provider, new NotBuiltIn()));
            progress.worked(1);
        }
        return trials;
    }

    private static Probabilities onCpu(ModelFile file, Pixels image) throws IOException, InputException {
        try (SegmentationModel model = load(file, Device.CPU, new ArrayList<>())) {
            return model.ownMap(image);
        } catch (EngineException e) {
            throw new InputException(file.onnx() + " fails: " + e.getMessage(), e);
        }
    }

    private static SegmentationModel load(ModelFile file, Device device, List<String> notes)
            throws IOException, InputException {
        int threads = Runtime.getRuntime().availableProcessors();
        return SegmentationModel.load(file, new SegmentationModel.Running(device, threads, notes::add));
    }

    /** What all providers are asked alike, with the CPU's answer. */
    private record Asked(ModelFile file, Pixels image, TrialLength length, Probabilities truth) {
        DeviceTrial of(Provider provider, Progress progress) throws IOException, InputException {
            List<String> notes = new ArrayList<>();
            try (SegmentationModel model = load(file, new Device(List.of(provider), true, 0), notes)) {
                Probabilities said = model.ownMap(image);
                double[] seconds = new double[length.runs()];
                double total = 0;
                int runs = 0;
                while (runs == 0 || runs < length.runs() && total < length.seconds()) {
                    progress.throwIfCancelled();
                    long begin = System.nanoTime();
                    said = model.ownMap(image);
                    seconds[runs] = (System.nanoTime() - begin) / 1e9;
                    total += seconds[runs++];
                }
                if (model.provider() != provider) {
                    String why = notes.isEmpty() ? "no reason given" : notes.getLast();
                    return new DeviceTrial(
                            provider,
                            new WillNotDo(why.substring(why.indexOf(':') + 1).strip()));
                }
                Arrays.sort(seconds, 0, runs);
                return new DeviceTrial(provider, new Computes(seconds[runs / 2], difference(said, truth)));
            } catch (EngineException e) {
                return new DeviceTrial(provider, new WillNotDo(String.valueOf(e.getMessage())));
            }
        }
    }

    private static double difference(Probabilities a, Probabilities b) {
        double most = 0;
        for (int i = 0; i < a.size().pixels(); i++) {
            most = Math.max(most, Math.abs(a.at(i) - b.at(i)));
        }
        return most;
    }
}
