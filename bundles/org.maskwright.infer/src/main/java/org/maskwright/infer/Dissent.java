package org.maskwright.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Objection;
import org.maskwright.core.Objection.Nature;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.core.area.Components;
import org.maskwright.core.area.Connectivity;

/** The pixels of a mask of which a model is sure that they are the opposite. For one thread. */
final class Dissent {
    /**
     * A region is enclosed by the mask when so many of eight straight ways out of its middle meet the mask: real dropouts are ragged, and open
     * to some side.
     */
    private static final int ENCLOSED = 6;

    private final Size size;
    private final byte[] missing;
    private final byte[] foreign;

    Dissent(Size size) {
        this.size = size;
        this.missing = new byte[Math.toIntExact(size.pixels())];
        this.foreign = new byte[missing.length];
    }

    /**
     * Looks at a pixel.
     *
     * @param i its index, row by row
     * @param p probability that it is the person
     * @param person whether it is in the mask
     */
    void add(int i, float p, boolean person) {
        missing[i] = (byte) (!person && p >= Doubt.SURE ? 1 : 0);
        foreign[i] = (byte) (person && p <= 1 - Doubt.SURE ? 1 : 0);
    }

    /** The largest region, of several the first in reading order; empty when there is none. */
    Optional<Objection> largest(Mask mask) {
        Area out = largest(missing);
        Area in = largest(foreign);
        if (out.isEmpty() && in.isEmpty()) {
            return Optional.empty();
        }
        if (in.pixels() > out.pixels()) {
            return Optional.of(new Objection(Nature.FOREIGN, in.bounds(), in.pixels()));
        }
        Nature nature = isEnclosed(out, mask) ? Nature.HOLE : Nature.MISSING;
        return Optional.of(new Objection(nature, out.bounds(), out.pixels()));
    }

    private Area largest(byte[] pixels) {
        Area all = Area.of(Mask.adopt(size, pixels));
        return all.isEmpty() ? all : Components.of(all, Connectivity.CORNERS).largest();
    }

    private static boolean isEnclosed(Area region, Mask mask) {
        int[] middle = middle(region);
        int met = 0;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                met += (dx != 0 || dy != 0) && meets(mask, middle[0], middle[1], dx, dy) ? 1 : 0;
            }
        }
        return met >= ENCLOSED;
    }

    /** The pixel of the region in the middle of the middle one of its runs: {x, y}. */
    private static int[] middle(Area region) {
        List<int[]> runs = new ArrayList<>();
        region.forEachRun((y, from, to) -> runs.add(new int[] {(from + to) / 2, y}));
        return runs.get(runs.size() / 2);
    }

    private static boolean meets(Mask mask, int x, int y, int dx, int dy) {
        for (int i = x, j = y; i >= 0 && j >= 0 && i < mask.width() && j < mask.height(); i += dx, j += dy) {
            if (LabelMap.isForeground((byte) mask.at(i, j))) {
                return true;
            }
        }
        return false;
    }
}
