package org.maskwright.imaging.tool;

import java.util.List;
import java.util.Optional;
import org.maskwright.core.Progress;
import org.maskwright.core.Rect;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;

/**
 * Improves a mask by clicks without a model made for it: around a click a {@link RandomWalker} tells anew what is of the object, from edges, colours,
 * the mask as it is, what a segmentation model said where there is one, and the clicks, which are certain. A click costs about the same on any
 * picture, and the runs of the mask.
 */
public final class ClickCut extends StepwiseRefiner {
    /** Longest side of the part that is looked at while it is worked on, px. */
    static final int LONGEST = 200;

    /** How far around the click is looked at, of the picture's longer side; all of it where the mask has no outline there. */
    private static final double SEEN = 0.2;

    private final Photo photo;
    private final Optional<Shares> said;

    private ClickCut(Photo photo, Area mask, Optional<Shares> said) {
        super(mask);
        this.photo = photo;
        this.said = said;
    }

    /**
     * To improve a mask by what it looks like.
     *
     * @throws IllegalArgumentException when they are not of one size
     */
    public static ClickCut of(Photo photo, Area mask) {
        if (!photo.size().equals(mask.size())) {
            throw new IllegalArgumentException(photo.size() + " with a mask of " + mask.size());
        }
        return new ClickCut(photo, mask, Optional.empty());
    }

    /**
     * The same, where a model has said how probably each pixel is of the object, 0…255.
     *
     * @throws IllegalArgumentException when that is not of this size
     */
    public ClickCut told(Shares model) {
        if (!model.size().equals(photo.size())) {
            throw new IllegalArgumentException(photo.size() + " with probabilities of " + model.size());
        }
        return new ClickCut(photo, mask(), Optional.of(model));
    }

    @Override
    protected Area found(Area before, List<Click> clicks, Progress progress) {
        Click click = clicks.getLast();
        Size size = photo.size();
        Rect whole = new Rect(0, 0, size.width(), size.height());
        int far = (int) Math.ceil(SEEN * Math.max(size.width(), size.height()));
        Rect near = new Rect(click.x() - far, click.y() - far, 2 * far + 1, 2 * far + 1).intersect(whole);
        Window window = Window.around(near, size, 0, LONGEST);
        ClickGround ground = ClickGround.of(photo, window, before, said);
        if (!ground.hasOutline()) {
            window = Window.around(whole, size, 0, LONGEST);
            ground = ClickGround.of(photo, window, before, said);
        }
        ClickBelief belief = new ClickBelief(ground, click, Math.hypot(size.width(), size.height()) / window.scale());
        RandomWalker walker = ground.walker();
        belief.tell(walker);
        keepRim(walker, ground, window);
        clicks.forEach(c -> belief.pin(walker, c));
        float[] inside = walker.solve(progress);
        return before.minus(Area.of(size, window.part())).union(window.area(bytes(inside), size));
    }

    /** Where the window ends and the picture goes on, the mask is as it is. */
    private void keepRim(RandomWalker walker, ClickGround ground, Window window) {
        Rect part = window.part();
        boolean left = part.x() > 0;
        boolean top = part.y() > 0;
        boolean right = part.x() + part.width() < photo.size().width();
        boolean bottom = part.y() + part.height() < photo.size().height();
        for (int y = 0; y < ground.height(); y++) {
            for (int x = 0; x < ground.width(); x++) {
                boolean beside = left && x < 2 || right && x >= ground.width() - 2;
                if (beside || top && y < 2 || bottom && y >= ground.height() - 2) {
                    int i = y * ground.width() + x;
                    walker.believe(i, ground.isInside(i) ? 1 : 0, ClickBelief.CERTAIN);
                }
            }
        }
    }

    private static byte[] bytes(float[] inside) {
        byte[] shares = new byte[inside.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (byte) Math.clamp(Math.round(255 * inside[i]), 0, 255);
        }
        return shares;
    }
}
