package org.maskwright.ui.compare;

import java.util.Optional;
import org.maskwright.session.compare.Agreement;
import org.maskwright.ui.canvas.raster.Layers;

/** What came of loading and comparing two masks. */
sealed interface Comparison {
    /**
     * Nothing to see, and why.
     *
     * @param why one line for the user
     */
    record Nothing(String why) implements Comparison {}

    /**
     * Pictures of one size, and figures.
     *
     * @param a the image with the first mask, and the second one to be compared with where they are of one size
     * @param b the image with the second mask
     * @param figures empty when the masks' sizes differ
     */
    record Pictures(Layers a, Layers b, Optional<Agreement> figures) implements Comparison {}
}
