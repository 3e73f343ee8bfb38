package org.maskwright.dataset.version;

import java.io.IOException;
import java.util.OptionalDouble;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.dataset.version.VersionDiff.ChangedSample;
import org.maskwright.imaging.mask.MaskFile;

/**
 * How much of a mask two versions have in common.
 *
 * @param before what the values of the earlier mask mean
 * @param after what those of the later one mean
 */
public record MaskChange(LabelMap before, LabelMap after) {
    /**
     * Intersection over union of what is foreground in both masks, 0…1; 1 where both are empty. Costs decoding both.
     *
     * @return empty where there are not two masks of one size that can be read
     * @throws InputException when frozen contents are missing or damaged
     */
    public OptionalDouble iou(Versions versions, ChangedSample change) throws IOException, InputException {
        if (change.before().mask().isEmpty() || change.after().mask().isEmpty()) {
            return OptionalDouble.empty();
        }
        byte[] then = versions.contents(change.before().mask().get());
        byte[] now = versions.contents(change.after().mask().get());
        try {
            return iou(MaskFile.read(then).labels(before), MaskFile.read(now).labels(after));
        } catch (IOException e) {
            // A mask that was damaged when it was frozen has nothing in common with another.
            return OptionalDouble.empty();
        }
    }

    private static OptionalDouble iou(Mask one, Mask other) {
        if (!one.size().equals(other.size())) {
            return OptionalDouble.empty();
        }
        byte[] a = one.toBytes();
        byte[] b = other.toBytes();
        long both = 0;
        long either = 0;
        for (int i = 0; i < a.length; i++) {
            boolean first = LabelMap.isForeground(a[i]);
            boolean second = LabelMap.isForeground(b[i]);
            both += first && second ? 1 : 0;
            either += first || second ? 1 : 0;
        }
        return OptionalDouble.of(either == 0 ? 1 : (double) both / either);
    }
}
