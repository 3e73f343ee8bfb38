package org.maskwright.ui.compare;

import java.util.Optional;
import org.maskwright.core.Size;
import org.maskwright.session.compare.CompareModel;

/** What came of loading and comparing two masks. Its owner disposes it. */
sealed interface Comparison {
    /**
     * Nothing to see, and why.
     *
     * @param why one line for the user
     */
    record Nothing(String why) implements Comparison {
        @Override
        public void dispose() {}
    }

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
            Size size, Zoomable a, Zoomable b, Optional<Zoomable> difference, Optional<CompareModel.Figures> figures)
            implements Comparison {
        @Override
        public void dispose() {
            a.dispose();
            b.dispose();
            difference.ifPresent(Zoomable::dispose);
        }
    }

    /** Gives back the pictures. */
    void dispose();
}
