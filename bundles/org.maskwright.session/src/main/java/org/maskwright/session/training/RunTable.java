package org.maskwright.session.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.maskwright.core.InputException;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.train.run.RunFolder;
import org.maskwright.train.run.RunLibrary;

/**
 * The trainings of a dataset, to be looked at. Immutable.
 *
 * @param rows the latest first
 * @param aside names of those that were set aside
 * @param troubles a line for each run that cannot be read
 */
public record RunTable(List<RunRow> rows, List<String> aside, List<String> troubles) {
    /** No run. */
    public static final RunTable NONE = new RunTable(List.of(), List.of(), List.of());

    /** Copies. */
    public RunTable {
        rows = List.copyOf(rows);
        aside = List.copyOf(aside);
        troubles = List.copyOf(troubles);
    }

    /** Reads them. Costs some small files a run. Not for the UI thread. */
    public static RunTable of(DatasetFolder dataset) throws IOException {
        List<RunRow> rows = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        for (RunFolder run : RunLibrary.of(dataset).list().reversed()) {
            try {
                rows.add(RunRow.of(run));
            } catch (InputException e) {
                troubles.add(String.valueOf(e.getMessage()));
            }
        }
        return new RunTable(rows, RunShelf.of(dataset).aside(), troubles);
    }
}
