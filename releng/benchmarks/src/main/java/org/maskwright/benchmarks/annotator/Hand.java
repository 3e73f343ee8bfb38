package org.maskwright.benchmarks.annotator;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.maskwright.core.Progress;
import org.maskwright.core.Rect;
import org.maskwright.core.area.Area;
import org.maskwright.core.area.Connectivity;
import org.maskwright.core.shape.Point;
import org.maskwright.imaging.tool.Click;
import org.maskwright.imaging.tool.ClickCut;
import org.maskwright.imaging.tool.GrabCut;
import org.maskwright.imaging.tool.MagicWand;
import org.maskwright.imaging.tool.Seeds;
import org.maskwright.imaging.tool.Superpixels;

/** A tool in the annotator's hand: one gesture at a region of error. */
public enum Hand {
    /** A round dab as large as fits into the region. */
    BRUSH {
        @Override
        Area gesture(Exercise exercise, Area mask, ErrorRegion error) {
            return joined(mask, error, error.dab(1));
        }
    },
    /** A click of the wand into the region, with the best of five tolerances, as who drags it sees what it does. */
    WAND {
        @Override
        Area gesture(Exercise exercise, Area mask, ErrorRegion error) {
            Point at = error.middle();
            MagicWand wand = MagicWand.at(exercise.photo(), (int) at.x(), (int) at.y(), Progress.none());
            return DoubleStream.of(4, 8, 12, 18, 26)
                    .mapToObj(t -> joined(mask, error, wand.area(t, Optional.of(Connectivity.SIDES))))
                    .max((a, b) -> Double.compare(exercise.iou(a), exercise.iou(b)))
                    .orElseThrow();
        }
    },
    /** A dab of half the region's width that takes whole superpixels. */
    SUPERPIXELS {
        @Override
        Area gesture(Exercise exercise, Area mask, ErrorRegion error) {
            Rect whole = new Rect(0, 0, mask.size().width(), mask.size().height());
            double side = Math.max(whole.width(), whole.height()) / 40.0;
            Superpixels patches = Superpixels.of(exercise.photo(), whole, side, Progress.none());
            return joined(mask, error, patches.touching(error.dab(0.5)));
        }
    },
    /** A dab of half the region's width, from which GrabCut corrects the mask around it. */
    CUT {
        @Override
        Area gesture(Exercise exercise, Area mask, ErrorRegion error) {
            Area none = Area.none(mask.size());
            Area dab = error.dab(0.5);
            Seeds seeds = error.missing() ? new Seeds(dab, none, mask) : new Seeds(none, dab, mask);
            return GrabCut.corrected(exercise.photo(), seeds, Progress.none());
        }
    },
    /**
     * A click to refine, where its preview shows the most of the middle and four other places of the region. Where it shows no good anywhere, nothing
     * is clicked, and the gesture is one of the brush.
     */
    CLICK {
        @Override
        Area gesture(Exercise exercise, Area mask, ErrorRegion error) {
            ClickCut alone = ClickCut.of(exercise.photo(), mask);
            return clicked(
                    exercise, mask, error, exercise.said().map(alone::told).orElse(alone));
        }
    },
    /** The same, of edges and colours alone, though a model was asked. */
    CLICK_UNTOLD {
        @Override
        Area gesture(Exercise exercise, Area mask, ErrorRegion error) {
            return clicked(exercise, mask, error, ClickCut.of(exercise.photo(), mask));
        }
    },
    /** A click into the middle of the region without a look at the preview. */
    CLICK_BLIND {
        @Override
        Area gesture(Exercise exercise, Area mask, ErrorRegion error) {
            ClickCut alone = ClickCut.of(exercise.photo(), mask);
            Click click = new Click(error.middle(), error.missing());
            return exercise.said().map(alone::told).orElse(alone).refined(List.of(click), Progress.none());
        }
    },
    /** Whichever of the others does best with one gesture. */
    ANY {
        @Override
        Area gesture(Exercise exercise, Area mask, ErrorRegion error) {
            Area best = mask;
            for (Hand hand : new Hand[] {BRUSH, WAND, SUPERPIXELS, CUT, CLICK}) {
                Area made = hand.gesture(exercise, mask, error);
                best = exercise.iou(made) > exercise.iou(best) ? made : best;
            }
            return best;
        }
    };

    /** The mask after one gesture. */
    abstract Area gesture(Exercise exercise, Area mask, ErrorRegion error);

    private static Area clicked(Exercise exercise, Area mask, ErrorRegion error, ClickCut cut) {
        return Stream.concat(Stream.of(error.middle()), error.others().stream())
                .map(p -> cut.refined(List.of(new Click(p, error.missing())), Progress.none()))
                .filter(a -> exercise.iou(a) > exercise.iou(mask))
                .max((a, b) -> Double.compare(exercise.iou(a), exercise.iou(b)))
                .orElseGet(() -> BRUSH.gesture(exercise, mask, error));
    }

    private static Area joined(Area mask, ErrorRegion error, Area found) {
        return error.missing() ? mask.union(found) : mask.minus(found);
    }
}
