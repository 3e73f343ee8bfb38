package org.maskwright.session;

import java.util.List;
import org.maskwright.check.Finding;

/** Something that is not reported because a person decided so. Immutable. */
public sealed interface Ignored {
    /** The findings that are meant. */
    List<Finding> findings();

    /**
     * A finding that is no fault.
     *
     * @param finding it
     */
    record One(Finding finding) implements Ignored {
        @Override
        public List<Finding> findings() {
            return List.of(finding);
        }
    }

    /**
     * A rule that is turned off, or some findings of which are ignored.
     *
     * @param rule its id
     * @param off whether it is turned off
     * @param ones ignored findings of it that are seen
     */
    record Rule(String rule, boolean off, List<One> ones) implements Ignored {
        /** Copies the list. */
        public Rule {
            ones = List.copyOf(ones);
        }

        @Override
        public List<Finding> findings() {
            return ones.stream().map(One::finding).toList();
        }
    }
}
