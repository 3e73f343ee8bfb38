package org.maskwright.ui.canvas.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.area.Paint;
import org.maskwright.core.shape.Point;
import org.maskwright.core.shape.Polygon;

/**
 * Draws what a line goes around: dragging draws it by hand, clicks make corners, and both may take turns. A line that was drawn in one go is
 * closed when the button is released; one of corners by a click on its first corner, a double click or Enter.
 */
public final class LassoTool implements Tool {
    /** From this far away the first corner is taken, screen px of a screen at 100 %. */
    private static final double REACH = 8;

    /** A line by hand has a corner when the pointer has gone so far, screen px of a screen at 100 %. */
    private static final double STEP = 2;

    private final Easel easel;
    private final Palette palette;
    private final List<Point> corners = new ArrayList<>();
    private Optional<Paint> paint = Optional.empty();
    private Optional<Point> over = Optional.empty();
    private boolean clicked;
    private boolean dragged;

    /**
     * @param easel drawn upon
     * @param palette with which label
     */
    public LassoTool(Easel easel, Palette palette) {
        this.easel = easel;
        this.palette = palette;
    }

    @Override
    public boolean takes(Pointer at) {
        return true;
    }

    @Override
    public void press(Pointer at) {
        dragged = false;
        if (corners.isEmpty()) {
            paint = Optional.of(palette.area(at.held()));
            clicked = false;
        } else if (corners.size() > 2 && at.screenPxFrom(corners.getFirst()) <= REACH) {
            close();
            return;
        }
        corners.add(at.at());
        over = Optional.of(at.at());
    }

    @Override
    public void drag(Pointer to) {
        over = Optional.of(to.at());
        if (!corners.isEmpty() && to.screenPxFrom(corners.getLast()) >= STEP) {
            corners.add(to.at());
            dragged = true;
        }
    }

    @Override
    public void release(Pointer at) {
        if (dragged && !clicked) {
            close();
        }
        clicked = !corners.isEmpty();
    }

    @Override
    public void hover(Pointer at) {
        over = Optional.of(at.at());
    }

    private void close() {
        var mask = easel.mask();
        paint.map(p -> p.on(mask, new Polygon(corners).on(mask.size()))).ifPresent(p -> easel.make(p, "lasso"));
        drop();
    }

    private void drop() {
        corners.clear();
        paint = Optional.empty();
    }

    @Override
    public boolean answer(Reply reply) {
        if (corners.isEmpty()) {
            return false;
        }
        switch (reply) {
            case ACCEPT -> close();
            case BACK -> corners.removeLast();
            case CANCEL -> drop();
        }
        return true;
    }

    @Override
    public PointerLook look() {
        return PointerLook.CROSS;
    }

    @Override
    public List<Mark> marks() {
        if (corners.isEmpty()) {
            return List.of();
        }
        var line = new ArrayList<>(corners);
        over.ifPresent(line::add);
        return List.of(new Mark.Line(line, clicked));
    }
}
