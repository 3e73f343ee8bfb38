package org.maskwright.check.rule;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maskwright.check.Report;
import org.maskwright.check.facts.DatasetContext;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.Part;
import org.maskwright.core.Sample;

/** Which part of the split each sample is in, for the rules that look for leaks between parts. */
final class Parts {
    private final Map<String, Part> bySample;

    private Parts(Map<String, Part> bySample) {
        this.bySample = bySample;
    }

    /** The parts of a dataset's split; none is known when there is no split. */
    static Parts of(DatasetContext context) {
        return new Parts(context.split().parts());
    }

    /** Whether nothing is split. */
    boolean isEmpty() {
        return bySample.isEmpty();
    }

    /** The part of a sample. */
    Optional<Part> of(SampleFacts s) {
        return of(s.sample());
    }

    /** The part of a sample. */
    Optional<Part> of(Sample sample) {
        return Optional.ofNullable(bySample.get(sample.key()));
    }

    /** The samples of a group by part, samples outside the split left out. */
    Map<Part, List<SampleFacts>> of(List<SampleFacts> group) {
        Map<Part, List<SampleFacts>> byPart = new EnumMap<>(Part.class);
        for (SampleFacts s : group) {
            of(s).ifPresent(p -> byPart.computeIfAbsent(p, any -> new java.util.ArrayList<>())
                    .add(s));
        }
        return byPart;
    }

    /**
     * Reports a group that is torn apart: one finding, on the first sample outside the group's first part.
     *
     * @param group samples that belong together, in the dataset's order
     * @param what what they share, to begin a sentence: "The same picture"
     * @param report where the finding goes, if the group is in more than one part
     */
    void reportLeak(List<SampleFacts> group, String what, Report report) {
        Map<Part, List<SampleFacts>> byPart = of(group);
        if (byPart.size() < 2) {
            return;
        }
        var names = new java.util.LinkedHashMap<String, Object>();
        byPart.forEach((part, members) -> names.put(
                part.text(), members.stream().map(s -> s.sample().label()).toList()));
        List<String> parts = List.copyOf(names.keySet());
        SampleFacts leaked =
                byPart.values().stream().skip(1).findFirst().orElseThrow().getFirst();
        String members = String.join(
                "; ",
                byPart.entrySet().stream()
                        .map(e -> e.getKey().text() + ": "
                                + Wording.names(e.getValue().stream()
                                        .map(s -> s.sample().label())
                                        .toList()))
                        .toList());
        report.found(
                leaked.sample().name(),
                group.stream().flatMap(s -> s.sample().image().stream()).toList(),
                what + " is in " + String.join(" and in ", parts) + " (" + members + ").",
                names);
    }
}
