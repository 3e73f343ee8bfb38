package org.maskwright.core.area;

import org.maskwright.core.MaskPatch;
import org.maskwright.core.MaskPatchBuilder;
import org.maskwright.core.MaskSnapshot;

/** What can be done to all of a label at once. Costs the runs of the mask, and for smoothing its pixels. Any thread. */
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
    FLIP;

    private static final int SMOOTH_PX = 2;

    private static final int SPECK = 100;

    /**
     * What it changes.
     *
     * @param label 1…255
     */
    public MaskPatch on(MaskSnapshot mask, int label) {
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
        };
    }

    private static MaskPatch turned(MaskSnapshot mask, boolean sideways) {
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

    private static Components parts(Area area) {
        return Components.of(area, Connectivity.CORNERS);
    }

    private static Area holes(MaskSnapshot mask) {
        Area drawn = Area.of(mask, l -> l != 0);
        return Cleanup.withHolesFilled(drawn, Long.MAX_VALUE).minus(drawn);
    }

    private static Area withoutSpecks(Area area) {
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
        };
    }
}
