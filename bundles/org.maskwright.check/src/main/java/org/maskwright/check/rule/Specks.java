package org.maskwright.check.rule;

import java.util.Arrays;
import org.maskwright.check.Report;
import org.maskwright.core.option.Option;
import org.maskwright.imaging.feature.MaskFeatures;

/**
 * How a mask's components divide into specks and parts of the person. A speck is smaller than a limit that grows with the mask, and smaller
 * than the largest component: the person is never a speck.
 *
 * @param limitPx components of fewer px are specks
 * @param count number of specks
 * @param parts number of other components
 */
record Specks(int limitPx, int count, int parts) {
    /** Least size of a part of the person, px. */
    static final Option.Number MIN_AREA_PX = new Option.Number(
            "minAreaPx", "px", "Components of fewer pixels are specks, however small the mask is.", 4, 0, 1e9);
    /** Least size of a part of the person, share of the mask. */
    static final Option.Number MIN_AREA_PCT = new Option.Number(
            "minAreaPct", "%", "Components of a smaller share of the mask's pixels are specks.", 0.05, 0, 100);

    /** Divides the components of a mask. */
    static Specks of(MaskFeatures f, Report report) {
        double limit = Math.max(report.number(MIN_AREA_PX), report.number(MIN_AREA_PCT) / 100 * f.pixels());
        int[] areas = f.components();
        int largest = areas.length == 0 ? 0 : areas[0];
        int limitPx = (int) Math.min(Math.ceil(limit), largest);
        int keptParts =
                (int) Arrays.stream(areas).filter(area -> area >= limitPx).count();
        // Where even the smallest of the kept areas is a part, nothing is known of the rest.
        boolean complete = keptParts < areas.length || keptParts == f.componentCount();
        return new Specks(limitPx, complete ? f.componentCount() - keptParts : 0, keptParts);
    }
}
