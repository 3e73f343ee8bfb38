package org.maskwright.imaging.tool;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.maskwright.core.Progress;
import org.maskwright.core.area.Area;
import org.maskwright.core.area.Components;
import org.maskwright.core.area.Connectivity;

/**
 * Improves a mask click by click. Of what would change only that is changed which is connected with the click and of its kind, so that what is right
 * elsewhere stays (the "progressive merge" of Chen et al., "FocalClick", CVPR 2022). What came of clicks is remembered.
 */
public abstract class StepwiseRefiner implements ClickRefiner {
    private final Area mask;
    private final Map<List<Click>, Area> known = new ConcurrentHashMap<>();

    /** @param mask before any click */
    protected StepwiseRefiner(Area mask) {
        this.mask = mask;
    }

    /** The mask before any click. */
    protected final Area mask() {
        return mask;
    }

    /**
     * What the object is after one more click; it may be anything where it is not connected with the click.
     *
     * @param before the mask that all clicks but the last have made
     * @param clicks all of them; the last is within the picture
     * @throws CancellationException when cancelled
     */
    protected abstract Area found(Area before, List<Click> clicks, Progress progress);

    @Override
    public final Area refined(List<Click> clicks, Progress progress) {
        if (clicks.isEmpty()) {
            return mask;
        }
        Area after = known.get(clicks);
        if (after == null) {
            progress.throwIfCancelled();
            Area before = refined(clicks.subList(0, clicks.size() - 1), progress);
            Click click = clicks.getLast();
            after = isWithin(click) ? merged(before, found(before, clicks, progress), click) : before;
            known.put(List.copyOf(clicks), after);
        }
        return after;
    }

    private boolean isWithin(Click click) {
        return click.x() >= 0
                && click.y() >= 0
                && click.x() < mask.size().width()
                && click.y() < mask.size().height();
    }

    private static Area merged(Area before, Area found, Click click) {
        Area differs = click.inside() ? found.minus(before) : before.minus(found);
        Area here = Components.of(differs, Connectivity.SIDES).at(click.x(), click.y());
        return click.inside() ? before.union(here) : before.minus(here);
    }
}
