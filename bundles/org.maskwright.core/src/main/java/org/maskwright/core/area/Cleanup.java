package org.maskwright.core.area;

/** Small faults of an area removed. Costs the runs of the area. */
public final class Cleanup {
    private Cleanup() {}

    /**
     * The area with its holes: what is enclosed by it and does not touch the edge of the raster; neighbours of a hole share a side.
     *
     * @param maxPx largest hole that is filled, px; {@link Long#MAX_VALUE} for all
     */
    public static Area withHolesFilled(Area area, long maxPx) {
        Components around = Components.of(area.complement(), Connectivity.SIDES);
        return area.union(around.where(c -> !c.touchesBorder() && c.pixels() <= maxPx));
    }

    /**
     * The area without specks: components, joined by corners too, of fewer pixels.
     *
     * @param minPx smallest component that stays, px
     */
    public static Area withoutSpecks(Area area, long minPx) {
        return Components.of(area, Connectivity.CORNERS).where(c -> c.pixels() >= minPx);
    }
}
