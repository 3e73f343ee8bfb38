package org.maskwright.session.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.maskwright.core.ModelScore;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.core.metric.Measure;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.catalog.Catalog;
import org.maskwright.infer.Ahead;
import org.maskwright.infer.Doubt;
import org.maskwright.infer.SegmentationModel;

/**
 * The samples of a dataset in the order in which models find that they deserve to be looked at. Changes no file of the dataset; what the models
 * said is kept in the catalog, by the hashes of model, image and mask.
 *
 * @param samples those with image and mask, the most doubtful first
 * @param left those that could not be weighed, with the reason
 */
public record Ranking(List<Ranked> samples, List<ProposalPlan.NotProposed> left) {
    /**
     * A sample.
     *
     * @param sample with image and mask
     * @param doubts of its mask, in the order of the models
     * @param value by which it has its place, 0…1: what all models hold against it, the least of theirs; so one model's mistake is not the
     *     mask's
     */
    public record Ranked(Sample sample, List<Doubt> doubts, double value) {
        /** Copies the list. */
        public Ranked {
            doubts = List.copyOf(doubts);
        }
    }

    /** By what samples are put in order. */
    public enum By {
        /** {@link Doubt#misfit}. */
        MISFIT,
        /** One less {@link Doubt#iou}; undefined ones come first. */
        IOU,
        /** {@link Doubt#uncertainty}: the models' doubt of their own masks, whatever the sample's is. */
        UNCERTAINTY;

        double of(Doubt doubt) {
            return switch (this) {
                case MISFIT -> doubt.misfit();
                case UNCERTAINTY -> doubt.uncertainty();
                case IOU -> doubt.iou() instanceof Measure.Defined d ? 1 - d.figure() : 1;
            };
        }
    }

    /** Copies the lists. */
    public Ranking {
        samples = List.copyOf(samples);
        left = List.copyOf(left);
    }

    /**
     * Has models look at all samples that have image and mask. Costs one run of each model for each sample.
     *
     * @param models one or more; stay the caller's
     * @throws java.util.concurrent.CancellationException when no longer wanted; nothing is kept then
     */
    public static Ranking of(
            DatasetFolder folder,
            Scan scan,
            List<SegmentationModel> models,
            ProposalRequest request,
            By by,
            Progress progress) {
        List<Sample> pairs = scan.samples().stream().filter(Sample::isPair).toList();
        var weighing = new Weighing(
                folder,
                models.stream().map(m -> new Eyes(m, request)).toList(),
                scan.layout().layout().labels());
        List<Ranked> ranked = new ArrayList<>();
        List<ProposalPlan.NotProposed> left = new ArrayList<>();
        List<ModelScore> scores = new ArrayList<>();
        progress.begin("Looking at samples", pairs.size());
        try (var answers = new Ahead<Sample, Weighing.WeighingAnswer>(
                pairs.iterator(), weighing::weigh, request.threads(), progress::isCancelled)) {
            while (answers.hasNext()) {
                switch (answers.next()) {
                    case Weighing.Weighed w -> {
                        ranked.add(new Ranked(w.sample(), w.doubts(), least(w.doubts(), by)));
                        scores.addAll(w.scores());
                    }
                    case Weighing.NotWeighed n -> left.add(n.left());
                }
                progress.worked(1);
            }
        }
        try (Catalog catalog = folder.catalog()) {
            catalog.storeScores(scores);
        }
        ranked.sort(Comparator.comparingDouble(Ranked::value).reversed());
        return new Ranking(ranked, left);
    }

    private static double least(List<Doubt> doubts, By by) {
        return doubts.stream().mapToDouble(by::of).min().orElse(0);
    }
}
