package org.maskwright.dataset.ledger;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.maskwright.core.InputException;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.file.CsvTable;
import org.maskwright.dataset.file.NaturalOrder;
import org.maskwright.dataset.file.StateFile;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.journal.Table;

/**
 * How far the work on each sample has come, as kept in {@code status.csv}: one row a sample that anybody has touched, {@code
 * sample,status,by,when}, ordered by sample so that two versions differ where something changed. Immutable.
 */
public final class Statuses {
    /** Statuses of a dataset that nobody has touched. */
    public static final Statuses NONE = new Statuses(Map.of());

    /** The table that holds them. */
    public static final Table TABLE = new Table(StateFile.STATUS, List.of("sample", "status", "by", "when"));

    private static final List<String> HEADER = TABLE.columns();

    /**
     * A row.
     *
     * @param status how far
     * @param by who or what said so: a person's name, a rule's or model's id; may be empty
     * @param when the moment it was said
     */
    public record Entry(SampleStatus status, String by, Instant when) {}

    private final Map<String, Entry> entries;

    private Statuses(Map<String, Entry> entries) {
        Map<String, Entry> sorted = new TreeMap<>(NaturalOrder.NATURAL);
        sorted.putAll(entries);
        this.entries = Collections.unmodifiableMap(sorted);
    }

    /**
     * The edit that marks a sample; who and when are the operation's. One that is marked so already is left as it is.
     *
     * @param sample sample key
     * @param status its new status
     */
    public static Edit mark(String sample, SampleStatus status) {
        return TABLE.set(sample, Map.of("status", status.text()));
    }

    /** All rows by sample key, in natural order. */
    public Map<String, Entry> entries() {
        return entries;
    }

    /** The status of a sample; {@link SampleStatus#UNLABELLED} when there is no row of it. */
    public SampleStatus of(String sample) {
        Entry entry = entries.get(sample);
        return entry == null ? SampleStatus.UNLABELLED : entry.status();
    }

    /** How many rows have each status. */
    public Map<SampleStatus, Long> counts() {
        return entries.values().stream()
                .collect(groupingBy(Entry::status, () -> new EnumMap<>(SampleStatus.class), counting()));
    }

    /** These statuses with one row more, or another one. */
    public Statuses with(String sample, Entry entry) {
        Map<String, Entry> changed = new TreeMap<>(entries);
        changed.put(sample, entry);
        return new Statuses(changed);
    }

    /**
     * These statuses with some rows changed.
     *
     * @param rows by sample key; an empty one is taken out
     */
    public Statuses with(Map<String, Optional<Entry>> rows) {
        Map<String, Entry> changed = new TreeMap<>(entries);
        rows.forEach((sample, row) -> row.ifPresentOrElse(e -> changed.put(sample, e), () -> changed.remove(sample)));
        return new Statuses(changed);
    }

    /**
     * The same rows under other names. Of two that get one name that counts which had it before, or else the later.
     *
     * @param name the new name of each
     */
    public Statuses renamed(UnaryOperator<String> name) {
        Map<String, Entry> renamed = new TreeMap<>();
        entries.forEach((old, entry) -> {
            String now = name.apply(old);
            if (now.equals(old)) {
                renamed.put(now, entry);
            } else if (!entries.containsKey(now)) {
                renamed.merge(now, entry, (a, b) -> a.when().isAfter(b.when()) ? a : b);
            }
        });
        return renamed.equals(entries) ? this : new Statuses(renamed);
    }

    /**
     * Reads the text of a {@code status.csv}; of several rows of one sample the last counts.
     *
     * @param csv the file's text; empty text is no rows
     * @param file the file's name, for the message
     * @throws InputException when a row is malformed; the message names file and line
     */
    public static Statuses parse(String csv, String file) throws InputException {
        Map<String, Entry> entries = new TreeMap<>();
        for (CsvTable.Row row : CsvTable.parse(csv, file, HEADER)) {
            String word = row.get("status");
            SampleStatus status = SampleStatus.parse(word).orElseThrow(() -> row.wrong("'" + word + "' is no status"));
            entries.put(row.getNonEmpty("sample"), new Entry(status, row.get("by"), instant(row)));
        }
        return new Statuses(entries);
    }

    private static Instant instant(CsvTable.Row row) throws InputException {
        String when = row.get("when");
        try {
            return Instant.parse(when);
        } catch (DateTimeException e) {
            throw row.wrong("'" + when + "' is no time such as 2026-01-31T12:00:00Z");
        }
    }

    /** The text of the {@code status.csv} that holds these rows; {@link #parse} reads it back. */
    public String toCsv() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(HEADER);
            entries.forEach((sample, e) ->
                    csv.writeRecord(sample, e.status().text(), e.by(), e.when().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Statuses s && s.entries.equals(entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return entries.toString();
    }
}
