package org.maskwright.session.edit;

import java.util.ArrayList;
import java.util.List;
import org.maskwright.check.Datum;
import org.maskwright.check.Finding;
import org.maskwright.core.LabelMap;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Rect;
import org.maskwright.core.area.Area;
import org.maskwright.core.area.Components;
import org.maskwright.core.area.Connectivity;

/**
 * A place in a mask that a finding speaks of: a hole, a speck, a part, a side of the picture. It is looked for in the mask as it is drawn
 * now, so that what was mended since has no place any more.
 *
 * @param finding of the sample
 * @param area the smallest rectangle around it, px of the mask; never empty
 */
public record FindingPlace(Finding finding, Rect area) {
    /** Who has more to mend than this goes through a mask otherwise. */
    private static final int MOST = 200;

    /**
     * The places of findings, in their order; those of one finding as one reads. One that speaks of the mask as a whole, of the photo, or of
     * files has none. Costs the runs of the mask for each finding.
     *
     * @param findings of this sample
     * @param mask as it is drawn
     */
    public static List<FindingPlace> of(List<Finding> findings, MaskSnapshot mask) {
        List<FindingPlace> places = new ArrayList<>();
        for (Finding finding : findings) {
            areas(finding, mask).stream().limit(MOST).forEach(a -> places.add(new FindingPlace(finding, a)));
        }
        return List.copyOf(places);
    }

    private static List<Rect> areas(Finding finding, MaskSnapshot mask) {
        return switch (finding.rule()) {
            case "MASK_HOLES" ->
                Components.of(foreground(mask).complement(), Connectivity.SIDES).boundsWhere(c -> !c.touchesBorder());
            case "MASK_SPECKLES" -> {
                int limit = finding.value(Datum.LIMIT_PX).orElse(0);
                yield parts(mask).boundsWhere(c -> c.pixels() < limit);
            }
            case "MASK_COMPONENTS" ->
                strayParts(mask, finding.value(Datum.LIMIT_PX).orElse(0));
            case "MASK_TOUCHES_BORDER" -> sides(finding, mask);
            default -> List.of();
        };
    }

    /** What rules take for the person: any label but background and "ignore". */
    private static Area foreground(MaskSnapshot mask) {
        return Area.of(mask, label -> label != 0 && (label != LabelMap.IGNORE || mask.isNumbered()));
    }

    private static Components parts(MaskSnapshot mask) {
        return Components.of(foreground(mask), Connectivity.CORNERS);
    }

    /** The larger parts but for the largest, of which it is known that it belongs there. */
    private static List<Rect> strayParts(MaskSnapshot mask, int limit) {
        Components parts = parts(mask);
        Area largest = parts.largest();
        Components others = Components.of(foreground(mask).minus(largest), Connectivity.CORNERS);
        return others.boundsWhere(c -> c.pixels() >= limit);
    }

    private static List<Rect> sides(Finding finding, MaskSnapshot mask) {
        int width = mask.size().width();
        int height = mask.size().height();
        Area area = foreground(mask);
        List<Rect> found = new ArrayList<>();
        for (String side : finding.data().keySet()) {
            Rect line =
                    switch (side) {
                        case "top" -> new Rect(0, 0, width, 1);
                        case "bottom" -> new Rect(0, height - 1, width, 1);
                        case "left" -> new Rect(0, 0, 1, height);
                        case "right" -> new Rect(width - 1, 0, 1, height);
                        default -> Rect.EMPTY;
                    };
            Rect touched = area.within(line).bounds();
            if (!touched.isEmpty()) {
                found.add(touched);
            }
        }
        return found;
    }
}
