package org.maskwright.session.edit;

import org.maskwright.dataset.settings.MaskConversion;
import org.maskwright.session.Decision;

/** What a person decides once for all masks of a dataset. */
final class MaskDecision {
    private MaskDecision() {}

    /** Masks whose format cannot hold a change become PNG files. */
    static Decision toPng() {
        return new Decision("let edited masks become PNG files", MaskConversion::agreed);
    }
}
