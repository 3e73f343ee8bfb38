package org.maskwright.session.compare;

/** How two masks are shown. */
public enum CompareMode {
    /** Each upon its own copy of the image; zoom and place are the same for both. */
    SIDE_BY_SIDE,
    /** One image; what only A has, what only B has and what both have, each in its colour. */
    DIFFERENCE,
    /** One image; A to the left of a line that the mouse moves, B to the right of it. */
    SWIPE,
    /** One image; A and B in turns. */
    FLICKER
}
