package org.maskwright.benchmarks.annotator;

import java.util.Optional;
import org.maskwright.core.area.Area;

/**
 * Plays a person who corrects a mask: looks for the largest region of error, makes one gesture at it with the tool in hand, keeps the result if
 * the mask is better for it, and otherwise drops it and uses the brush there with the next gesture. Both gestures count. It ends when the mask
 * is right or patience is at its end.
 */
public final class Annotator {
    /** Gestures after which the annotator gives up. */
    public static final int PATIENCE = 20;

    /** What {@link Count} says of a goal that was not reached. */
    public static final int NEVER = PATIENCE + 1;

    private final Exercise exercise;
    private final Hand hand;

    /**
     * After how many gestures goals were reached, or {@link #NEVER}.
     *
     * @param iou90 IoU of at least 0.90
     * @param iou95 IoU of at least 0.95
     * @param boundary80 boundary IoU of at least 0.80
     */
    public record Count(int iou90, int iou95, int boundary80) {
        boolean complete() {
            return iou90 != NEVER && iou95 != NEVER && boundary80 != NEVER;
        }

        private Count at(int gestures, double iou, double boundary) {
            return new Count(
                    iou90 == NEVER && iou >= 0.90 ? gestures : iou90,
                    iou95 == NEVER && iou >= 0.95 ? gestures : iou95,
                    boundary80 == NEVER && boundary >= 0.80 ? gestures : boundary80);
        }
    }

    /** An annotator before a photo, with a tool in hand. */
    public Annotator(Exercise exercise, Hand hand) {
        this.exercise = exercise;
        this.hand = hand;
    }

    /** Corrects a mask. */
    public Count correct(Start start) {
        Area mask = start.mask(exercise);
        Count count = new Count(NEVER, NEVER, NEVER);
        Hand next = hand;
        for (int gestures = start.gestures(); gestures <= PATIENCE; gestures++) {
            count = count.at(gestures, exercise.iou(mask), exercise.boundaryIou(mask));
            Optional<ErrorRegion> error = ErrorRegion.largest(mask, exercise.truth());
            if (count.complete() || error.isEmpty()) {
                break;
            }
            Area made = next.gesture(exercise, mask, error.get());
            boolean better = exercise.iou(made) > exercise.iou(mask);
            mask = better ? made : mask;
            next = better ? hand : Hand.BRUSH;
        }
        return count;
    }
}
