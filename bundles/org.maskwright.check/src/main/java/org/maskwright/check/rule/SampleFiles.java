package org.maskwright.check.rule;

import java.util.List;
import java.util.stream.Stream;
import org.maskwright.check.facts.SampleFacts;

/** Which files of a sample a finding names. */
final class SampleFiles {
    private SampleFiles() {}

    /** The mask, then the image. */
    static List<String> mask(SampleFacts s) {
        return Stream.concat(s.sample().mask().stream(), s.sample().image().stream())
                .toList();
    }

    /** The image alone. */
    static List<String> image(SampleFacts s) {
        return s.sample().image().stream().toList();
    }

    /** The image, then the mask: what leaves together when the sample is set aside. */
    static List<String> pair(SampleFacts s) {
        return Stream.concat(s.sample().image().stream(), s.sample().mask().stream())
                .toList();
    }
}
