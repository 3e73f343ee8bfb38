package org.maskwright.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import org.maskwright.ui.canvas.raster.Layers;
import org.maskwright.ui.canvas.raster.Pyramid;

/** Asks, once for each picture, for one that was decoded smaller than it is looked at. */
final class DetailWish {
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean asked;

    void onWish(Runnable listener) {
        listeners.add(listener);
    }

    /** Another picture is shown, or more of it is there. */
    void renew() {
        asked = false;
    }

    /** @param scale screen px for a px of the pictures */
    void look(Arrangement at, double scale) {
        boolean coarse = at.pictures().stream()
                .map(p -> p.sheet().layers())
                .flatMap((Layers l) -> l.image().stream())
                .mapToDouble(Pyramid::detail)
                .anyMatch(d -> d < 1 && d < scale);
        if (coarse && !asked) {
            asked = true;
            listeners.forEach(Runnable::run);
        }
    }
}
