package org.maskwright.dataset;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.Samples;
import org.maskwright.dataset.file.StateBytes;
import org.maskwright.dataset.file.StateFile;
import org.maskwright.dataset.file.TableRecords;
import org.maskwright.dataset.ledger.StatusRow;
import org.maskwright.dataset.ledger.Statuses;
import org.maskwright.dataset.settings.DatasetSettings;

/**
 * What {@code status.csv} held when it was read last, so that after a few rows have changed, by whomever, only these are taken apart: its bytes
 * are compared with those of then. Any thread.
 */
final class StatusMemory {
    private Optional<Read> last = Optional.empty();
    private Optional<Named> lastNamed = Optional.empty();

    /** The table with where its records are, and what it says. */
    private record Read(TableRecords records, Statuses statuses) {}

    /** Rows as written, and under the keys that samples have under some settings. */
    private record Named(
            Statuses written, Samples samples, Map<String, String> renamed, Optional<String> keys, Statuses named) {
        boolean isFor(Scan scan, DatasetSettings settings) {
            return samples.isNamedAs(scan.samples()) && renamed.equals(scan.renamed()) && keys.equals(settings.keys());
        }

        /** Whether every row was written under the key that its sample has. */
        boolean isAsWritten() {
            return named.equals(written);
        }
    }

    /**
     * The rows of a table, under whatever names they are written. Costs a comparison of bytes, and the reading of what has changed.
     *
     * @throws InputException when a row is malformed; the message says which
     */
    synchronized Statuses read(byte[] csv) throws InputException {
        if (last.isPresent()) {
            Optional<Read> again = changed(last.get(), csv);
            if (again.isPresent()) {
                last = again;
                return again.get().statuses();
            }
        }
        var statuses = Statuses.parse(StateBytes.text(csv, StateFile.STATUS.path()), StateFile.STATUS.path());
        last = Optional.of(new Read(TableRecords.of(csv), statuses));
        return statuses;
    }

    /** What has become of the rows; empty where that is to be found out from the whole. */
    private static Optional<Read> changed(Read before, byte[] csv) {
        if (Arrays.equals(before.records.bytes(), csv)) {
            return Optional.of(before);
        }
        Optional<TableRecords.RecordChange> change = before.records.changed(csv);
        if (change.isEmpty()) {
            return Optional.empty();
        }
        try {
            Statuses gone = Statuses.parse(change.get().before(), StateFile.STATUS.path());
            Statuses now = Statuses.parse(change.get().after(), StateFile.STATUS.path());
            Map<String, Optional<StatusRow>> rows = new HashMap<>();
            gone.keys().forEach(key -> rows.put(key, Optional.empty()));
            now.keys().forEach(key -> rows.put(key, now.find(key)));
            TableRecords records = change.get().records();
            Statuses all = before.statuses.with(rows);
            // A key that has several rows is not told by one of them.
            return all.keys().size() == records.size() && before.statuses.keys().size() == before.records.size()
                    ? Optional.of(new Read(records, all))
                    : Optional.empty();
        } catch (InputException toBeSaidOfTheWhole) {
            return Optional.empty();
        }
    }

    /** Rows under the keys of a scan's samples. Costs what has changed since it was asked for the same samples, if they have their keys. */
    synchronized Statuses named(Statuses written, Scan scan, DatasetSettings settings) {
        SampleNames names = SampleNames.of(scan, settings.keys());
        Optional<Named> before = lastNamed.filter(n -> n.isFor(scan, settings)).filter(Named::isAsWritten);
        boolean asWritten = before.isPresent()
                && written.differing(before.get().written()).stream()
                        .allMatch(key ->
                                written.find(key).isEmpty() || names.key(key).equals(key));
        Statuses named = asWritten ? written : written.renamed(names::key);
        lastNamed = Optional.of(new Named(written, scan.samples(), scan.renamed(), settings.keys(), named));
        return named;
    }
}
