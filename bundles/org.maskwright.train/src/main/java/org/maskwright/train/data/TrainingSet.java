package org.maskwright.train.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maskwright.core.InputException;
import org.maskwright.core.Mask;
import org.maskwright.core.Part;
import org.maskwright.core.Progress;
import org.maskwright.infer.Ahead;
import org.maskwright.train.data.BatchLoader.Placed;

/**
 * The samples of one part, each read once, so that it is known that all can be and that there is something to learn in them.
 *
 * @param samples those that can be read
 * @param unreadable label → why it cannot be read
 * @param foreground share of foreground among the pixels that count, 0…1
 */
public record TrainingSet(List<Placed> samples, Map<String, String> unreadable, double foreground) {
    /** Copies. */
    public TrainingSet {
        samples = List.copyOf(samples);
        unreadable = Collections.unmodifiableMap(new LinkedHashMap<>(unreadable));
    }

    /** What was seen of one sample. */
    private record Seen(Placed placed, long foreground, long counted, String fault) {}

    /**
     * Reads all samples, which fills the loader's cache. Costs the decoding of all files, on the loader's threads.
     *
     * @param progress one unit a sample
     * @throws InputException when none can be read, or the masks have no foreground; one line
     */
    public static TrainingSet read(List<TrainingSample> samples, BatchLoader loader, Progress progress)
            throws InputException {
        List<Placed> all = new ArrayList<>();
        samples.forEach(s -> all.add(new Placed(s, all.size())));
        List<Placed> good = new ArrayList<>();
        Map<String, String> bad = new LinkedHashMap<>();
        long foreground = 0;
        long counted = 0;
        try (var seen = new Ahead<Placed, Seen>(
                all.iterator(), p -> look(p, loader), loader.threads(), progress::isCancelled)) {
            while (seen.hasNext()) {
                Seen one = seen.next();
                foreground += one.foreground();
                counted += one.counted();
                if (one.fault().isEmpty()) {
                    good.add(one.placed());
                } else {
                    bad.put(one.placed().sample().label(), one.fault());
                }
                progress.worked(1);
            }
        }
        require(samples, bad, foreground);
        return new TrainingSet(good, bad, (double) foreground / Math.max(1, counted));
    }

    private static void require(List<TrainingSample> samples, Map<String, String> bad, long foreground)
            throws InputException {
        Part part = samples.isEmpty() ? Part.TRAIN : samples.getFirst().part();
        if (samples.size() == bad.size()) {
            throw new InputException("no sample of the part '" + part.text() + "' can be read"
                    + bad.values().stream().findFirst().map(why -> ": " + why).orElse(""));
        } else if (foreground == 0) {
            throw new InputException("the masks of the part '" + part.text() + "' (" + samples.size()
                    + ") have no foreground, so that nothing can be learned; look at what their values are taken to mean, or"
                    + " split the dataset anew");
        }
    }

    private static Seen look(Placed placed, BatchLoader loader) {
        try {
            Exposure exposure = loader.source().get(placed.place(), placed.sample());
            byte[] targets = loader.targets().of(Mask.adopt(exposure.size(), exposure.labels()));
            long foreground = 0;
            long counted = 0;
            for (byte target : targets) {
                counted += target == -1 ? 0 : 1;
                foreground += target > 0 ? 1 : 0;
            }
            return new Seen(placed, foreground, counted, "");
        } catch (InputException e) {
            return new Seen(placed, 0, 0, e.getMessage());
        }
    }
}
