package org.maskwright.demo;

import java.util.ArrayList;
import java.util.List;
import org.maskwright.core.Mask;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;

/** What a bad hand does to a mask: each method gives a changed copy. */
final class MaskStrokes {
    private MaskStrokes() {}

    /** Which label a pixel shall have. */
    @FunctionalInterface
    interface Label {
        boolean foreground(int x, int y);
    }

    static Mask draw(Size size, Label label) {
        byte[] labels = new byte[(int) size.pixels()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (label.foreground(i % size.width(), i / size.width()) ? 1 : 0);
        }
        return Mask.adopt(size, labels);
    }

    private static boolean at(Mask mask, int x, int y) {
        return x >= 0 && x < mask.width() && y >= 0 && y < mask.height() && mask.at(x, y) == 1;
    }

    static Mask shifted(Mask mask, int dx, int dy) {
        return draw(mask.size(), (x, y) -> at(mask, x - dx, y - dy));
    }

    /** Grown by a square of so many pixels each way, down and sideways only within the picture. */
    static Mask dilated(Mask mask, int px) {
        Mask wide = draw(mask.size(), (x, y) -> any(mask, x, y, px, 0));
        return draw(mask.size(), (x, y) -> any(wide, x, y, 0, px));
    }

    private static boolean any(Mask mask, int x, int y, int rx, int ry) {
        for (int i = -Math.max(rx, ry); i <= Math.max(rx, ry); i++) {
            if (at(mask, rx > 0 ? x + i : x, ry > 0 ? y + i : y)) {
                return true;
            }
        }
        return false;
    }

    /** Shrunk by so many pixels; the border of the picture does not eat into it. */
    static Mask eroded(Mask mask, int px) {
        return dilated(mask.inverted(), px).inverted();
    }

    /** Only a small disc in the upper middle of the person is left. */
    static Mask remnant(Mask mask) {
        Rect box = mask.regions().bounds();
        double r = Math.max(5, mask.width() * 0.045);
        double cx = box.x() + box.width() / 2.0;
        double cy = box.y() + box.height() * 0.3;
        return draw(mask.size(), (x, y) -> at(mask, x, y) && Math.hypot(x - cx, y - cy) <= r);
    }

    /** Only the lowest part of the person is left: a bar instead of a bust. */
    static Mask lowestPart(Mask mask, double share) {
        int from = (int) (mask.height() * (1 - share));
        return draw(mask.size(), (x, y) -> y >= from && at(mask, x, y));
    }

    /** A column from the person's head to the top of the picture. */
    static Mask reachingTheTop(Mask mask) {
        Rect box = mask.regions().bounds();
        int half = mask.width() / 9;
        int middle = box.x() + box.width() / 2;
        return draw(
                mask.size(),
                (x, y) -> at(mask, x, y) || Math.abs(x - middle) <= half && y < box.y() + box.height() / 3);
    }

    /** With discs of label 1 on the background, where there is room; {@code radiusPx} 0 is a single pixel. */
    static Mask withIslands(Mask mask, int count, int radiusPx) {
        List<int[]> places = places(mask, count, radiusPx + 3, 0);
        return draw(mask.size(), (x, y) -> at(mask, x, y) || inAny(places, x, y, radiusPx));
    }

    /** With discs of label 0 in the person, where there is room. */
    static Mask withHoles(Mask mask, int count, int radiusPx) {
        List<int[]> places = places(mask, count, radiusPx + 3, 1);
        return draw(mask.size(), (x, y) -> at(mask, x, y) && !inAny(places, x, y, radiusPx));
    }

    private static boolean inAny(List<int[]> places, int x, int y, int radiusPx) {
        return places.stream().anyMatch(p -> Math.hypot(x - p[0], y - p[1]) <= radiusPx);
    }

    /** Centres of squares of one label, apart from each other and from the picture's border, in reading order. */
    private static List<int[]> places(Mask mask, int count, int reach, int label) {
        List<int[]> found = new ArrayList<>();
        for (int y = reach + 1; y < mask.height() - reach - 1; y += reach) {
            for (int x = reach + 1; x < mask.width() - reach - 1 && found.size() < count; x += reach) {
                int cx = x;
                int cy = y;
                boolean apart =
                        found.stream().allMatch(p -> Math.max(Math.abs(cx - p[0]), Math.abs(cy - p[1])) > 5 * reach);
                if (apart && uniform(mask, x, y, reach, label)) {
                    found.add(new int[] {x, y});
                }
            }
        }
        if (found.size() < count) {
            throw new IllegalArgumentException("no room for " + count + " spots of " + reach + " px in " + mask);
        }
        return found;
    }

    private static boolean uniform(Mask mask, int cx, int cy, int reach, int label) {
        for (int y = cy - reach; y <= cy + reach; y++) {
            for (int x = cx - reach; x <= cx + reach; x++) {
                if (mask.at(x, y) != label) {
                    return false;
                }
            }
        }
        return true;
    }
}
