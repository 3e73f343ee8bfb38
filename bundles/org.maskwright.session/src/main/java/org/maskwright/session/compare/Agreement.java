package org.maskwright.session.compare;

import java.util.Locale;
import java.util.Optional;
import org.maskwright.core.Mask;
import org.maskwright.core.metric.BoundaryIou;
import org.maskwright.core.metric.Measure;
import org.maskwright.core.metric.Overlap;

/**
 * How two masks of one image agree, in figures. Foreground is any label but 0; what either mask ignores counts neither way. Immutable; any
 * thread.
 *
 * @param boundaryIou intersection over union of the outlines, 0…1
 * @param boundaryPx how wide an outline is, px
 * @param overlap what the masks have in common
 */
public record Agreement(Measure boundaryIou, int boundaryPx, Overlap overlap) {
    /** Measures masks as they are; empty when the sizes differ, as such masks cannot both belong to the image. */
    public static Optional<Agreement> of(Mask a, Mask b) {
        return a.size().equals(b.size())
                ? Optional.of(new Agreement(BoundaryIou.of(a, b), BoundaryIou.widthPx(a.size()), Overlap.of(a, b)))
                : Optional.empty();
    }

    /** A measure as people read it: the share, or why there is none. */
    public static String words(Measure measure) {
        return switch (measure) {
            case Measure.Defined d -> share(d.figure());
            case Measure.Undefined u -> "undefined, as " + u.reason();
        };
    }

    /** A share as people read it: {@code 0.973}, {@code 1}, never rounded up to 1. */
    public static String share(double share) {
        return share == 1 ? "1" : String.format(Locale.ROOT, "%.4f", Math.floor(share * 10000) / 10000);
    }
}
