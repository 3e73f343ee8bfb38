package org.maskwright.train.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;
import org.maskwright.core.Sample;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;

/**
 * What of a dataset a training works with.
 *
 * @param samples in the order of their labels
 * @param leftOut label → why
 * @param rule which were taken, in words
 * @param split where the parts are from, in words
 */
public record TrainingSelection(List<TrainingSample> samples, Map<String, String> leftOut, String rule, String split) {
    /** Copies. */
    public TrainingSelection {
        samples = List.copyOf(samples);
        leftOut = Collections.unmodifiableMap(new TreeMap<>(leftOut));
    }

    /**
     * Chooses. The parts are the dataset's; where it is not split, each sample gets its own by lot, 80/10/10, the same as long as the seed is:
     * it keeps it when others come.
     *
     * @param scan of the dataset
     * @param seed of the lot
     * @throws InputException when a part has no sample, or the ledger is malformed; one line
     */
    public static TrainingSelection of(DatasetFolder folder, Scan scan, SelectionRule rule, long seed)
            throws InputException, IOException {
        Map<String, Part> known = folder.split(scan).parts();
        List<Sample> allowed = new ArrayList<>();
        Map<String, String> leftOut = new TreeMap<>();
        for (Sample sample : scan.samples()) {
            Optional<String> why = rule.why(sample);
            boolean homeless = !known.isEmpty() && !known.containsKey(sample.key());
            if (why.isPresent() || homeless) {
                leftOut.put(sample.label(), why.orElse("in no part; 'maskwright split' places it"));
            } else {
                allowed.add(sample);
            }
        }
        Map<String, Part> parts = known.isEmpty() ? new PartLot(seed).of(allowed) : known;
        String split = known.isEmpty()
                ? "drawn by this training 80/10/10, seed " + seed + ", as the dataset is not split"
                : folder.hasSplitFile() ? "the dataset's split.csv" : "the dataset's folders or lists";
        var selection = new TrainingSelection(
                allowed.stream().map(s -> placed(s, parts)).toList(), leftOut, rule.text(), split);
        selection.requireParts(rule);
        return selection;
    }

    private static TrainingSample placed(Sample sample, Map<String, Part> parts) {
        return new TrainingSample(
                sample.key(),
                sample.label(),
                Objects.requireNonNull(parts.get(sample.key())),
                sample.image().orElseThrow(),
                sample.mask().orElseThrow());
    }

    private void requireParts(SelectionRule rule) throws InputException {
        Map<Part, Integer> counts = counts();
        for (Part part : List.of(Part.TRAIN, Part.VAL)) {
            if (counts.getOrDefault(part, 0) == 0) {
                throw new InputException("the part '" + part.text() + "' has no sample to train with, of " + rule.text()
                        + "; " + remedy(rule));
            }
        }
    }

    private String remedy(SelectionRule rule) {
        Map<String, Integer> reasons = reasons();
        if (reasons.isEmpty()) {
            return "add samples, or split the dataset anew";
        }
        var most = reasons.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        return "most are left out for this: " + most.getKey() + " (" + most.getValue() + ")"
                + (rule.verifiedOnly() ? "; verify some, or take any others too" : "");
    }

    /** The samples of one part. */
    public List<TrainingSample> of(Part part) {
        return samples.stream().filter(s -> s.part() == part).toList();
    }

    /** How many samples each part has; a part without any is not in it. */
    public Map<Part, Integer> counts() {
        Map<Part, Integer> counts = new EnumMap<>(Part.class);
        samples.forEach(s -> counts.merge(s.part(), 1, Integer::sum));
        return counts;
    }

    /** How many samples are left out for which reason; of findings only the rule is told. */
    public Map<String, Integer> reasons() {
        Map<String, Integer> reasons = new TreeMap<>();
        leftOut.values()
                .forEach(why -> reasons.merge(why.replaceFirst("^([A-Z][A-Z0-9_]+): .*", "$1"), 1, Integer::sum));
        return reasons;
    }
}
