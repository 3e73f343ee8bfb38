package org.maskwright.ui.edit;

import java.util.List;
import java.util.Optional;
import org.maskwright.core.LabelMap;
import org.maskwright.core.MaskPatch;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Progress;
import org.maskwright.core.Rect;
import org.maskwright.core.SampleName;
import org.maskwright.core.Shares;
import org.maskwright.core.area.Area;
import org.maskwright.core.area.Cleaning;
import org.maskwright.core.area.Combine;
import org.maskwright.core.area.Connectivity;
import org.maskwright.core.area.Growth;
import org.maskwright.core.area.MattePaint;
import org.maskwright.core.area.Paint;
import org.maskwright.core.area.Where;
import org.maskwright.core.shape.Point;
import org.maskwright.imaging.tool.Click;
import org.maskwright.imaging.tool.ClickRefiner;
import org.maskwright.imaging.tool.ClosedFormMatte;
import org.maskwright.imaging.tool.EdgeSnap;
import org.maskwright.imaging.tool.GrabCut;
import org.maskwright.imaging.tool.MagicWand;
import org.maskwright.imaging.tool.Photo;
import org.maskwright.imaging.tool.RegionGrowing;
import org.maskwright.imaging.tool.Seeds;

/**
 * Something that can be computed for a mask and shown as a proposal.
 *
 * @param name as the history has it
 * @param work computes it, in a job
 * @param onward whether it goes on from what is proposed already; otherwise it takes that one's place
 */
record Suggestion(String name, SuggestionWork work, boolean onward) {
    /** How far from the outline the photo is asked again, of the mask's longer side. */
    private static final double BAND = 0.03;

    /** How far an outline is moved to an edge, px. */
    private static final double SNAP_PX = 8;

    /** Shares up to this, and from 255 less this, are as good as none and all: masks are often not quite sure of what is clear. */
    private static final int NEARLY = 13;

    /** How far around soft pixels others are found anew with them, px. */
    private static final double SOFT_PX = 2;

    Suggestion(String name, SuggestionWork work) {
        this(name, work, true);
    }

    /** Computes a change. */
    @FunctionalInterface
    interface SuggestionWork {
        /**
         * Computes it.
         *
         * @param label that is drawn
         * @param photo upright, of the mask's size
         */
        MaskPatch on(MaskSnapshot mask, int label, Photo photo, Progress progress);
    }

    /** Of the mask alone. */
    static Suggestion of(Cleaning cleaning) {
        return new Suggestion(cleaning.text(), (mask, label, photo, progress) -> cleaning.on(mask, label));
    }

    /** That of another sample, of the same size, with all its labels. */
    static Suggestion copy(SampleName from, MaskSnapshot other) {
        return new Suggestion(
                "copy of " + from.label(), (mask, label, photo, progress) -> MaskPatch.between(mask, other), false);
    }

    /** The mask is a guess: what is near its outline is decided again by the photo's colours. */
    static Suggestion band() {
        return new Suggestion("refine by colours", (mask, label, photo, progress) -> {
            Area found = GrabCut.inBand(photo, Area.of(mask, label), bandPx(mask), progress);
            return Paint.replace(label).on(mask, found);
        });
    }

    /** The outline goes to the nearest edge of the photo. */
    static Suggestion snap() {
        return new Suggestion("snap to edges", (mask, label, photo, progress) -> Paint.replace(label)
                .on(mask, EdgeSnap.snapped(photo, Area.of(mask, label), SNAP_PX, progress)));
    }

    /** In a part of the picture each pixel is found anew from the colours around it. */
    static Suggestion matte(Area band, Where where) {
        return new Suggestion(
                "matting brush",
                (mask, label, photo, progress) -> matted(mask, band, new MattePaint(label, where), photo, progress),
                false);
    }

    /** The same where the mask is undecided or soft; where it is neither, near its outline. */
    static Suggestion matte() {
        return new Suggestion(
                "matte the band",
                (mask, label, photo, progress) ->
                        matted(mask, band(mask, label), new MattePaint(label, Where.ANYWHERE), photo, progress));
    }

    private static MaskPatch matted(MaskSnapshot mask, Area band, MattePaint paint, Photo photo, Progress progress) {
        Shares known = mask.isSoft()
                ? mask.shares()
                : Shares.of(Area.of(mask, paint.label()).toMask());
        return paint.on(mask, band, ClosedFormMatte.of(photo, known, band, progress));
    }

    private static Area band(MaskSnapshot mask, int label) {
        Area open = mask.isSoft()
                ? Growth.grown(Area.of(mask, (int share) -> share > NEARLY && share < 255 - NEARLY), SOFT_PX)
                : mask.isNumbered() ? Area.none(mask.size()) : Area.of(mask, LabelMap.IGNORE);
        return open.isEmpty() ? Growth.band(Area.of(mask, label), bandPx(mask)) : open;
    }

    private static double bandPx(MaskSnapshot mask) {
        return Math.max(2, BAND * Math.max(mask.size().width(), mask.size().height()));
    }

    /** The object in a box is added. */
    static Suggestion object(Rect box, Where where) {
        return new Suggestion("object in a box", (mask, label, photo, progress) -> {
            Rect inside = box.intersect(
                    new Rect(0, 0, mask.size().width(), mask.size().height()));
            return inside.isEmpty()
                    ? MaskPatch.NONE
                    : new Paint(label, Combine.ADD, where).on(mask, GrabCut.fromBox(photo, inside, progress));
        });
    }

    /** What strokes say belongs to an object, and what not: where there is a mask it is corrected near them, otherwise one is found. */
    static Suggestion strokes(Seeds seeds, Where where) {
        return new Suggestion(
                "object by strokes",
                (mask, label, photo, progress) -> {
                    Area found = seeds.likely().isEmpty()
                            ? GrabCut.fromStrokes(photo, seeds, progress)
                            : GrabCut.corrected(photo, seeds, progress);
                    return new Paint(label, Combine.REPLACE, where).on(mask, found);
                },
                false);
    }

    /** What clicks make of the mask, one after the other. */
    static Suggestion clicks(ClickRefiner refiner, List<Click> clicks, Where where) {
        return new Suggestion(
                "clicks",
                (mask, label, photo, progress) ->
                        new Paint(label, Combine.REPLACE, where).on(mask, refiner.refined(clicks, progress)),
                false);
    }

    /** What strokes grow to over like colours is added, up to what those upon something else grow to. */
    static Suggestion grown(Seeds seeds, Where where) {
        return new Suggestion(
                "grown strokes",
                (mask, label, photo, progress) ->
                        new Paint(label, Combine.ADD, where).on(mask, RegionGrowing.grown(photo, seeds, progress)),
                false);
    }

    /** What is of the colour of a place, and connected with it or wherever it is, is added or taken away. */
    static Suggestion wand(Point at, double tolerance, Paint paint, boolean contiguous) {
        return new Suggestion("wand", (mask, label, photo, progress) -> {
            int x = (int) Math.floor(at.x());
            int y = (int) Math.floor(at.y());
            boolean outside = x < 0
                    || y < 0
                    || x >= mask.size().width()
                    || y >= mask.size().height();
            return outside
                    ? MaskPatch.NONE
                    : paint.on(
                            mask,
                            MagicWand.at(photo, x, y, progress)
                                    .area(tolerance, contiguous ? Optional.of(Connectivity.SIDES) : Optional.empty()));
        });
    }
}
