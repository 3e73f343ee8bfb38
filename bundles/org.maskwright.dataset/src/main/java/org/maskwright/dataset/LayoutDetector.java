package org.maskwright.dataset;

import java.util.Optional;
import org.maskwright.core.LabelMap;

/** Finds the layout of a folder. */
final class LayoutDetector {
    private LayoutDetector() {}

    static LayoutGuess detect(Listing listing) {
        Layout layout = new Layout(
                "images/ + masks/", "images/{dir*}/{name}.{ext}", "masks/{dir*}/{name}.{ext}", new LabelMap.Binary255());
        return new LayoutGuess(layout, false, 0.5, Optional.empty(), "the folders' names");
    }
}
