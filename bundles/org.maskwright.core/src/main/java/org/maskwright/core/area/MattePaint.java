package org.maskwright.core.area;

import org.maskwright.core.LabelMap;
import org.maskwright.core.MaskPatch;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.PatchRuns;
import org.maskwright.core.Shares;

/**
 * How a matte is painted in a band of a mask: its shares where the mask is soft. Where pixels may be undecided in the band, those of nearly all or
 * nearly nothing are decided, and the others stay so; elsewhere what is mostly foreground gets the label, and the rest loses it.
 *
 * @param label the label of the foreground, 1…65535
 * @param where which pixels may change
 */
public record MattePaint(int label, Where where) {
    /** From here on it is decided: 95 % of a pixel. */
    private static final int NEARLY_ALL = 242;

    private static final int WHOLE = 255;

    /**
     * The change. Costs the pixels of the band.
     *
     * @param matte of the size of the mask
     */
    public MaskPatch on(MaskSnapshot mask, Area band, Shares matte) {
        boolean undecided = !mask.isSoft()
                && !mask.isNumbered()
                && !Area.of(mask, LabelMap.IGNORE).intersect(band).isEmpty();
        int open = mask.isNumbered() ? LabelMap.UNKNOWN : LabelMap.IGNORE;
        PatchRuns runs = new PatchRuns();
        band.forEachRun((y, first, end) -> mask.forEachRun(y, first, end, (from, to, before) -> {
            for (int x = from; x < to && where.allows(before); x++) {
                int share = matte.at(x, y);
                int after = mask.isSoft() ? share : decided(before, share, undecided, open);
                runs.add(y, x, 1, before, after);
            }
        }));
        return runs.toPatch();
    }

    /** @param open the label of what is not decided yet; none where persons are numbered */
    private int decided(int before, int share, boolean undecided, int open) {
        if (undecided && share < NEARLY_ALL && share > WHOLE - NEARLY_ALL) {
            return LabelMap.IGNORE;
        }
        int lost = before == label || before == open ? 0 : before;
        return share >= Shares.HALF ? label : lost;
    }
}
