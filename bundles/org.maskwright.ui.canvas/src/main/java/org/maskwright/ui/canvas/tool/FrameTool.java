package org.maskwright.ui.canvas.tool;

import java.util.List;
import java.util.Optional;
import org.maskwright.core.area.Paint;
import org.maskwright.core.shape.Box;
import org.maskwright.core.shape.Ellipse;
import org.maskwright.core.shape.Point;
import org.maskwright.core.shape.Shape;

/** Draws a rectangle or an ellipse from corner to corner; with Shift, while it is dragged, a square or a circle. */
public final class FrameTool implements Tool {
    private final Easel easel;
    private final Palette palette;
    private final boolean round;
    private Optional<Frame> frame = Optional.empty();

    private record Frame(Paint paint, Point from, Point to) {}

    /**
     * @param easel drawn upon
     * @param palette with which label
     * @param round whether it is an ellipse
     */
    public FrameTool(Easel easel, Palette palette, boolean round) {
        this.easel = easel;
        this.palette = palette;
        this.round = round;
    }

    @Override
    public boolean takes(Pointer at) {
        return true;
    }

    @Override
    public void press(Pointer at) {
        frame = Optional.of(new Frame(palette.area(at.held()), corner(at), corner(at)));
    }

    /** The corner between pixels that is next. */
    private static Point corner(Pointer at) {
        return new Point(Math.floor(at.x() + 0.5), Math.floor(at.y() + 0.5));
    }

    @Override
    public void drag(Pointer to) {
        frame = frame.map(f -> new Frame(f.paint(), f.from(), to.held().shift() ? squared(f.from(), to) : corner(to)));
    }

    private static Point squared(Point from, Pointer to) {
        double dx = corner(to).x() - from.x();
        double dy = corner(to).y() - from.y();
        double side = Math.max(Math.abs(dx), Math.abs(dy));
        return new Point(from.x() + Math.copySign(side, dx), from.y() + Math.copySign(side, dy));
    }

    @Override
    public void release(Pointer at) {
        frame.filter(f -> f.from().x() != f.to().x() && f.from().y() != f.to().y())
                .ifPresent(f -> {
                    Shape shape = round ? new Ellipse(f.from(), f.to()) : new Box(f.from(), f.to());
                    var mask = easel.mask();
                    easel.make(f.paint().on(mask, shape.on(mask.size())), round ? "ellipse" : "rectangle");
                });
        frame = Optional.empty();
    }

    @Override
    public boolean answer(Reply reply) {
        boolean drops = frame.isPresent() && reply == Reply.CANCEL;
        frame = drops ? Optional.empty() : frame;
        return drops;
    }

    @Override
    public PointerLook look() {
        return PointerLook.CROSS;
    }

    @Override
    public List<Mark> marks() {
        return frame.<Mark>map(f -> new Mark.Frame(f.from(), f.to(), round)).stream()
                .toList();
    }
}
