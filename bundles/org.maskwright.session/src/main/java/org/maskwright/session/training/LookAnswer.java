package org.maskwright.session.training;

import java.io.IOException;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.session.DatasetSession;

/** What a look at a training that may be begun came to. */
public sealed interface LookAnswer {
    /**
     * It can begin.
     *
     * @param look what it would work with
     */
    record Possible(TrainingLook look) implements LookAnswer {}

    /**
     * It cannot.
     *
     * @param why one line, with what to do
     */
    record Refused(String why) implements LookAnswer {}

    /** Looks, as {@link TrainingLook#of} does. In a job. */
    static LookAnswer of(DatasetSession session, LaunchConfiguration configuration, Progress progress) {
        try {
            return new Possible(TrainingLook.of(session, configuration, progress));
        } catch (InputException e) {
            return new Refused(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new Refused("the dataset cannot be read: " + e.getMessage());
        }
    }
}
