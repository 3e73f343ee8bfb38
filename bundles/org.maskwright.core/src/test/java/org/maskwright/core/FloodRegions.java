package org.maskwright.core;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Regions by flood fill, pixel by pixel: slow, and plain enough to be believed. What {@link Regions} is held against. */
final class FloodRegions {
    /** One region: its pixels as {x, y}. */
    record Region(boolean foreground, List<int[]> pixels, boolean touchesBorder) {}

    private final Mask mask;
    private final boolean[][] seen;

    private FloodRegions(Mask mask) {
        this.mask = mask;
        this.seen = new boolean[mask.height()][mask.width()];
    }

    static List<Region> of(Mask mask) {
        FloodRegions flood = new FloodRegions(mask);
        List<Region> regions = new ArrayList<>();
        for (int y = 0; y < mask.height(); y++) {
            for (int x = 0; x < mask.width(); x++) {
                if (!flood.seen[y][x]) {
                    regions.add(flood.fill(x, y));
                }
            }
        }
        return regions;
    }

    private Region fill(int startX, int startY) {
        boolean foreground = mask.at(startX, startY) != 0;
        List<int[]> pixels = new ArrayList<>();
        boolean border = false;
        Deque<int[]> open = new ArrayDeque<>(List.of(new int[] {startX, startY}));
        seen[startY][startX] = true;
        while (!open.isEmpty()) {
            int[] p = open.pop();
            pixels.add(p);
            border |= p[0] == 0 || p[1] == 0 || p[0] == mask.width() - 1 || p[1] == mask.height() - 1;
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    boolean neighbour = foreground ? dx != 0 || dy != 0 : Math.abs(dx) + Math.abs(dy) == 1;
                    int x = p[0] + dx;
                    int y = p[1] + dy;
                    boolean inside = x >= 0 && y >= 0 && x < mask.width() && y < mask.height();
                    if (neighbour && inside && !seen[y][x] && mask.at(x, y) != 0 == foreground) {
                        seen[y][x] = true;
                        open.push(new int[] {x, y});
                    }
                }
            }
        }
        return new Region(foreground, pixels, border);
    }

    static int[] areas(List<Region> regions, boolean foreground) {
        return regions.stream()
                .filter(r -> r.foreground() == foreground && (foreground || !r.touchesBorder()))
                .map(r -> r.pixels().size())
                .sorted(Comparator.reverseOrder())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The mask with some regions' pixels set to a label. */
    static Mask painted(Mask mask, List<Region> regions, int label) {
        byte[] labels = mask.toBytes();
        for (Region region : regions) {
            for (int[] p : region.pixels()) {
                labels[p[1] * mask.width() + p[0]] = (byte) label;
            }
        }
        return Mask.of(mask.size(), labels);
    }
}
