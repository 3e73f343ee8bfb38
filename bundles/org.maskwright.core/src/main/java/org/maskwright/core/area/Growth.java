package org.maskwright.core.area;

import java.util.Arrays;

/**
 * Growing and shrinking by a disc: morphological dilation and erosion with all pixels within a Euclidean distance (Serra, "Image Analysis and
 * Mathematical Morphology", 1982). Costs the runs of the area times the radius.
 */
public final class Growth {
    private final Area area;
    private final int reach;
    private final int[] halfWidth;
    private final AreaBuilder grown;
    private long[] stretches = new long[64];
    private int count;

    private Growth(Area area, double radiusPx) {
        this.area = area;
        this.reach = (int) radiusPx;
        this.halfWidth = new int[reach + 1];
        this.grown = new AreaBuilder(area.size());
        for (int dy = 0; dy <= reach; dy++) {
            halfWidth[dy] = (int) Math.sqrt(radiusPx * radiusPx - (double) dy * dy);
        }
    }

    /**
     * All pixels at most so far from one of the area.
     *
     * @param radiusPx px, ≥ 0, between the centres of pixels
     * @throws IllegalArgumentException when the radius is negative
     */
    public static Area grown(Area area, double radiusPx) {
        if (!(radiusPx >= 0)) {
            throw new IllegalArgumentException("a radius of " + radiusPx + " px");
        }
        Growth growth = new Growth(area, radiusPx);
        for (int y = area.top() - growth.reach; !area.isEmpty() && y < area.bottom() + growth.reach; y++) {
            growth.row(y);
        }
        return growth.grown.area();
    }

    /**
     * The pixels of the area that are farther than this from any pixel outside it. What lies beyond the edge of the raster is not outside: a
     * person that a picture cuts off stays cut off.
     *
     * @param radiusPx px, ≥ 0
     * @throws IllegalArgumentException when the radius is negative
     */
    public static Area shrunk(Area area, double radiusPx) {
        return grown(area.complement(), radiusPx).complement();
    }

    /**
     * The pixels within a distance of the outline, inside and outside.
     *
     * @param radiusPx px, ≥ 0
     * @throws IllegalArgumentException when the radius is negative
     */
    public static Area band(Area area, double radiusPx) {
        return grown(area, radiusPx).minus(shrunk(area, radiusPx));
    }

    private void row(int y) {
        if (y < 0 || y >= area.size().height()) {
            return;
        }
        count = 0;
        for (int dy = -reach; dy <= reach; dy++) {
            int wider = halfWidth[Math.abs(dy)];
            for (int i = area.begin(y + dy); i < area.begin(y + dy + 1); i += 2) {
                gather(Math.max(0, area.edge(i) - wider), area.edge(i + 1) + wider);
            }
        }
        Arrays.sort(stretches, 0, count);
        for (int i = 0; i < count; i++) {
            grown.add(y, (int) (stretches[i] >> 32), (int) stretches[i]);
        }
    }

    private void gather(int from, int to) {
        stretches = count < stretches.length ? stretches : Arrays.copyOf(stretches, 2 * count);
        stretches[count++] = (long) from << 32 | to;
    }
}
