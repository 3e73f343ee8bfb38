package org.maskwright.check.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maskwright.check.Report;
import org.maskwright.check.facts.FileFacts;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.SampleName;
import org.maskwright.imaging.feature.MaskFeatures;

/** What several rules ask of a sample's mask. */
final class Masks {
    /** So few masks are looked at one by one, whatever share of all they are. */
    private static final int FEW = 4;

    private Masks() {}

    /** A mask whose pixels are known. */
    record Measured(SampleFacts sample, FileFacts file, MaskFeatures features) {
        /** Its path, relative to the dataset. */
        String path() {
            return file.path();
        }

        /** Reports a finding with all fixes of the rule; the mask is the first file, the image the second. */
        void found(Report report, String message, Map<String, Object> data) {
            report.found(sample.sample().name(), SampleFiles.mask(sample), message, data);
        }

        /** Reports a finding with these fixes. */
        void found(Report report, String message, Map<String, Object> data, List<String> fixes) {
            report.found(sample.sample().name(), SampleFiles.mask(sample), message, data, fixes);
        }
    }

    /** The mask, if there is one of at least one pixel that could be decoded. */
    static Optional<Measured> of(SampleFacts facts) {
        return facts.mask()
                .flatMap(m -> m.features().map(f -> new Measured(facts, m.file(), f)))
                .filter(m -> m.features().pixels() > 0);
    }

    /** The stored values for a person: "0, 1, 254, 255", or the first few and how many there are. */
    static String values(MaskFeatures f) {
        String first =
                f.values().keySet().stream().limit(6).map(String::valueOf).collect(Collectors.joining(", "));
        return f.distinctValues() <= 6 ? first : first + " … (" + f.distinctValues() + " in all)";
    }

    /**
     * Whether so many masks have a fault that it is none of a person who draws, but of how all were made, exported or understood: each by
     * itself would be set aside, and most of the dataset with it.
     */
    static boolean areMost(int faulty, int all) {
        return faulty >= FEW && 2L * faulty > all;
    }

    /** Reports one finding, without a repair, for a dataset most of whose masks have a fault. */
    static void foundOfMost(List<Measured> faulty, int all, String message, Report report) {
        List<String> samples =
                faulty.stream().map(m -> m.sample().sample().label()).toList();
        report.found(SampleName.NONE, List.of(), message, Wording.data("masks", all, "samples", samples), List.of());
    }
}
