package org.maskwright.ui.canvas;

import org.maskwright.ui.canvas.raster.Look;
import org.maskwright.ui.canvas.raster.Sheet;

/** What one pane shows. */
public sealed interface Scene {
    /**
     * A picture.
     *
     * @param sheet of layers
     * @param look how it is drawn
     * @param tag a word at its upper corner that tells it from the one beside it; may be empty
     */
    record Picture(Sheet sheet, Look look, String tag) implements Scene {}

    /**
     * A line of text in place of a picture.
     *
     * @param text for the user
     */
    record Note(String text) implements Scene {}
}
