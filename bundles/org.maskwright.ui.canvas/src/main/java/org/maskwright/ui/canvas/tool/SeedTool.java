package org.maskwright.ui.canvas.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.core.shape.Brush;
import org.maskwright.core.shape.Point;
import org.maskwright.imaging.tool.Seeds;

/**
 * Asks for an object by rough strokes upon it, and, with Alt or Control, upon what does not belong to it. Each stroke is added to those before
 * until what they ask for is accepted or dropped; a step back takes the last one away. A move costs what its stroke has covered.
 */
public final class SeedTool extends SizedTool {
    private final Easel easel;
    private final Consumer<Seeds> asked;
    private final Trail trail;
    private final List<Stroke> strokes = new ArrayList<>();
    private Optional<Stroke> drawn = Optional.empty();

    /** What is seen of strokes after they were drawn. */
    public enum Trail {
        /** All that they cover: where the strokes say what is what. */
        WHOLE,
        /** Their outline: where what is found within them is to be seen. */
        RIM
    }

    private record Stroke(Mark.Trace trace, Area area) {
        static Stroke at(Point at, Brush brush, boolean outside, Size size) {
            return new Stroke(
                    new Mark.Trace(List.of(at), brush, outside), brush.dab(at).on(size));
        }

        Stroke to(Point next, Size size) {
            var places = new ArrayList<>(trace.places());
            Area swept = trace.brush().stroke(places.getLast(), next).on(size);
            places.add(next);
            return new Stroke(new Mark.Trace(places, trace.brush(), trace.outside()), area.union(swept));
        }
    }

    /**
     * @param easel whose mask is asked about
     * @param palette with which brush, and of which label what is there is likely
     * @param trail what is seen of strokes after they were drawn
     * @param asked told of all strokes after each
     */
    public SeedTool(Easel easel, Palette palette, Trail trail, Consumer<Seeds> asked) {
        super(palette);
        this.easel = easel;
        this.trail = trail;
        this.asked = asked;
    }

    private Size size() {
        return easel.mask().size();
    }

    @Override
    public boolean goesOn() {
        return true;
    }

    @Override
    public void press(Pointer at) {
        hover(at);
        drawn = Optional.of(Stroke.at(at.at(), palette().brush(), at.held().inverse(), size()));
    }

    @Override
    public void drag(Pointer to) {
        hover(to);
        drawn = drawn.map(s -> s.to(to.at(), size()));
    }

    @Override
    public void release(Pointer at) {
        hover(at);
        Optional<Stroke> ended = drawn.filter(s -> !s.area().isEmpty());
        drawn = Optional.empty();
        ended.ifPresent(s -> {
            strokes.add(s);
            ask();
        });
    }

    /** Of two strokes over a place the later one counts. */
    private void ask() {
        Area inside = Area.none(size());
        Area outside = inside;
        for (Stroke s : strokes) {
            boolean out = s.trace().outside();
            inside = out ? inside.minus(s.area()) : inside.union(s.area());
            outside = out ? outside.union(s.area()) : outside.minus(s.area());
        }
        asked.accept(new Seeds(inside, outside, Area.of(easel.mask(), palette().label())));
    }

    @Override
    public boolean answer(Reply reply) {
        boolean any = drawn.isPresent() || !strokes.isEmpty();
        if (reply == Reply.CANCEL) {
            drawn = Optional.empty();
            strokes.clear();
        } else if (reply == Reply.BACK && !strokes.isEmpty()) {
            strokes.removeLast();
            ask();
        }
        return any && reply != Reply.ACCEPT;
    }

    @Override
    public List<Mark> marks() {
        var marks = new ArrayList<Mark>();
        strokes.forEach(s -> marks.add(
                trail == Trail.WHOLE
                        ? s.trace()
                        : new Mark.Rim(s.area(), s.trace().outside())));
        drawn.ifPresent(s -> marks.add(s.trace()));
        over().ifPresent(p -> marks.add(ring(p, p.held().inverse())));
        return marks;
    }
}
