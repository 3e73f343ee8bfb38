package org.maskwright.dataset.ledger;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.maskwright.core.Part;

/**
 * Which part of a split each sample is in, read from {@code split.csv}, or from folders called {@code train}, {@code val}, {@code test}.
 *
 * @param entries the rows in file order; more than one row of the same sample is possible in a file that was edited by hand
 */
public record SplitLedger(List<PartAssignment> entries) {
    /** The ledger of a dataset that is not split. */
    public static final SplitLedger NONE = new SplitLedger(List.of());

    /**
     * One row.
     *
     * @param sample sample key
     * @param group what must not be torn apart (a person, a video); empty when there is none
     * @param part where it was put
     */
    public record PartAssignment(String sample, String group, Part part) {}

    /** Copies the rows. */
    public SplitLedger {
        entries = List.copyOf(entries);
    }

    /** The part of each sample; of several rows the first counts. */
    public Map<String, Part> parts() {
        var parts = new java.util.HashMap<String, Part>();
        entries.forEach(e -> parts.putIfAbsent(e.sample(), e.part()));
        return parts;
    }

    /** The same rows under other names, given each row's. */
    public SplitLedger renamed(UnaryOperator<String> name) {
        return new SplitLedger(entries.stream()
                .map(e -> new PartAssignment(name.apply(e.sample()), e.group(), e.part()))
                .toList());
    }

    /** The text of a {@code split.csv} that holds these rows, as a new dataset is written. */
    public String toCsv() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord("sample", "group", "part");
            entries.forEach(e -> csv.writeRecord(e.sample(), e.group(), e.part().text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Whether there is a split at all. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The part of one sample. */
    public Optional<Part> partOf(String sample) {
        return entries.stream()
                .filter(e -> e.sample().equals(sample))
                .map(PartAssignment::part)
                .findFirst();
    }
}
