package org.maskwright.imaging.tool;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.maskwright.core.Progress;
import org.maskwright.core.area.Area;

/** Improves one mask of one picture by clicks. For any number of threads. */
public interface ClickRefiner {
    /**
     * The mask as the clicks make it. What was said for the clicks before the last one is remembered, so that a person waits for one click.
     *
     * @param clicks in the order in which they were made; without any, the mask is as it was
     * @throws CancellationException when cancelled
     */
    Area refined(List<Click> clicks, Progress progress);
}
