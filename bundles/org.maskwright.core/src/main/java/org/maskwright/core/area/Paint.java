package org.maskwright.core.area;

import org.maskwright.core.MaskPatch;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.PatchRuns;

/**
 * How an area is painted: the one way from the pixels that a tool names to the {@link MaskPatch} that a document takes.
 *
 * @param label the label, 0…65535; 0 erases
 * @param combine what becomes of it
 * @param where which pixels may change
 */
public record Paint(int label, Combine combine, Where where) {
    /** A share of all of a pixel. */
    private static final int WHOLE = 255;

    /** @throws IllegalArgumentException for a label that there is not */
    public Paint {
        if (label < 0 || label > MaskSnapshot.LABELS_16) {
            throw new IllegalArgumentException("label " + label);
        }
    }

    /** Gives an area a label, whatever is there. */
    public static Paint add(int label) {
        return new Paint(label, Combine.ADD, Where.ANYWHERE);
    }

    /** Makes a label what an area is. */
    public static Paint replace(int label) {
        return new Paint(label, Combine.REPLACE, Where.ANYWHERE);
    }

    /**
     * The change that painting is. In a soft mask any label is all of a pixel; where an area becomes what the mask is, pixels that are on their
     * side of the threshold already keep their share. Costs the runs of the area and of the mask below it, where the rest may change those of all the mask.
     *
     * @throws IllegalArgumentException when area and mask differ in size, or the mask has no such label
     */
    public MaskPatch on(MaskSnapshot mask, Area area) {
        if (!area.size().equals(mask.size()) || label > mask.largest()) {
            throw new IllegalArgumentException("label " + label + ", " + area.size() + " on " + mask);
        }
        PatchRuns runs = new PatchRuns();
        boolean all = combine.reachesOutside();
        int bottom = all ? mask.size().height() : area.bottom();
        for (int y = all ? 0 : area.top(); y < bottom; y++) {
            int x = 0;
            for (int i = area.begin(y); i < area.begin(y + 1); i += 2) {
                paint(mask, new Stretch(y, all ? x : area.edge(i), area.edge(i), false), runs);
                paint(mask, new Stretch(y, area.edge(i), area.edge(i + 1), true), runs);
                x = area.edge(i + 1);
            }
            paint(
                    mask,
                    new Stretch(y, all ? x : mask.size().width(), mask.size().width(), false),
                    runs);
        }
        return runs.toPatch();
    }

    /** Pixels of a row that are all in the area, or all not. */
    private record Stretch(int y, int from, int to, boolean inside) {}

    private void paint(MaskSnapshot mask, Stretch stretch, PatchRuns runs) {
        if (stretch.from < stretch.to) {
            mask.forEachRun(stretch.y, stretch.from, stretch.to, (from, to, before) -> {
                int after = where.allows(before) ? after(mask, before, stretch.inside) : before;
                runs.add(stretch.y, from, to - from, before, after);
            });
        }
    }

    private int after(MaskSnapshot mask, int before, boolean inside) {
        if (!mask.isSoft()) {
            return combine.after(label, before, inside);
        }
        int whole = label == 0 ? 0 : WHOLE;
        boolean drawn = mask.labelOf(before) == 1;
        return switch (combine) {
            case ADD -> inside ? whole : before;
            case SUBTRACT -> inside ? 0 : before;
            case INTERSECT -> inside ? before : 0;
            case REPLACE -> drawn == inside ? before : inside ? whole : 0;
        };
    }
}
