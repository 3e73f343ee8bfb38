package org.maskwright.ui.canvas.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.maskwright.core.shape.Point;
import org.maskwright.imaging.tool.Click;

/**
 * Improves the mask by clicks: the left button upon what belongs to the object, the right one, or Alt or Control with the left, upon what does not. What
 * a click would change is outlined before it is made. Each click is added to those before until what has come of them is accepted or dropped;
 * a step back takes the last one away.
 */
public final class ClickTool implements Tool {
    private final Easel easel;
    private final ClickAnswers answers;
    private final List<Click> clicks = new ArrayList<>();
    private Optional<Click> pressed = Optional.empty();
    private Optional<Point> over = Optional.empty();
    private Optional<Mark.Rim> foreseen = Optional.empty();

    /** Answers clicks, elsewhere and later. Of the UI thread. */
    public interface ClickAnswers {
        /** Has what has come of all clicks proposed; without any, nothing is. */
        void propose(List<Click> clicks);

        /**
         * Looks at what one more click would change: one that adds what is not in the mask, or takes away what is.
         *
         * @param at where it would be
         * @param then receives it, unless another place is asked about before
         */
        void foresee(List<Click> clicks, Point at, Consumer<Mark.Rim> then);
    }

    /**
     * @param easel whose mask is improved
     * @param answers what becomes of clicks
     */
    public ClickTool(Easel easel, ClickAnswers answers) {
        this.easel = easel;
        this.answers = answers;
    }

    @Override
    public boolean takes(Pointer at) {
        return isWithin(at.at());
    }

    private boolean isWithin(Point at) {
        var size = easel.mask().size();
        return at.x() >= 0 && at.y() >= 0 && at.x() < size.width() && at.y() < size.height();
    }

    @Override
    public boolean goesOn() {
        return true;
    }

    @Override
    public boolean isStepwise() {
        return !clicks.isEmpty();
    }

    @Override
    public PointerLook look() {
        return PointerLook.CROSS;
    }

    @Override
    public void press(Pointer at) {
        pressed = Optional.of(new Click(at.at(), !at.held().inverse()));
    }

    /** A click is where it began: hands shake. */
    @Override
    public void drag(Pointer to) {
        over = Optional.of(to.at());
    }

    @Override
    public void release(Pointer at) {
        Optional<Click> made = pressed;
        pressed = Optional.empty();
        made.ifPresent(this::add);
    }

    @Override
    public boolean pressRight(Pointer at) {
        boolean takes = takes(at) && pressed.isEmpty();
        if (takes) {
            add(new Click(at.at(), false));
        }
        return takes;
    }

    private void add(Click click) {
        clicks.add(click);
        foreseen = Optional.empty();
        answers.propose(List.copyOf(clicks));
    }

    @Override
    public void hover(Pointer at) {
        boolean same = over.filter(
                        p -> Math.floor(p.x()) == Math.floor(at.x()) && Math.floor(p.y()) == Math.floor(at.y()))
                .isPresent();
        over = Optional.of(at.at());
        if (!isWithin(at.at())) {
            foreseen = Optional.empty();
        } else if (!same) {
            answers.foresee(List.copyOf(clicks), at.at(), rim -> foreseen = over.map(p -> rim));
        }
    }

    @Override
    public void leave() {
        over = Optional.empty();
        foreseen = Optional.empty();
    }

    @Override
    public boolean answer(Reply reply) {
        boolean any = pressed.isPresent() || !clicks.isEmpty();
        if (reply == Reply.CANCEL) {
            pressed = Optional.empty();
            clicks.clear();
            foreseen = Optional.empty();
        } else if (reply == Reply.BACK && !clicks.isEmpty()) {
            clicks.removeLast();
            foreseen = Optional.empty();
            answers.propose(List.copyOf(clicks));
        }
        return any && reply != Reply.ACCEPT;
    }

    @Override
    public List<Mark> marks() {
        var marks = new ArrayList<Mark>();
        foreseen.ifPresent(marks::add);
        clicks.forEach(c -> marks.add(new Mark.Spot(c.at(), !c.inside())));
        pressed.ifPresent(c -> marks.add(new Mark.Spot(c.at(), !c.inside())));
        return marks;
    }
}
