package org.maskwright.imaging.mask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maskwright.core.LabelMap;

/**
 * Pixels of one meaning that mean something else in another version of a mask.
 *
 * @param from label id of a value that the map knows, else the stored value
 * @param known whether it is a label id
 * @param to label id, or {@link LabelMap#UNKNOWN}
 * @param pixels how many, at least 1
 */
public record LabelChange(int from, boolean known, int to, long pixels) {
    private static final int VALUES = 1 << 17;

    /**
     * All changes between two versions of one size, the largest first. Of values that neither version's map knows, only those that become
     * known are changes. Costs what the masks are large.
     *
     * @throws IllegalArgumentException when the sizes differ
     */
    public static List<LabelChange> between(MaskFile before, MaskFile after, LabelMap map) {
        Labelling old = Labelling.of(before.content(), map);
        Labelling now = Labelling.of(after.content(), map);
        if (!old.values().size().equals(now.values().size())) {
            throw new IllegalArgumentException("masks of two sizes");
        }
        Map<Long, Long> counts = new HashMap<>();
        int pixels = (int) old.values().size().pixels();
        for (int i = 0; i < pixels; i++) {
            int value = old.values().at(i);
            int label = old.map().known(value);
            int to = now.map().known(now.values().at(i));
            if (label != to) {
                long key = label == LabelMap.UNKNOWN ? value : VALUES + label;
                counts.merge(key << 32 | to & 0xffffffffL, 1L, Long::sum);
            }
        }
        List<LabelChange> changes = new ArrayList<>();
        counts.forEach((key, n) -> changes.add(change((int) (key >> 32), (int) (long) key, n)));
        changes.sort(Comparator.comparing(LabelChange::pixels).reversed().thenComparing(LabelChange::from));
        return changes;
    }

    private static LabelChange change(int from, int to, long pixels) {
        return from >= VALUES
                ? new LabelChange(from - VALUES, true, to, pixels)
                : new LabelChange(from, false, to, pixels);
    }
}
