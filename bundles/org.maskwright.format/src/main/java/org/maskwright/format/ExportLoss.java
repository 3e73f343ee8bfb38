package org.maskwright.format;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.maskwright.core.InputException;
import org.maskwright.core.Mask;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.core.Shares;
import org.maskwright.core.metric.BoundaryIou;
import org.maskwright.core.metric.Mean;
import org.maskwright.core.metric.Measure;
import org.maskwright.core.metric.Overlap;
import org.maskwright.format.model.ExportMask;
import org.maskwright.format.model.ExportPicture;

/**
 * What masks lose on their way out, measured before anything is written.
 *
 * @param masks how many were measured
 * @param changed how many of them do not come back as they were
 * @param iou mean over those that were measured
 * @param boundaryIou mean, likewise
 * @param what in words: what there is no place for, whatever the masks are
 * @param worst the masks that change most, worst first, at most {@value #SHOWN}
 */
public record ExportLoss(
        int masks, int changed, Measure iou, Measure boundaryIou, List<String> what, List<LossyMask> worst) {
    /** So many masks tell enough, evenly spread. */
    private static final int MEASURED = 200;

    private static final int SHOWN = 50;

    /**
     * A mask that does not come back as it was.
     *
     * @param iou of the mask before and afterwards; of soft masks that become hard, Σmin/Σmax over the shares of the pixels (Ružička)
     * @param boundaryIou likewise, of the labels
     */
    public record LossyMask(Sample sample, Measure iou, Measure boundaryIou) {}

    /** Copies the lists. */
    public ExportLoss {
        what = List.copyOf(what);
        worst = List.copyOf(worst);
    }

    /**
     * Measures.
     *
     * @return empty when nothing can be lost: each pixel of the labels is kept, and all that the masks tell has a place
     * @throws InputException when a mask cannot be read or written
     * @throws java.util.concurrent.CancellationException when no longer wanted
     */
    public static Optional<ExportLoss> of(ExportOrder order, ExportOptions options, Progress progress)
            throws IOException, InputException {
        MaskPassage passage = new MaskPassage(options);
        List<String> what = passage.losses(order.coding());
        boolean kept = options.format().keepsPixels() && options.coding() == ExportCoding.AS_STORED;
        if (kept && what.isEmpty() && !passage.losesIgnored() || order.picks().isEmpty()) {
            return Optional.empty();
        }
        List<ExportOrder.ExportPick> picks = order.picks();
        int count = Math.min(MEASURED, picks.size());
        progress.begin("Measuring what is lost", count);
        Map<String, LossyMask> measured = new LinkedHashMap<>();
        List<LossyMask> changed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            progress.throwIfCancelled();
            Sample sample = picks.get((int) ((long) i * picks.size() / count)).sample();
            ExportMask mask = read(sample, order);
            Mask after = passage.afterwards(passage.coded(mask, ExportPicture.NONE));
            LossyMask loss = loss(sample, mask, after, passage.hardens(order.coding()));
            measured.put(sample.key(), loss);
            if (!after.equals(mask.labels()) || loss.iou().figureIfDefined().orElse(1) < 1) {
                changed.add(loss);
            }
            progress.worked(1);
        }
        changed.sort(Comparator.comparingDouble(l -> l.iou().figureIfDefined().orElse(1)));
        return Optional.of(of(measured, changed, what));
    }

    private static ExportLoss of(Map<String, LossyMask> measured, List<LossyMask> changed, List<String> what) {
        Map<String, Measure> ious = new LinkedHashMap<>();
        Map<String, Measure> boundaries = new LinkedHashMap<>();
        measured.forEach((key, loss) -> {
            ious.put(key, loss.iou());
            boundaries.put(key, loss.boundaryIou());
        });
        return new ExportLoss(
                measured.size(),
                changed.size(),
                Mean.of(ious).value(),
                Mean.of(boundaries).value(),
                what,
                changed.subList(0, Math.min(SHOWN, changed.size())));
    }

    private static LossyMask loss(Sample sample, ExportMask mask, Mask after, boolean hardened) {
        return new LossyMask(
                sample,
                hardened ? overlap(mask.shares(), after) : iou(mask.labels(), after),
                BoundaryIou.of(mask.labels(), after));
    }

    private static ExportMask read(Sample sample, ExportOrder order) throws IOException, InputException {
        byte[] bytes = Files.readAllBytes(order.dataset().resolve(sample.mask().orElseThrow()));
        try {
            return ExportMask.of(bytes, order.coding());
        } catch (IOException e) {
            throw new InputException(
                    sample.mask().orElseThrow() + ": " + e.getMessage() + "; repair it or leave it out", e);
        }
    }

    private static Measure iou(Mask before, Mask after) {
        return Overlap.of(before, after).iou();
    }

    /** Σmin/Σmax of shares and the labels that they become. */
    private static Measure overlap(Shares before, Mask after) {
        long least = 0;
        long most = 0;
        for (int y = 0; y < before.size().height(); y++) {
            for (int x = 0; x < before.size().width(); x++) {
                int share = before.at(x, y);
                int hard = after.at(x, y) == 0 ? 0 : 255;
                least += Math.min(share, hard);
                most += Math.max(share, hard);
            }
        }
        return Measure.ratio((double) least, (double) most, "neither mask has a foreground pixel");
    }

    /** In a line, for people. */
    public String words() {
        return String.format(
                Locale.ROOT,
                "Masks change: %,d of %,d measured; mean IoU %s, boundary IoU %s",
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
