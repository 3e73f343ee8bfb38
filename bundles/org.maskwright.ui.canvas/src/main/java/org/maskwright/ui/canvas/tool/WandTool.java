package org.maskwright.ui.canvas.tool;

import java.util.List;
import java.util.Optional;
import org.maskwright.core.shape.Point;

/** Asks for what is of about the colour of a place: a click on it, dragged to the right for more colours, to the left for fewer. */
public final class WandTool implements Tool {
    /** Tolerance of a click, ΔE of CIE 1976. */
    private static final double TOLERANCE = 12;

    /** So much more tolerance for a px of the screen. */
    private static final double STEP = 0.2;

    private static final double LARGEST = 127;

    private final Asked asked;
    private Optional<Wand> wand = Optional.empty();

    private record Wand(Pointer from, Pointer to) {
        double tolerance() {
            return Math.clamp(TOLERANCE + STEP * (to.x() - from.x()) * to.scale(), 0, LARGEST);
        }
    }

    /** Receives what is asked for. */
    @FunctionalInterface
    public interface Asked {
        /**
         * Something is asked for.
         *
         * @param at place in the picture, or outside of it
         * @param tolerance ΔE of CIE 1976, 0…127
         * @param inverse whether it is to be taken away
         */
        void ask(Point at, double tolerance, boolean inverse);
    }

    /** @param asked told of each place */
    public WandTool(Asked asked) {
        this.asked = asked;
    }

    @Override
    public boolean takes(Pointer at) {
        return true;
    }

    @Override
    public boolean goesOn() {
        return true;
    }

    @Override
    public void press(Pointer at) {
        wand = Optional.of(new Wand(at, at));
    }

    @Override
    public void drag(Pointer to) {
        wand = wand.map(w -> new Wand(w.from(), to));
    }

    @Override
    public void release(Pointer at) {
        Optional<Wand> put = wand;
        wand = Optional.empty();
        put.ifPresent(
                w -> asked.ask(w.from().at(), w.tolerance(), w.from().held().inverse()));
    }

    @Override
    public boolean answer(Reply reply) {
        boolean drops = wand.isPresent() && reply == Reply.CANCEL;
        wand = drops ? Optional.empty() : wand;
        return drops;
    }

    @Override
    public PointerLook look() {
        return PointerLook.CROSS;
    }

    @Override
    public List<Mark> marks() {
        return wand.<Mark>map(w -> new Mark.Line(List.of(w.from().at(), w.to().at()), true)).stream()
                .toList();
    }
}
