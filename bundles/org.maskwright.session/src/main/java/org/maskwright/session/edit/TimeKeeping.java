package org.maskwright.session.edit;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.maskwright.core.Subscription;
import org.maskwright.dataset.ledger.TimeSheet;
import org.maskwright.dataset.ledger.WorkingTime;
import org.maskwright.dataset.ledger.WorkingTimes;
import org.maskwright.session.Announcer;

/**
 * How long people worked on the samples of an open dataset; kept as they go on, never told to anybody. Safe for any thread, and waits for no
 * disk.
 */
public final class TimeKeeping {
    private static final System.Logger LOG = System.getLogger(TimeKeeping.class.getName());

    private final TimeSheet sheet;
    private final Executor writing;
    private final Announcer<WorkingTimes> announcer = new Announcer<>();
    private volatile WorkingTimes times = WorkingTimes.NONE;

    /** @param writing one thread, on which the file is read and written */
    TimeKeeping(TimeSheet sheet, Executor writing) {
        this.sheet = sheet;
        this.writing = writing;
        writing.execute(this::read);
    }

    private void read() {
        try {
            tell(sheet.read());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "How long samples were worked on cannot be read", e);
        }
    }

    /** What is known now; nothing until the file is read, which is announced. */
    public WorkingTimes times() {
        return times;
    }

    /** Tells of each later {@link #times}, on whichever thread. */
    public Subscription onTimes(Consumer<WorkingTimes> listener) {
        return announcer.add(listener);
    }

    /** Keeps a stretch of work. */
    void worked(WorkingTime stretch) {
        writing.execute(() -> {
            try {
                sheet.append(stretch);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "How long a sample was worked on cannot be kept", e);
            }
            tell(times.with(stretch));
        });
    }

    private void tell(WorkingTimes now) {
        if (!now.equals(times)) {
            times = now;
            announcer.announce(now);
        }
    }
}
