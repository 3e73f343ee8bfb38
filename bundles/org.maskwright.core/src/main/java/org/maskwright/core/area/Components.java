package org.maskwright.core.area;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;

/**
 * The connected components of an area. Labelling runs with union-find is the two-scan method of Wu, Otoo and Suzuki, "Optimizing two-pass
 * connected-component labeling algorithms" (2009), on runs instead of pixels: it costs the runs. Immutable.
 */
public final class Components {
    private final Area area;
    private final int[] root;
    private final long[] pixels;
    private final boolean[] border;

    /**
     * What can be asked of a component.
     *
     * @param pixels how many it has, ≥ 1
     * @param touchesBorder whether one of them is at the edge of the raster
     */
    public record Component(long pixels, boolean touchesBorder) {}

    private Components(Area area, int[] root) {
        this.area = area;
        this.root = root;
        this.pixels = new long[root.length];
        this.border = new boolean[root.length];
        Size size = area.size();
        int[] run = {0};
        area.forEachRun((y, from, to) -> {
            int r = root[run[0]++];
            pixels[r] += to - from;
            border[r] |= y == 0 || y == size.height() - 1 || from == 0 || to == size.width();
        });
    }

    /** The components of an area. */
    public static Components of(Area area, Connectivity connectivity) {
        int[] root = new int[area.begin(area.bottom()) / 2];
        Arrays.setAll(root, i -> i);
        for (int y = area.top() + 1; y < area.bottom(); y++) {
            joinRows(area, y, connectivity.reach(), root);
        }
        for (int i = 0; i < root.length; i++) {
            root[i] = root[root[i]];
        }
        return new Components(area, root);
    }

    private static void joinRows(Area area, int y, int reach, int[] root) {
        int above = area.begin(y - 1);
        int first = area.begin(y);
        for (int i = first; i < area.begin(y + 1); i += 2) {
            while (above < first && area.edge(above + 1) + reach <= area.edge(i)) {
                above += 2;
            }
            for (int j = above; j < first && area.edge(j) < area.edge(i + 1) + reach; j += 2) {
                int a = find(root, i / 2);
                int b = find(root, j / 2);
                root[Math.max(a, b)] = Math.min(a, b);
            }
        }
    }

    private static int find(int[] root, int i) {
        int r = i;
        while (root[r] != r) {
            root[r] = root[root[r]];
            r = root[r];
        }
        return r;
    }

    /** How many there are. */
    public int count() {
        int n = 0;
        for (int i = 0; i < root.length; i++) {
            n += root[i] == i ? 1 : 0;
        }
        return n;
    }

    /** The component with this pixel; nothing when the area has it not. */
    public Area at(int x, int y) {
        for (int i = area.begin(y); i < area.begin(y + 1); i += 2) {
            if (area.edge(i) <= x && x < area.edge(i + 1)) {
                int wanted = root[i / 2];
                return kept(r -> r == wanted);
            }
        }
        return Area.none(area.size());
    }

    /** The component of most pixels, of several the first in reading order; nothing when there is none. */
    public Area largest() {
        int best = 0;
        for (int i = 0; i < pixels.length; i++) {
            best = pixels[i] > pixels[best] ? i : best;
        }
        int wanted = best;
        return kept(r -> r == wanted);
    }

    /** The components of which this is so, together. */
    public Area where(Predicate<Component> wanted) {
        boolean[] is = new boolean[root.length];
        for (int i = 0; i < root.length; i++) {
            is[i] = root[i] == i && wanted.test(new Component(pixels[i], border[i]));
        }
        return kept(r -> is[r]);
    }

    /** The smallest rectangle around each component of which this is so, in the order in which one reads their first pixels. Costs the runs. */
    public List<Rect> boundsWhere(Predicate<Component> wanted) {
        Map<Integer, Rect> found = new LinkedHashMap<>();
        int[] run = {0};
        area.forEachRun((y, from, to) -> {
            int r = root[run[0]++];
            if (wanted.test(new Component(pixels[r], border[r]))) {
                found.merge(r, new Rect(from, y, to - from, 1), Rect::union);
            }
        });
        return List.copyOf(found.values());
    }

    /** The components that have a pixel of another area, together. */
    public Area touching(Area other) {
        boolean[] is = new boolean[root.length];
        for (int y = area.top(); y < area.bottom(); y++) {
            int j = other.begin(y);
            for (int i = area.begin(y); i < area.begin(y + 1); i += 2) {
                while (j < other.begin(y + 1) && other.edge(j + 1) <= area.edge(i)) {
                    j += 2;
                }
                is[root[i / 2]] |= j < other.begin(y + 1) && other.edge(j) < area.edge(i + 1);
            }
        }
        return kept(r -> is[r]);
    }

    private Area kept(IntPredicate wantedRoot) {
        AreaBuilder builder = new AreaBuilder(area.size());
        int[] run = {0};
        area.forEachRun((y, from, to) -> {
            if (wantedRoot.test(root[run[0]++])) {
                builder.add(y, from, to);
            }
        });
        return builder.area();
    }
}
