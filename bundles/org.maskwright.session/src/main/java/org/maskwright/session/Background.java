package org.maskwright.session;

import java.io.IOException;
import java.time.Duration;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.core.Subscription;

/** Does later what nobody waits for. The workbench has its jobs for that; a test decides itself what happens when. */
@FunctionalInterface
public interface Background {
    /** Something to be done later. */
    @FunctionalInterface
    interface Work {
        /**
         * Does it.
         *
         * @throws java.util.concurrent.CancellationException when it is no longer wanted
         */
        void run(Progress progress) throws IOException, InputException;
    }

    /**
     * Does something on another thread.
     *
     * @param pause how long to wait before
     * @return gives up what has not begun, and cancels the progress of what has
     */
    Subscription after(Duration pause, Work work);
}
