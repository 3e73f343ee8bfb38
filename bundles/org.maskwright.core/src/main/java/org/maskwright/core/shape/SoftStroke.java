package org.maskwright.core.shape;

import org.maskwright.core.MaskPatch;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.PatchRuns;
import org.maskwright.core.area.Area;
import org.maskwright.core.area.Where;

/**
 * A straight way of a brush whose edge is soft: all of a pixel is covered from the middle to a part of the way to the edge, and from there less
 * and less, along a cubic (3t² − 2t³), down to nothing at the edge. Strokes over each other do not add up: the most that one of them covers counts.
 *
 * @param brush its form and outer size
 * @param hardnessPercent up to which part of the way to the edge all is covered, 0…100
 * @param from where the brush is put down
 * @param to where it has gone; the same place for a single dab
 */
public record SoftStroke(Brush brush, int hardnessPercent, Point from, Point to) {
    private static final int WHOLE = 255;

    /** @throws IllegalArgumentException when the hardness is not possible */
    public SoftStroke {
        if (hardnessPercent < 0 || hardnessPercent > 100) {
            throw new IllegalArgumentException("a hardness of " + hardnessPercent + " %");
        }
    }

    /**
     * What it changes in a soft mask: shares become at least what is covered, or, where it erases, at most what is not. Costs the pixels
     * that it sweeps over.
     *
     * @param mask a soft one
     * @param erases whether it takes away
     * @param where which pixels may change
     */
    public MaskPatch on(MaskSnapshot mask, boolean erases, Where where) {
        Area swept = brush.stroke(from, to).on(mask.size());
        PatchRuns runs = new PatchRuns();
        swept.forEachRun((y, first, end) -> mask.forEachRun(y, first, end, (left, right, before) -> {
            for (int x = left; x < right && where.allows(before); x++) {
                int covered = covered(x + 0.5, y + 0.5);
                int after = erases ? Math.min(before, WHOLE - covered) : Math.max(before, covered);
                runs.add(y, x, 1, before, after);
            }
        }));
        return runs.toPatch();
    }

    /** How much of a pixel is covered, 0…255, by its place: px of the picture. */
    private int covered(double x, double y) {
        double half = brush.sizePx() / 2.0;
        double hard = half * hardnessPercent / 100;
        double distance = distance(x, y);
        if (distance <= hard) {
            return WHOLE;
        }
        double t = Math.clamp((half - distance) / (half - hard), 0, 1);
        return (int) Math.rint(WHOLE * t * t * (3 - 2 * t));
    }

    /** From the nearest place of the way: as the crow flies for a round brush, along the longer side for a square one. */
    private double distance(double x, double y) {
        Point begin = brush.aligned(from);
        Point end = brush.aligned(to);
        double dx = end.x() - begin.x();
        double dy = end.y() - begin.y();
        double square = dx * dx + dy * dy;
        double along = square == 0 ? 0 : Math.clamp(((x - begin.x()) * dx + (y - begin.y()) * dy) / square, 0, 1);
        double awayX = x - begin.x() - along * dx;
        double awayY = y - begin.y() - along * dy;
        return switch (brush.tip()) {
            case ROUND -> Math.sqrt(awayX * awayX + awayY * awayY);
            case SQUARE -> Math.max(Math.abs(awayX), Math.abs(awayY));
        };
    }
}
