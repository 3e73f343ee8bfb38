package org.maskwright.ui.canvas;

import org.maskwright.ui.canvas.tool.Pointer;
import org.maskwright.ui.canvas.tool.Tool;

/** The line of a curtain, and the tool that drags it. */
final class CurtainTool implements Tool {
    /** From this far away it can be taken, screen px of a screen at 100 %. */
    private static final int REACH = 8;

    private final int width;
    private final Runnable moved;
    private double x;

    /**
     * @param width of the picture, px; the line begins in its middle
     * @param moved told after each move
     */
    CurtainTool(int width, Runnable moved) {
        this.width = width;
        this.moved = moved;
        this.x = width / 2.0;
    }

    /** Where the line is, px of the picture from its left, 0…width. */
    double x() {
        return x;
    }

    /** Moves it by a share of the picture. */
    void move(double share) {
        to(x + share * width);
    }

    private void to(double wanted) {
        x = Math.clamp(wanted, 0, width);
        moved.run();
    }

    @Override
    public boolean takes(Pointer at) {
        return Math.abs(at.x() - x) * at.scale() <= REACH;
    }

    @Override
    public PointerLook look() {
        return PointerLook.SIDEWAYS;
    }

    @Override
    public void drag(Pointer to) {
        to(to.x());
    }
}
