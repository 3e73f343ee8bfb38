package org.maskwright.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.maskwright.core.Size;

class ViewportTest {
    private final Viewport all = Viewport.fit(new Size(800, 600), new Size(400, 400));

    @Test
    void allOfTheImageFits() {
        assertEquals(new Viewport(0.5, 400, 300), all);
        assertEquals(0, all.screenX(0, 400));
        assertEquals(400, all.screenX(800, 400));
        assertEquals(50, all.screenY(0, 400));
    }

    @Test
    void zoomingKeepsWhatIsUnderThePointer() {
        double x = 200 + 70;
        double under = 400 + 70 / all.scale();
        Viewport closer = all.zoomed(3, 70, -20);
        assertEquals(1.5, closer.scale());
        assertEquals(x, closer.screenX(under, 400), 1e-9);
        assertEquals(x, closer.zoomed(0.1, 70, -20).screenX(under, 400), 1e-9);
    }

    @Test
    void zoomHasLimits() {
        assertEquals(32, all.zoomed(1e9, 0, 0).scale());
        assertEquals(0.02, all.zoomed(1e-9, 0, 0).scale());
    }

    @Test
    void draggingMovesTheImageWithTheMouse() {
        assertEquals(all.screenX(100, 400) + 10, all.panned(10, 4).screenX(100, 400), 1e-9);
        assertEquals(all.screenY(100, 400) + 4, all.panned(10, 4).screenY(100, 400), 1e-9);
    }
}
