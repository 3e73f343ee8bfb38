package org.maskwright.ui.canvas.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.shape.Brush;
import org.maskwright.core.shape.Point;

/**
 * Draws along the way of the pointer, or erases; with Shift a straight line from where the last stroke ended. What is held inverts it. Each
 * move costs what it sweeps over, whatever the stroke was before.
 */
public final class BrushTool implements Tool {
    private final Easel easel;
    private final Palette palette;
    private final boolean erases;
    private Optional<Stroke> stroke = Optional.empty();
    private Optional<Point> end = Optional.empty();
    private Optional<Pointer> over = Optional.empty();

    private record Stroke(Trial trial, boolean erases) {}

    /**
     * @param easel drawn upon
     * @param palette with which brush
     * @param erases whether it takes labels away
     */
    public BrushTool(Easel easel, Palette palette, boolean erases) {
        this.easel = easel;
        this.palette = palette;
        this.erases = erases;
    }

    @Override
    public boolean takes(Pointer at) {
        return true;
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
        over = Optional.of(to);
        stroke.ifPresent(s -> {
            Brush brush = palette.brush();
            var swept = brush.stroke(end.orElse(to.at()), to.at());
            s.trial().paint(swept.on(s.trial().size()), palette.stroke(s.erases()));
            end = Optional.of(to.at());
        });
    }

    @Override
    public void release(Pointer at) {
        stroke.ifPresent(s -> s.trial().make(erases ? "erase" : "brush"));
        stroke = Optional.empty();
        over = Optional.of(at);
    }

    @Override
    public void hover(Pointer at) {
        over = Optional.of(at);
    }

    @Override
    public void leave() {
        over = Optional.empty();
    }

    @Override
    public void resize(int steps) {
        palette.resize(steps);
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
    public Look look() {
        return Look.CROSS;
    }

    @Override
    public List<Mark> marks() {
        var marks = new ArrayList<Mark>();
        over.ifPresent(p -> {
            marks.add(Mark.Ring.of(palette.brush(), p.at(), erases(p)));
            end.filter(e -> stroke.isEmpty() && p.held().shift())
                    .ifPresent(e -> marks.add(new Mark.Line(List.of(e, p.at()), false)));
        });
        return marks;
    }
}
