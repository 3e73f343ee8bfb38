package org.maskwright.ui.canvas.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.shape.Brush;
import org.maskwright.core.shape.Point;
import org.maskwright.core.shape.SoftStroke;

/**
 * Draws along the way of the pointer, or erases; with Shift a straight line from where the last stroke ended. What is held inverts it. Upon a
 * soft mask its edge is as hard as the palette says. Each move costs what it sweeps over, whatever the stroke was before.
 */
public final class BrushTool extends SizedTool {
    private final Easel easel;
    private final boolean erases;
    private Optional<Stroke> stroke = Optional.empty();
    private Optional<Point> end = Optional.empty();

    private record Stroke(Trial trial, boolean erases) {}

    /**
     * @param easel drawn upon
     * @param palette with which brush
     * @param erases whether it takes labels away
     */
    public BrushTool(Easel easel, Palette palette, boolean erases) {
        super(palette);
        this.easel = easel;
        this.erases = erases;
    }

    private boolean erases(Pointer at) {
        return stroke.map(Stroke::erases).orElse(erases != at.held().inverse());
    }

    @Override
    public void press(Pointer at) {
        stroke = Optional.of(new Stroke(new Trial(easel), erases(at)));
        if (!at.held().shift()) {
            end = Optional.empty();
        }
        drag(at);
    }

    @Override
    public void drag(Pointer to) {
        hover(to);
        stroke.ifPresent(s -> {
            Brush brush = palette().brush();
            Point from = end.orElse(to.at());
            if (s.trial().now().isSoft()) {
                var soft = new SoftStroke(brush, palette().hardnessPercent(), from, to.at());
                s.trial().change(soft.on(s.trial().now(), s.erases(), palette().where()));
            } else {
                s.trial()
                        .paint(
                                brush.stroke(from, to.at()).on(s.trial().size()),
                                palette().stroke(s.erases()));
            }
            end = Optional.of(to.at());
        });
    }

    @Override
    public void release(Pointer at) {
        stroke.ifPresent(s -> s.trial().make(erases ? "erase" : "brush"));
        stroke = Optional.empty();
        hover(at);
    }

    @Override
    public boolean answer(Reply reply) {
        boolean drops = stroke.isPresent() && reply == Reply.CANCEL;
        if (drops) {
            stroke.get().trial().drop();
            stroke = Optional.empty();
        }
        return drops;
    }

    @Override
    public List<Mark> marks() {
        var marks = new ArrayList<Mark>();
        over().ifPresent(p -> {
            marks.add(ring(p, erases(p)));
            end.filter(e -> stroke.isEmpty() && p.held().shift())
                    .ifPresent(e -> marks.add(new Mark.Line(List.of(e, p.at()), false)));
        });
        return marks;
    }
}
