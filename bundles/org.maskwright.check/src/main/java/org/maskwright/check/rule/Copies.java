package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.Datum;
import org.maskwright.check.Report;
import org.maskwright.check.facts.SampleFacts;

/** Reports a group of equal images: one finding for each but the first, which is the one to keep. */
final class Copies {
    private Copies() {}

    /**
     * Reports the second and all later images of a group.
     *
     * @param group two or more samples with an image each, in the dataset's order
     * @param relation how a copy relates to the first, to stand between the two names
     * @param report where findings go; a copy whose mask differs from the first's carries no fix: a person must choose
     */
    static void report(List<SampleFacts> group, String relation, Report report) {
        SampleFacts first = group.getFirst();
        List<String> images =
                group.stream().flatMap(s -> s.sample().image().stream()).toList();
        List<String> named = Wording.group(images);
        for (SampleFacts copy : group.subList(1, group.size())) {
            boolean differ = Twins.masksDiffer(first, copy);
            String message = copy.sample().image().orElseThrow() + " " + relation + " " + images.getFirst()
                    + (group.size() == 2 ? "" : " (a group of " + group.size() + ": " + Wording.names(images) + ")")
                    + (differ ? "; their masks differ." : ".");
            var data = Wording.data(Datum.ORIGINAL.of(first.sample().label()), "group", named, "masksDiffer", differ);
            if (differ) {
                report.found(copy.sample().name(), SampleFiles.pair(copy), message, data, List.of());
            } else {
                report.found(copy.sample().name(), SampleFiles.pair(copy), message, data);
            }
        }
    }
}
