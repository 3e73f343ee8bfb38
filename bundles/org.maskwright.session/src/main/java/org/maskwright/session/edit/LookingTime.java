package org.maskwright.session.edit;

import java.util.Optional;
import org.maskwright.core.SampleName;

/** Measures how long a person looks at samples, one after the other, without editing them; it is kept with the time of editing. Safe for any thread. */
public final class LookingTime {
    private final MaskDesk desk;
    private Optional<SampleName> sample = Optional.empty();
    private Optional<WorkClock> clock = Optional.empty();

    /** @param desk of the dataset, which keeps the time */
    public LookingTime(MaskDesk desk) {
        this.desk = desk;
    }

    /** There is a sign of life while a sample is looked at; one that was looked at before is left. */
    public synchronized void touched(SampleName at) {
        if (!sample.equals(Optional.of(at))) {
            leave();
            sample = Optional.of(at);
            clock = Optional.of(desk.clock(at));
        }
        clock.ifPresent(WorkClock::touched);
    }

    /** The sample is left. Does nothing where none is looked at. */
    public synchronized void leave() {
        clock.ifPresent(WorkClock::stop);
        clock = Optional.empty();
        sample = Optional.empty();
    }
}
