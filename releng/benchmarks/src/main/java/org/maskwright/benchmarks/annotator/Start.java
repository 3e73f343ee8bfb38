package org.maskwright.benchmarks.annotator;

import org.maskwright.core.Progress;
import org.maskwright.core.Rect;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.core.area.Growth;
import org.maskwright.core.shape.Ellipse;
import org.maskwright.core.shape.Point;
import org.maskwright.imaging.tool.EdgeSnap;
import org.maskwright.imaging.tool.GrabCut;

/** With which mask the annotator begins. Lengths are shares of the photo's diagonal. */
public enum Start {
    /** Nothing. */
    EMPTY(0) {
        @Override
        Area mask(Exercise exercise) {
            return Area.none(exercise.truth().size());
        }
    },
    /** What a model proposes; nothing where none was asked. */
    PROPOSAL(0) {
        @Override
        Area mask(Exercise exercise) {
            return exercise.said()
                    .map(s -> Area.of(s, Shares.HALF))
                    .orElseGet(() -> Area.none(exercise.truth().size()));
        }

        @Override
        boolean isFor(Exercise exercise) {
            return exercise.said().isPresent() && exercise.iou(mask(exercise)) >= FAIR;
        }
    },
    /** What GrabCut finds in a box that is 2 % wider than the object, which is one gesture. */
    BOX(1) {
        @Override
        Area mask(Exercise exercise) {
            Rect tight = exercise.truth().bounds();
            int wider = (int) Math.ceil(0.02 * Math.max(tight.width(), tight.height()));
            Rect box = new Rect(
                    tight.x() - wider, tight.y() - wider, tight.width() + 2 * wider, tight.height() + 2 * wider);
            return GrabCut.fromBox(exercise.photo(), box, Progress.none());
        }
    },
    /** The truth, 1.5 % too small. */
    ERODED(0) {
        @Override
        Area mask(Exercise exercise) {
            return Growth.shrunk(exercise.truth(), part(exercise, 0.015));
        }
    },
    /** The truth, 1.5 % too large. */
    DILATED(0) {
        @Override
        Area mask(Exercise exercise) {
            return Growth.grown(exercise.truth(), part(exercise, 0.015));
        }
    },
    /** As {@link #DILATED}, its outline cut again near by, which is one gesture. */
    DILATED_CUT(1) {
        @Override
        Area mask(Exercise exercise) {
            double band = part(exercise, 0.03);
            return GrabCut.inBand(exercise.photo(), DILATED.mask(exercise), band, Progress.none());
        }
    },
    /** As {@link #DILATED}, its outline snapped to the photo, which is one gesture. */
    DILATED_SNAPPED(1) {
        @Override
        Area mask(Exercise exercise) {
            double band = part(exercise, 0.03);
            return EdgeSnap.snapped(exercise.photo(), DILATED.mask(exercise), band, Progress.none());
        }
    },
    /** The truth without its upper third, and a disc where nobody is. */
    WRONG(0) {
        @Override
        Area mask(Exercise exercise) {
            Size size = exercise.truth().size();
            Rect bounds = exercise.truth().bounds();
            double r = part(exercise, 0.08);
            Area disc = new Ellipse(new Point(0, 0), new Point(2 * r, 2 * r)).on(size);
            return exercise.truth()
                    .minus(Area.of(size, new Rect(0, bounds.y(), size.width(), bounds.height() / 3)))
                    .union(disc);
        }
    };

    /** Whoever is given a worse proposal than of this IoU begins anew. */
    private static final double FAIR = 0.85;

    private final int gestures;

    Start(int gestures) {
        this.gestures = gestures;
    }

    /** How many gestures have been made already. */
    int gestures() {
        return gestures;
    }

    /** Whether anybody would begin with it there. */
    boolean isFor(Exercise exercise) {
        return true;
    }

    /** The mask to begin with. */
    abstract Area mask(Exercise exercise);

    private static double part(Exercise exercise, double share) {
        Size size = exercise.truth().size();
        return Math.max(1, share * Math.hypot(size.width(), size.height()));
    }
}
