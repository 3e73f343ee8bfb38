package org.maskwright.ui.canvas.tool;

import java.util.Optional;

/** A tool that is as large as the brush, and shows so where the pointer is. Of the UI thread. */
abstract class SizedTool implements Tool {
    private final Palette palette;
    private Optional<Pointer> over = Optional.empty();

    /** @param palette whose brush it has */
    SizedTool(Palette palette) {
        this.palette = palette;
    }

    final Palette palette() {
        return palette;
    }

    /** Where the pointer is; empty while it is not over the picture. */
    final Optional<Pointer> over() {
        return over;
    }

    /** The brush's edge where it would be put down. */
    final Mark ring(Pointer at, boolean erases) {
        return Mark.Ring.of(palette.brush(), at.at(), erases);
    }

    @Override
    public final boolean takes(Pointer at) {
        return true;
    }

    @Override
    public final void hover(Pointer at) {
        over = Optional.of(at);
    }

    @Override
    public final void leave() {
        over = Optional.empty();
    }

    @Override
    public final void resize(int steps) {
        palette.resize(steps);
    }

    @Override
    public final PointerLook look() {
        return PointerLook.CROSS;
    }
}
