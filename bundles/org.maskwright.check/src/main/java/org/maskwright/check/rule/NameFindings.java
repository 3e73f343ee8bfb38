package org.maskwright.check.rule;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.maskwright.check.Datum;
import org.maskwright.check.Datum.NewName;
import org.maskwright.check.Report;
import org.maskwright.core.Sample;

/** Reports a sample whose files have a name that is no good, with the renames that mend it. */
final class NameFindings {
    private NameFindings() {}

    /**
     * Reports a sample.
     *
     * @param sample the sample
     * @param bad its files with such a name
     * @param reason what is wrong with the first, to follow its path: "has the character ?, which …"
     * @param renames what {@link Renaming} proposes; where it proposes nothing the finding carries no fix
     * @param report where findings go
     */
    static void report(Sample sample, List<String> bad, String reason, List<NewName> renames, Report report) {
        List<String> files = Stream.concat(bad.stream(), Renaming.paths(sample).stream())
                .distinct()
                .toList();
        String message = bad.getFirst() + " " + reason;
        if (renames.isEmpty()) {
            report.found(
                    sample.name(),
                    files,
                    message + "; no free name was found that keeps image and mask together.",
                    Map.of(),
                    List.of());
        } else {
            String proposal = renames.getFirst().to();
            report.found(
                    sample.name(),
                    files,
                    message + "; proposed: " + proposal + ".",
                    Wording.data(Datum.RENAMES.of(renames)));
        }
    }

    /** The renames, unless one of the new names is no better. */
    static List<NewName> good(List<NewName> renames, Predicate<String> bad) {
        return renames.stream().anyMatch(r -> bad.test(r.to())) ? List.of() : renames;
    }
}
