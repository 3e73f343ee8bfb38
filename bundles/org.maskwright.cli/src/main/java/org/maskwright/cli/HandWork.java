package org.maskwright.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.maskwright.core.Sample;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.ledger.TimeSheet;
import org.maskwright.dataset.ledger.WorkingTimes;
import org.maskwright.session.Amount;

/**
 * What people did by hand in the workbench, at a glance.
 *
 * @param unsaved what is drawn and not saved
 * @param worked how long they worked on samples that are there
 */
record HandWork(UnsavedText unsaved, WorkingTimes worked) {
    private static final double MS = 1000;

    static HandWork of(DatasetFolder folder, Scan scan) throws IOException {
        var keys = scan.samples().stream().map(Sample::key).collect(java.util.stream.Collectors.toSet());
        return new HandWork(
                UnsavedText.of(folder),
                TimeSheet.of(folder.stateFolder()).read().of(keys::contains));
    }

    /** How long, in a line; empty where nothing was measured. */
    Optional<String> time() {
        return worked.median()
                .map(m -> Text.count(worked.samples().size(), "sample") + ", median " + Amount.of(m) + ", "
                        + Amount.of(worked.total()) + " in all");
    }

    /** The same for programs: seconds, as of all days; the median only where something was measured. */
    void writeTime(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("worked");
        json.writeNumberField("samples", worked.samples().size());
        if (worked.median().isPresent()) {
            json.writeNumberField("medianSeconds", seconds(worked.median().get()));
        }
        json.writeNumberField("seconds", seconds(worked.total()));
        json.writeEndObject();
    }

    private static double seconds(Duration time) {
        return time.toMillis() / MS;
    }
}
