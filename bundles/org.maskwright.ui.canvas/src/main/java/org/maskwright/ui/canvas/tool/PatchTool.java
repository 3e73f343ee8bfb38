package org.maskwright.ui.canvas.tool;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.maskwright.core.area.Area;
import org.maskwright.core.area.Paint;
import org.maskwright.core.shape.Brush;
import org.maskwright.core.shape.Point;
import org.maskwright.imaging.tool.Superpixels;

/**
 * Draws with patches of like colour, as large as the brush: a stroke takes all patches that it touches; with Alt or Control it erases them. A
 * move costs the pixels of the part of the photo that was cut into patches.
 */
public final class PatchTool extends SizedTool {
    private static final int TIP = 4;

    private final Easel easel;
    private final Cuts cuts;
    private Optional<Cut> cut = Optional.empty();
    private Optional<Stroke> stroke = Optional.empty();

    /** Cuts parts of the photo into patches. */
    @FunctionalInterface
    public interface Cuts {
        /**
         * Cuts the part around a place, elsewhere and later.
         *
         * @param at place in the picture
         * @param sidePx about how wide patches are, px of the picture
         * @param then receives them, on the UI thread; not called where there are none
         */
        void around(Point at, int sidePx, Consumer<Superpixels> then);
    }

    private record Cut(Superpixels patches, int sidePx) {
        boolean fits(Pointer at, int wanted) {
            return sidePx == wanted && patches.isWellWithin(at.at());
        }
    }

    /** What was swept over before there were patches waits for them. */
    private static final class Stroke {
        private final Trial trial;
        private final Paint paint;
        private Point end;
        private Area waiting;
        private boolean released;

        Stroke(Trial trial, Paint paint, Point begin) {
            this.trial = trial;
            this.paint = paint;
            this.end = begin;
            this.waiting = Area.none(trial.size());
        }
    }

    /**
     * @param easel drawn upon
     * @param palette with which brush
     * @param cuts cuts the photo
     */
    public PatchTool(Easel easel, Palette palette, Cuts cuts) {
        super(palette);
        this.easel = easel;
        this.cuts = cuts;
    }

    @Override
    public void press(Pointer at) {
        answer(Reply.CANCEL);
        var begun = new Stroke(new Trial(easel), palette().stroke(at.held().inverse()), at.at());
        stroke = Optional.of(begun);
        int side = palette().brush().sizePx();
        cut = cut.filter(c -> c.fits(at, side));
        if (cut.isEmpty()) {
            cuts.around(at.at(), side, patches -> {
                cut = Optional.of(new Cut(patches, side));
                stroke.filter(s -> s == begun).ifPresent(this::caughtUp);
            });
        }
        drag(at);
    }

    @Override
    public void drag(Pointer to) {
        hover(to);
        stroke.filter(s -> !s.released).ifPresent(s -> {
            s.waiting = s.waiting.union(tip().stroke(s.end, to.at()).on(s.trial.size()));
            s.end = to.at();
            sweep(s);
        });
    }

    /** What touches patches: narrower than they are, so that those beside the way are not taken. */
    private Brush tip() {
        return new Brush(Math.max(1, palette().brush().sizePx() / TIP), Brush.Tip.ROUND);
    }

    private void caughtUp(Stroke s) {
        sweep(s);
        if (s.released) {
            make(s);
        }
    }

    private void make(Stroke s) {
        s.trial.make("patches");
        stroke = Optional.empty();
    }

    private void sweep(Stroke s) {
        cut.filter(c -> !s.waiting.isEmpty()).ifPresent(c -> {
            s.trial.paint(c.patches().touching(s.waiting), s.paint);
            s.waiting = Area.none(s.trial.size());
        });
    }

    @Override
    public void release(Pointer at) {
        hover(at);
        stroke.ifPresent(s -> {
            s.released = true;
            if (s.waiting.isEmpty()) {
                make(s);
            }
        });
    }

    @Override
    public boolean answer(Reply reply) {
        boolean drops = stroke.isPresent() && reply == Reply.CANCEL;
        if (drops) {
            stroke.get().trial.drop();
            stroke = Optional.empty();
        }
        return drops;
    }

    @Override
    public List<Mark> marks() {
        return over().<Mark>map(p -> ring(p, p.held().inverse())).stream().toList();
    }
}
