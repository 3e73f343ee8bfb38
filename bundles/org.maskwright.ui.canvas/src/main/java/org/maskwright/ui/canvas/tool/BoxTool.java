package org.maskwright.ui.canvas.tool;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.maskwright.core.Rect;
import org.maskwright.core.shape.Point;

/** Asks for something by a box that is drawn from corner to corner. */
public final class BoxTool implements Tool {
    private final Consumer<Rect> asked;
    private Optional<Box> box = Optional.empty();

    private record Box(Point from, Point to) {
        Rect rect() {
            int left = (int) Math.floor(Math.min(from.x(), to.x()));
            int top = (int) Math.floor(Math.min(from.y(), to.y()));
            int right = (int) Math.ceil(Math.max(from.x(), to.x()));
            int bottom = (int) Math.ceil(Math.max(from.y(), to.y()));
            return new Rect(left, top, right - left, bottom - top);
        }
    }

    /** @param asked told of each box, px of the picture; it may reach outside of it */
    public BoxTool(Consumer<Rect> asked) {
        this.asked = asked;
    }

    @Override
    public boolean takes(Pointer at) {
        return true;
    }

    @Override
    public void press(Pointer at) {
        box = Optional.of(new Box(at.at(), at.at()));
    }

    @Override
    public void drag(Pointer to) {
        box = box.map(b -> new Box(b.from(), to.at()));
    }

    @Override
    public void release(Pointer at) {
        Optional<Rect> drawn =
                box.filter(b -> !b.from().equals(b.to())).map(Box::rect).filter(r -> !r.isEmpty());
        box = Optional.empty();
        drawn.ifPresent(asked);
    }

    @Override
    public boolean answer(Reply reply) {
        boolean drops = box.isPresent() && reply == Reply.CANCEL;
        box = drops ? Optional.empty() : box;
        return drops;
    }

    @Override
    public PointerLook look() {
        return PointerLook.CROSS;
    }

    @Override
    public List<Mark> marks() {
        return box.<Mark>map(b -> new Mark.Frame(b.from(), b.to(), false)).stream()
                .toList();
    }
}
