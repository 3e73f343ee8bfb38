package org.maskwright.ui.compare;

import java.util.Optional;
import org.eclipse.swt.graphics.ImageData;
import org.maskwright.core.Size;

/** What came of loading and comparing two masks. Immutable. */
public sealed interface Comparison {
    /**
     * Nothing to see, and why.
     *
     * @param why one line for the user
     */
    record Nothing(String why) implements Comparison {}

    /**
     * Pictures of one size, and figures.
     *
     * @param size of the pictures, px
     * @param a the image with the first mask
     * @param b the image with the second one
     * @param difference where they differ; empty when the masks' sizes do
     * @param figures likewise
     */
    record Pictures(
            Size size, ImageData a, ImageData b, Optional<ImageData> difference, Optional<CompareModel.Figures> figures)
            implements Comparison {}
}
