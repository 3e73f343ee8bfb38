package org.maskwright.check.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.maskwright.check.facts.SampleFacts;

/** Which files of a sample a finding names. */
final class SampleFiles {
    private SampleFiles() {}

    /** The mask, then the image. */
    static List<String> mask(SampleFacts s) {
        return listed(s.sample().mask(), s.sample().image());
    }

    /** The image alone. */
    static List<String> image(SampleFacts s) {
        return listed(s.sample().image());
    }

    /** The image, then the mask: what leaves together when the sample is set aside. */
    static List<String> pair(SampleFacts s) {
        return listed(s.sample().image(), s.sample().mask());
    }

    @SafeVarargs
    private static List<String> listed(Optional<String>... paths) {
        return Stream.of(paths).flatMap(Optional::stream).toList();
    }
}
