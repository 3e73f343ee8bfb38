package org.maskwright.dataset.journal;

import java.io.IOException;
import java.util.Optional;
import org.maskwright.core.InputException;

/**
 * Says why an operation cannot be undone.
 *
 * @param history what was done since
 * @param operation that is to be undone
 */
record UndoComplaint(History history, Operation operation) implements StepPlan.Complaint {
    @Override
    public InputException about(String path) throws IOException, InputException {
        String since = " since operation " + operation.id() + " (" + operation.title() + ")";
        Optional<Operation> later = history.laterOn(path, operation.id());
        if (later.isPresent()) {
            return new InputException(path + " was changed again" + since + ", by operation "
                    + later.get().id() + " (" + later.get().title() + "): undo that one first; nothing was changed");
        }
        return new InputException(
                path + " was changed" + since + " by another program, and undo would overwrite that: put the file"
                        + " aside under another name and bring back what the operation had left;"
                        + " nothing was changed");
    }
}
