package org.maskwright.format;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.maskwright.core.InputException;
import org.maskwright.core.Mask;
import org.maskwright.core.Progress;
import org.maskwright.core.metric.BoundaryIou;
import org.maskwright.core.metric.Mean;
import org.maskwright.core.metric.Measure;
import org.maskwright.core.metric.Overlap;
import org.maskwright.format.model.ExportMask;
import org.maskwright.format.model.WritableFormat;

/**
 * What masks lose in a format that does not keep them as they are, measured before anything is written.
 *
 * @param masks how many were measured
 * @param changed how many of them do not come back as they were
 * @param iou mean over those that were measured
 * @param boundaryIou mean, likewise
 */
public record ExportLoss(int masks, int changed, Measure iou, Measure boundaryIou) {
    /** So many masks tell enough, evenly spread. */
    private static final int MEASURED = 200;

    /**
     * Measures.
     *
     * @return empty when the format keeps each pixel of the labels
     * @throws InputException when a mask cannot be read or written
     */
    public static Optional<ExportLoss> of(ExportOrder order, WritableFormat format, Progress progress)
            throws IOException, InputException {
        Map<String, Measure> ious = new LinkedHashMap<>();
        Map<String, Measure> boundaries = new LinkedHashMap<>();
        int changed = 0;
        List<ExportOrder.ExportPick> picks = order.picks();
        int count = Math.min(MEASURED, picks.size());
        for (int i = 0; i < count && !format.keepsPixels(); i++) {
            progress.throwIfCancelled();
            ExportOrder.ExportPick pick = picks.get((int) ((long) i * picks.size() / count));
            byte[] bytes = Files.readAllBytes(
                    order.dataset().resolve(pick.sample().mask().orElseThrow()));
            ExportMask mask = ExportMask.of(bytes, order.coding());
            Mask after = format.afterwards(mask);
            changed += after.equals(mask.labels()) ? 0 : 1;
            ious.put(pick.sample().key(), Overlap.of(mask.labels(), after).iou());
            boundaries.put(pick.sample().key(), BoundaryIou.of(mask.labels(), after));
        }
        return ious.isEmpty()
                ? Optional.empty()
                : Optional.of(new ExportLoss(
                        ious.size(),
                        changed,
                        Mean.of(ious).value(),
                        Mean.of(boundaries).value()));
    }

    /** In a line, for people. */
    public String words() {
        return String.format(
                Locale.ROOT,
                "This format changes masks: %,d of %,d measured; mean IoU %s, boundary IoU %s",
                changed,
                masks,
                figure(iou),
                figure(boundaryIou));
    }

    private static String figure(Measure measure) {
        OptionalDouble figure = measure.figureIfDefined();
        return figure.isPresent() ? String.format(Locale.ROOT, "%.4f", figure.getAsDouble()) : "undefined";
    }
}
