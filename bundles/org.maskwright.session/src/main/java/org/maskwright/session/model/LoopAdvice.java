package org.maskwright.session.model;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.maskwright.session.Amount;

/**
 * Whether the next round of labelling is worth it: by what the latest two rounds came to of which people looked at a proposal.
 *
 * @param next what to do
 * @param words the same for a person, with the figures that speak for it
 */
public record LoopAdvice(NextStep next, String words) {
    /** So much more overlap is worth a round: about what separates a mask that is taken from one that is corrected. */
    static final double BETTER_IOU = 0.005;

    /** So much less time for a sample is. */
    static final double BETTER_TIME = 0.9;

    /** What to do next. */
    public enum NextStep {
        /** No model has proposed anything: begin. */
        BEGIN,
        /** Proposals wait: look at them. */
        REVIEW,
        /** Every sample has a mask that a person looked at. */
        DONE,
        /** One round says nothing of the next: train with what is verified, and propose anew. */
        SECOND_ROUND,
        /** The latest round was better than the one before: another one pays. */
        ANOTHER_ROUND,
        /** It was not: the rest is done more quickly by hand, or with another network. */
        BY_HAND
    }

    /** Of a loop as it is now. */
    public static LoopAdvice of(LabellingLoop loop) {
        if (loop.waiting() > 0) {
            return new LoopAdvice(
                    NextStep.REVIEW,
                    Amount.of(loop.waiting(), "1 proposal waits", "{0} proposals wait") + time(loop)
                            + ": look at them first.");
        }
        if (loop.rounds().isEmpty()) {
            return new LoopAdvice(
                    NextStep.BEGIN, "No model has proposed masks here yet: Dataset > Propose Masks begins.");
        }
        if (loop.unlabelled() == 0) {
            return new LoopAdvice(NextStep.DONE, "No sample is without a mask, and no proposal waits.");
        }
        return next(loop);
    }

    private static LoopAdvice next(LabellingLoop loop) {
        String left = Amount.of(loop.unlabelled(), "1 sample has", "{0} samples have") + " no mask" + time(loop) + ". ";
        List<LabellingRound> reviewed =
                loop.rounds().stream().filter(r -> r.fates().reviewed() > 0).toList();
        if (reviewed.size() < 2) {
            return new LoopAdvice(
                    NextStep.SECOND_ROUND,
                    left
                            + "Train with what is verified by now (Dataset > Retrain), and have that model propose the next.");
        }
        LabellingRound last = reviewed.getLast();
        LabellingRound before = reviewed.get(reviewed.size() - 2);
        String figures = figures(before, last);
        return isBetter(before, last)
                ? new LoopAdvice(NextStep.ANOTHER_ROUND, left + "Another round pays: " + figures + ".")
                : new LoopAdvice(
                        NextStep.BY_HAND,
                        left + "The latest round was no better (" + figures
                                + "): go on by hand, or train another network.");
    }

    private static String time(LabellingLoop loop) {
        return loop.estimate()
                .filter(e -> !e.isZero())
                .map(e -> ", about " + Amount.of(e) + " at the latest pace")
                .orElse("");
    }

    private static boolean isBetter(LabellingRound before, LabellingRound last) {
        OptionalDouble then = before.overlap().value().figureIfDefined();
        OptionalDouble now = last.overlap().value().figureIfDefined();
        boolean overlaps = then.isPresent() && now.isPresent() && now.getAsDouble() - then.getAsDouble() >= BETTER_IOU;
        Optional<Duration> slow = before.worked().median();
        Optional<Duration> quick = last.worked().median();
        boolean quicker = slow.isPresent()
                && quick.isPresent()
                && quick.get().toMillis() <= BETTER_TIME * slow.get().toMillis();
        return overlaps || quicker;
    }

    private static String figures(LabellingRound before, LabellingRound last) {
        String iou = "IoU " + figure(last) + " after " + figure(before);
        Optional<Duration> slow = before.worked().median();
        Optional<Duration> quick = last.worked().median();
        return slow.isPresent() && quick.isPresent()
                ? iou + ", " + Amount.of(quick.get()) + " a sample after " + Amount.of(slow.get())
                : iou;
    }

    private static String figure(LabellingRound round) {
        OptionalDouble iou = round.overlap().value().figureIfDefined();
        return iou.isPresent() ? String.format(Locale.ROOT, "%.3f", iou.getAsDouble()) : "unknown";
    }
}
