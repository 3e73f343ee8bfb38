package org.maskwright.core.area;

/** What becomes of a label when an area meets it. */
public enum Combine {
    /** The area gets the label; the rest stays as it is. */
    ADD,
    /** Where the area has the label, it loses it to background; the rest stays as it is. */
    SUBTRACT,
    /** The label stays only where the area is; elsewhere it is lost to background. */
    INTERSECT,
    /** The area gets the label, which is lost to background elsewhere: it is then exactly the area. */
    REPLACE;

    /**
     * The label that a pixel gets.
     *
     * @param label the one that is painted
     * @param before the one that is there
     * @param inside whether the pixel is in the area
     */
    int after(int label, int before, boolean inside) {
        int lost = before == label ? 0 : before;
        return switch (this) {
            case ADD -> inside ? label : before;
            case SUBTRACT -> inside ? lost : before;
            case INTERSECT -> inside ? before : lost;
            case REPLACE -> inside ? label : lost;
        };
    }

    /** Whether pixels that are not in the area may change. */
    boolean reachesOutside() {
        return switch (this) {
            case ADD, SUBTRACT -> false;
            case INTERSECT, REPLACE -> true;
        };
    }
}
