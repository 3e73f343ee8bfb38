package org.maskwright.session.version;

import java.util.List;

/**
 * What is different in a later version, or in the dataset as it is now. Immutable.
 *
 * @param headline how many samples were added, removed and changed, since when
 * @param changes those samples: masks that changed first, the one with least in common before the others
 */
public record VersionComparison(String headline, List<VersionChange> changes) {
    /** Nothing is compared. */
    public static final VersionComparison NONE = new VersionComparison("", List.of());

    /** Copies the list. */
    public VersionComparison {
        changes = List.copyOf(changes);
    }
}
