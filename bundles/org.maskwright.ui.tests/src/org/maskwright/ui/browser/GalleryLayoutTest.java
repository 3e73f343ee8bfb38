package org.maskwright.ui.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GalleryLayoutTest {
    /** 10 cells of 100×80 in rows of 3, of which 2 and a half are seen. */
    private final GalleryLayout layout = new GalleryLayout(10, 100, 80, 310, 200);

    @Test
    void cellsFillRows() {
        assertEquals(3, layout.columns());
        assertEquals(4, layout.rows());
        assertEquals(320, layout.totalHeight());
        assertEquals(120, layout.largestOffset());
        assertEquals(1, layout.x(3));
        assertEquals(207, layout.x(2));
        assertEquals(80, layout.y(3));
    }

    @Test
    void aPointBelongsToItsCell() {
        assertEquals(0, layout.cellAt(1, 0));
        assertEquals(-1, layout.cellAt(0, 0));
        assertEquals(2, layout.cellAt(306, 79));
        assertEquals(-1, layout.cellAt(307, 79));
        assertEquals(9, layout.cellAt(10, 250));
        assertEquals(-1, layout.cellAt(110, 250));
        assertEquals(-1, layout.cellAt(10, -1));
    }

    @Test
    void partlySeenCellsAreSeen() {
        assertEquals(0, layout.firstSeen(79));
        assertEquals(3, layout.firstSeen(80));
        assertEquals(9, layout.endSeen(0));
        assertEquals(9, layout.endSeen(40));
        assertEquals(10, layout.endSeen(41));
    }

    @Test
    void scrollsNoFurtherThanNeeded() {
        assertEquals(0, layout.offsetToSee(0, 50));
        assertEquals(50, layout.offsetToSee(3, 50));
        assertEquals(120, layout.offsetToSee(9, 0));
        assertEquals(40, layout.offsetToSee(6, 0));
    }

    @Test
    void anEmptyGalleryAndANarrowOne() {
        var empty = new GalleryLayout(0, 100, 80, 310, 200);
        assertEquals(0, empty.endSeen(0));
        assertEquals(-1, empty.cellAt(10, 10));
        assertEquals(1, new GalleryLayout(5, 100, 80, 20, 200).columns());
    }
}
