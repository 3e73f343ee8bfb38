package org.maskwright.dataset.journal;

import java.io.IOException;
import java.util.List;
import org.maskwright.core.InputException;

/**
 * What has to be done to take an operation back.
 *
 * @param operation that is to be undone
 * @param steps the inverse of what of it is in effect, last first
 */
record UndoPlan(Operation operation, StepPlan steps) {
    /**
     * Works it out; whether it is possible is for {@link StepPlan#require} to find out.
     *
     * @throws InputException when there is no such operation, or nothing of it is in effect
     */
    static UndoPlan of(Recorder recorder, long id) throws IOException, InputException {
        History history = History.read(recorder);
        Operation operation = history.operation(id)
                .orElseThrow(() -> new InputException("There is no operation " + id + " in "
                        + recorder.place().root() + ": look at its history for those there are"));
        List<Step> steps = history.inEffect(id);
        if (steps.isEmpty()) {
            throw new InputException(
                    "Operation " + id + " (" + operation.title() + ") is not in effect, so there is nothing to undo");
        }
        List<Step> inverse = steps.reversed().stream().map(Step::inverse).toList();
        return new UndoPlan(operation, new StepPlan(recorder, inverse, new UndoComplaint(history, operation)));
    }
}
