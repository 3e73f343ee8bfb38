package org.maskwright.ui.canvas.raster;

/**
 * How a picture is drawn. Immutable.
 *
 * @param overlay how the mask is shown
 * @param colours of its labels
 */
public record Look(Overlay overlay, LabelColours colours) {}
