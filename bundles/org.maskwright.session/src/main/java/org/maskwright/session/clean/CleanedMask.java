package org.maskwright.session.clean;

import java.io.IOException;
import java.nio.file.Files;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.MaskPatch;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Sample;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.imaging.mask.OpenedMask;

/** What cleaning one mask comes to; nothing is written. */
public sealed interface CleanedMask {
    /** Whose mask. */
    Sample sample();

    /**
     * Some pixels would change.
     *
     * @param opened the mask's file
     * @param after its labels as they would be
     * @param gained pixels that would get the label; of a soft mask, more of it
     * @param lost pixels that would lose it; of a soft mask, some of it
     */
    record Changed(Sample sample, OpenedMask opened, MaskSnapshot after, long gained, long lost)
            implements CleanedMask {
        /** The labels as they are. */
        public MaskSnapshot before() {
            return opened.labels();
        }
    }

    /** No pixel would change. */
    record Unchanged(Sample sample) implements CleanedMask {}

    /**
     * It cannot be cleaned.
     *
     * @param why one line
     */
    record Impossible(Sample sample, String why) implements CleanedMask {}

    /**
     * Cleans a mask in memory. Costs what the mask is large. Any thread.
     *
     * @param sample with a mask
     * @param labels what its values mean
     */
    static CleanedMask of(DatasetFolder folder, Sample sample, LabelMap labels, CleaningOrder order) {
        try {
            String path = sample.mask().orElseThrow();
            OpenedMask opened = OpenedMask.drawn(Files.readAllBytes(folder.resolve(path)), labels);
            MaskSnapshot after = order.on(opened.labels());
            MaskPatch patch = MaskPatch.between(opened.labels(), after);
            if (patch.isEmpty()) {
                return new Unchanged(sample);
            }
            long[] counts = new long[2];
            boolean soft = after.isSoft();
            patch.forEachRun((y, from, to, before, now) -> {
                counts[0] += (soft ? now > before : now == order.label()) ? to - from : 0;
                counts[1] += (soft ? now < before : before == order.label()) ? to - from : 0;
            });
            return new Changed(sample, opened, after, counts[0], counts[1]);
        } catch (IOException e) {
            return new Impossible(sample, "its mask cannot be read: " + e.getMessage());
        } catch (InputException e) {
            return new Impossible(sample, String.valueOf(e.getMessage()));
        }
    }
}
