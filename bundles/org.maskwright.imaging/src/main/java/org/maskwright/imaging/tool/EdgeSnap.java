package org.maskwright.imaging.tool;

import java.util.concurrent.CancellationException;
import org.maskwright.core.Progress;
import org.maskwright.core.area.Area;

/**
 * Brings a mask's outline to an edge of the photo nearby: what the guided filter finds to be mostly foreground (see {@link GuidedMatte}) is in.
 * Costs the squares that the outline crosses.
 */
public final class EdgeSnap {
    private EdgeSnap() {}

    /**
     * The mask with its outline snapped.
     *
     * @param radiusPx how far the outline may move, px, > 0
     * @throws CancellationException when cancelled, within some ms
     */
    public static Area snapped(Photo photo, Area mask, double radiusPx, Progress progress) {
        return mask.isEmpty() ? mask : GuidedMatte.snapped(photo, mask, radiusPx, progress);
    }
}
