package org.maskwright.check.fix;

import java.util.Optional;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.LabelMap;

/** What a fix may look at besides the finding. */
public interface FixContext {
    /** What the masks' values mean. */
    LabelMap labels();

    /** The facts of a sample, from the check that made the finding. */
    Optional<SampleFacts> facts(String sample);

    /** Whether a file of this path (relative, {@code /}, exact case) is there. */
    boolean exists(String path);
}
