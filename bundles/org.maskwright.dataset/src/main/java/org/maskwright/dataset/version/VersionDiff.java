package org.maskwright.dataset.version;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is different in a later version.
 *
 * @param added samples that the earlier one has not, by key
 * @param removed samples that the later one has not, by key
 * @param changed samples that differ, in the later one's order
 */
public record VersionDiff(List<String> added, List<String> removed, List<ChangedSample> changed) {
    /** Copies the lists. */
    public VersionDiff {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /**
     * A sample that both have, and that differs.
     *
     * @param before in the earlier version
     * @param after in the later one
     */
    public record ChangedSample(FrozenSample before, FrozenSample after) {
        /** Whether the image's contents differ. */
        public boolean image() {
            return !hash(before.image()).equals(hash(after.image()));
        }

        /** Whether the mask's contents differ. */
        public boolean mask() {
            return !hash(before.mask()).equals(hash(after.mask()));
        }

        /** Whether the status differs. */
        public boolean status() {
            return before.status() != after.status();
        }

        /** Whether the part differs. */
        public boolean part() {
            return !before.part().equals(after.part());
        }
    }

    /** Compares two versions by their tables alone; no contents are read. */
    public static VersionDiff of(FrozenVersion before, FrozenVersion after) {
        Map<String, FrozenSample> old = new HashMap<>();
        before.samples().forEach(s -> old.put(s.key(), s));
        List<String> added = new ArrayList<>();
        List<ChangedSample> changed = new ArrayList<>();
        for (FrozenSample now : after.samples()) {
            FrozenSample then = old.remove(now.key());
            if (then == null) {
                added.add(now.key());
            } else {
                ChangedSample change = new ChangedSample(then, now);
                if (change.image() || change.mask() || change.status() || change.part()) {
                    changed.add(change);
                }
            }
        }
        List<String> removed = before.samples().stream()
                .map(FrozenSample::key)
                .filter(old::containsKey)
                .toList();
        return new VersionDiff(added, removed, changed);
    }

    private static Optional<String> hash(Optional<FrozenFile> file) {
        return file.map(FrozenFile::sha256);
    }
}
