package org.maskwright.core.area;

import org.maskwright.core.LabelMap;
import org.maskwright.core.MaskPatch;
import org.maskwright.core.MaskPatchBuilder;
import org.maskwright.core.MaskSnapshot;

/** What can be done to all of a label at once; to soft masks, too, whose shares it keeps where it can. Costs the runs of the mask, and for smoothing its pixels. Any thread. */
public enum Cleaning {
    /** Background that is shut in gets the label. */
    FILL_HOLES,
    /** Parts smaller than a hundredth of the largest one are erased. */
    REMOVE_SPECKS,
    /** All but the largest part is erased. */
    KEEP_LARGEST,
    /** The outline becomes smooth: each pixel is what most of the 5 × 5 about it are. */
    SMOOTH,
    /** The label reaches a pixel further. */
    GROW,
    /** The label reaches a pixel less far. */
    SHRINK,
    /** What has the label loses it, and background gets it. */
    INVERT,
    /** Left and right are exchanged, of all labels: what is beside one goes along. */
    MIRROR,
    /** Top and bottom are exchanged, of all labels. */
    FLIP,
    /** Of a soft mask: edges become softer, by the binomial filter of 3 × 3; each time by half a px² of variance. */
    FEATHER,
    /** Of a soft mask: what is from the threshold on becomes all foreground, and the rest background. */
    THRESHOLD,
    /** Where a label may be "ignore": the outline becomes undecided a pixel far to both sides, and what is undecided a pixel wider. */
    BAND;

    /** Half the side of the square that smoothing looks at, px. */
    static final int SMOOTH_PX = 2;

    private static final int SPECK = 100;

    /**
     * What it changes.
     *
     * @param label 1…255
     */
    public MaskPatch on(MaskSnapshot mask, int label) {
        return mask.isSoft() ? new SoftCleaning(mask).by(this) : labels(mask, label);
    }

    /** Whether it does something to masks whose values mean this. */
    public boolean isFor(LabelMap map) {
        return switch (this) {
            case FEATHER, THRESHOLD -> map.softThreshold() > 0;
            case BAND -> map.drawable().stream().anyMatch(c -> c.id() == LabelMap.IGNORE);
            case FILL_HOLES, REMOVE_SPECKS, KEEP_LARGEST, SMOOTH, GROW, SHRINK, INVERT, MIRROR, FLIP -> true;
        };
    }

    /** Whether doing it again goes further by a pixel, or by as much as the first time. */
    public boolean isRepeated() {
        return this == GROW || this == SHRINK || this == FEATHER || this == BAND;
    }

    private MaskPatch labels(MaskSnapshot mask, int label) {
        Area area = Area.of(mask, label);
        return switch (this) {
            case FILL_HOLES -> Paint.add(label).on(mask, holes(mask));
            case REMOVE_SPECKS -> Paint.replace(label).on(mask, withoutSpecks(area));
            case KEEP_LARGEST -> Paint.replace(label).on(mask, parts(area).largest());
            case SMOOTH -> Paint.replace(label).on(mask, Majority.smoothed(area, SMOOTH_PX));
            case GROW -> Paint.replace(label).on(mask, Growth.grown(area, 1));
            case SHRINK -> Paint.replace(label).on(mask, Growth.shrunk(area, 1));
            case INVERT -> Paint.replace(label).on(mask, Area.of(mask, 0));
            case MIRROR -> turned(mask, true);
            case FLIP -> turned(mask, false);
            case FEATHER, THRESHOLD -> MaskPatch.NONE;
            case BAND ->
                mask.isNumbered() ? MaskPatch.NONE : Paint.add(LabelMap.IGNORE).on(mask, band(mask, area));
        };
    }

    private static Area band(MaskSnapshot mask, Area area) {
        return Growth.grown(Area.of(mask, LabelMap.IGNORE), 1).union(Growth.band(area, 1));
    }

    static MaskPatch turned(MaskSnapshot mask, boolean sideways) {
        int width = mask.size().width();
        int height = mask.size().height();
        var builder = new MaskPatchBuilder(mask);
        for (int y = 0; y < height; y++) {
            int row = sideways ? y : height - 1 - y;
            mask.forEachRun(
                    y,
                    0,
                    width,
                    (from, to, found) ->
                            builder.draw(row, sideways ? width - to : from, sideways ? width - from : to, found));
        }
        return builder.patch();
    }

    static Components parts(Area area) {
        return Components.of(area, Connectivity.CORNERS);
    }

    private static Area holes(MaskSnapshot mask) {
        Area drawn = Area.of(mask, l -> l != 0);
        return Cleanup.withHolesFilled(drawn, Long.MAX_VALUE).minus(drawn);
    }

    static Area withoutSpecks(Area area) {
        return Cleanup.withoutSpecks(area, Math.ceilDiv(parts(area).largest().pixels(), SPECK));
    }

    /** As the history names it. */
    public String text() {
        return switch (this) {
            case FILL_HOLES -> "fill holes";
            case REMOVE_SPECKS -> "remove specks";
            case KEEP_LARGEST -> "keep largest";
            case SMOOTH -> "smooth";
            case GROW -> "grow";
            case SHRINK -> "shrink";
            case INVERT -> "invert";
            case MIRROR -> "mirror";
            case FLIP -> "flip";
            case FEATHER -> "feather";
            case THRESHOLD -> "threshold";
            case BAND -> "band";
        };
    }
}
