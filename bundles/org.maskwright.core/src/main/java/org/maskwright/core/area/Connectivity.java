package org.maskwright.core.area;

/** Which pixels are neighbours. */
public enum Connectivity {
    /** Those that share a side. */
    SIDES(0),
    /** Those that share a side or a corner. */
    CORNERS(1);

    private final int reach;

    Connectivity(int reach) {
        this.reach = reach;
    }

    /** By how many px a run reaches farther for runs of the next row. */
    int reach() {
        return reach;
    }
}
