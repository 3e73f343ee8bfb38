package org.maskwright.ui.canvas.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.maskwright.core.Size;
import org.maskwright.core.area.Paint;
import org.maskwright.core.shape.Point;
import org.maskwright.core.shape.Polygon;
import org.maskwright.imaging.tool.Livewire;

/**
 * Draws what a line goes around that clings to the edges of the photo: clicks make corners, and between them the line finds its own way. It is
 * closed by a click on its first corner, a double click or Enter; where Alt or Control is held at a click, the line to it is straight.
 */
public final class WireTool implements Tool {
    /** From this far away the first corner is taken, screen px of a screen at 100 %. */
    private static final double REACH = 8;

    private final Easel easel;
    private final Palette palette;
    private final Wires wires;
    private final List<Leg> legs = new ArrayList<>();
    private Optional<Paint> paint = Optional.empty();
    private Optional<Pointer> over = Optional.empty();

    /** Finds lines that cling to edges. */
    @FunctionalInterface
    public interface Wires {
        /**
         * Finds the one that begins at a place, elsewhere and later.
         *
         * @param at place in the picture
         * @param then receives it, on the UI thread; not called where there is none
         */
        void from(Point at, Consumer<Livewire> then);
    }

    /** A corner, the way that led to it, and the wire that leads on, once it is found. */
    private static final class Leg {
        private final Point corner;
        private final List<Point> way;
        private Optional<Livewire> wire = Optional.empty();

        Leg(Point corner, List<Point> way) {
            this.corner = corner;
            this.way = way;
        }

        List<Point> to(Point place, boolean straight) {
            return straight
                    ? List.of(corner, place)
                    : wire.map(w -> w.to((int) Math.floor(place.x()), (int) Math.floor(place.y())))
                            .orElse(List.of(corner, place));
        }
    }

    /**
     * @param easel drawn upon
     * @param palette with which label
     * @param wires finds lines
     */
    public WireTool(Easel easel, Palette palette, Wires wires) {
        this.easel = easel;
        this.palette = palette;
        this.wires = wires;
    }

    @Override
    public boolean takes(Pointer at) {
        return true;
    }

    @Override
    public void press(Pointer at) {
        over = Optional.of(at);
        Point place = within(at.at());
        if (legs.isEmpty()) {
            paint = Optional.of(palette.area(at.held()));
            add(place, List.of());
        } else if (legs.size() > 2 && at.screenPxFrom(legs.getFirst().corner) <= REACH) {
            close();
        } else if (!place.equals(legs.getLast().corner)) {
            List<Point> way = legs.getLast().to(place, at.held().inverse());
            add(way.getLast(), way);
        }
    }

    /** The middle of the nearest pixel of the picture. */
    private Point within(Point at) {
        Size size = easel.mask().size();
        return new Point(
                Math.clamp(Math.floor(at.x()), 0, size.width() - 1) + 0.5,
                Math.clamp(Math.floor(at.y()), 0, size.height() - 1) + 0.5);
    }

    private void add(Point corner, List<Point> way) {
        Leg leg = new Leg(corner, way);
        legs.add(leg);
        lookFrom(leg);
    }

    private void lookFrom(Leg leg) {
        wires.from(leg.corner, w -> leg.wire = Optional.of(w));
    }

    /** The line goes on from the corner before, whose wire may not have been found before the next one was clicked. */
    private void back() {
        legs.removeLast();
        if (!legs.isEmpty() && legs.getLast().wire.isEmpty()) {
            lookFrom(legs.getLast());
        }
    }

    @Override
    public void drag(Pointer to) {
        over = Optional.of(to);
    }

    @Override
    public void hover(Pointer at) {
        over = Optional.of(at);
    }

    private void close() {
        List<Point> line = line();
        line.addAll(legs.getLast().to(legs.getFirst().corner, false));
        var mask = easel.mask();
        paint.map(p -> p.on(mask, new Polygon(line).on(mask.size()))).ifPresent(p -> easel.make(p, "scissors"));
        drop();
    }

    private List<Point> line() {
        var line = new ArrayList<Point>();
        line.add(legs.getFirst().corner);
        legs.forEach(l -> line.addAll(l.way));
        return line;
    }

    private void drop() {
        legs.clear();
        paint = Optional.empty();
    }

    @Override
    public boolean answer(Reply reply) {
        if (legs.isEmpty()) {
            return false;
        }
        switch (reply) {
            case ACCEPT -> close();
            case BACK -> back();
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
        if (legs.isEmpty()) {
            return List.of();
        }
        List<Point> line = line();
        over.ifPresent(
                p -> line.addAll(legs.getLast().to(within(p.at()), p.held().inverse())));
        return List.of(new Mark.Line(line, true));
    }
}
