package org.maskwright.dataset.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.InputException;

/**
 * What has to be done to take an operation back.
 *
 * @param history what was done until now
 * @param operation that is to be undone
 * @param inverse the inverse of what of it is in effect, last first
 */
record UndoPlan(History history, Operation operation, List<Step> inverse) implements StepPlan.Complaint {
    /**
     * Works it out; whether it is possible is for {@link StepPlan#require} to find out.
     *
     * @throws InputException when there is no such operation, or nothing of it is in effect
     */
    static UndoPlan of(Recorder recorder, History history, long id) throws IOException, InputException {
        Operation operation = history.operation(id)
                .orElseThrow(() -> new InputException("There is no operation " + id + " in "
                        + recorder.place().root() + ": look at its history for those there are"));
        if (operation.state() == Operation.Effect.FORGOTTEN) {
            throw new InputException("Operation " + id + " (" + operation.title()
                    + ") can no longer be undone: its old contents were thrown away");
        }
        List<Step> steps = history.inEffect(id);
        if (steps.isEmpty()) {
            throw new InputException(
                    "Operation " + id + " (" + operation.title() + ") is not in effect, so there is nothing to undo");
        }
        List<Step> inverse = new ArrayList<>();
        steps.reversed().forEach(s -> inverse.add(s.inverse(inverse.size() + 1)));
        return new UndoPlan(history, operation, inverse);
    }

    /** The steps, to be made all or none. */
    StepPlan steps(Recorder recorder) {
        return new StepPlan(recorder, inverse, this);
    }

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
