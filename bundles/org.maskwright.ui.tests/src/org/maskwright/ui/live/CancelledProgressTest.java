package org.maskwright.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.maskwright.ui.jobs.MonitorProgress;

/** What a cancelled job's progress tells those who work: they know one kind of cancellation, Eclipse another. */
class CancelledProgressTest {
    @Test
    void theNextTaskOfACancelledJobBeginsAndIsLeftByTheWorker() {
        var monitor = new NullProgressMonitor();
        var progress = new MonitorProgress(monitor);
        progress.begin("Looking", 10);
        progress.worked(1);
        monitor.setCanceled(true);
        progress.begin("Checking", 10);
        progress.worked(1);
        assertTrue(progress.isCancelled());
        assertEquals(
                CancellationException.class,
                assertThrows(RuntimeException.class, progress::throwIfCancelled).getClass());
    }
}
