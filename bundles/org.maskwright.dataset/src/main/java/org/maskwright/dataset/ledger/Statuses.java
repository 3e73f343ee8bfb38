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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.maskwright.core.InputException;
import org.maskwright.core.PatchedMap;
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

    static final String MASK_COLUMN = "mask";
    static final String IMAGE_COLUMN = "image";
    private static final String SCORE = "score";

    /** The table that holds them. */
    public static final Table TABLE = new Table(StateFile.STATUS, List.of("sample", "status", "by", "when"));

    /** The same with the files that rows speak of. */
    static final Table EVIDENT =
            new Table(StateFile.STATUS, List.of("sample", "status", MASK_COLUMN, IMAGE_COLUMN, "by", SCORE, "when"));

    static final List<String> HEADER = TABLE.columns();

    private final PatchedMap<String, StatusRow> entries;

    private Statuses(Map<String, StatusRow> entries) {
        this.entries = PatchedMap.of(entries);
    }

    /**
     * The edit that marks a sample whatever its files are; who and when are the operation's. One that is marked so already is left as it is.
     *
     * @param sample sample key
     * @param status its new status
     */
    public static Edit.SetRow mark(String sample, SampleStatus status) {
        return TABLE.set(sample, Map.of("status", status.text()));
    }

    /**
     * The edit that marks a sample as its files are now. To say that nothing is said of it any more takes its row out.
     *
     * @param sample sample key
     * @param status its new status; unlabelled or unreviewed, which follow from the files, for none
     * @param evidence of its files
     */
    public static Edit.SetRow mark(String sample, SampleStatus status, Evidence evidence) {
        return switch (status) {
            case UNLABELLED, UNREVIEWED -> EVIDENT.set(sample, Map.of());
            case PROPOSED, CORRECTED, VERIFIED, VERIFIED_EMPTY -> EVIDENT.set(sample, cells(status, evidence));
        };
    }

    /**
     * The edit that says of a mask that a model proposed it.
     *
     * @param sample sample key
     * @param evidence of its files, with the mask as it is proposed
     * @param model name and hash of the model, for people
     * @param sureness of the model, 0…1
     */
    public static Edit.SetRow proposed(String sample, Evidence evidence, String model, double sureness) {
        Map<String, String> cells = cells(SampleStatus.PROPOSED, evidence);
        cells.put("by", model);
        cells.put(SCORE, String.format(Locale.ROOT, "%.4f", sureness));
        return EVIDENT.set(sample, cells);
    }

    /**
     * The edit that says of a proposal that a person found it right: of those very files, which the row goes on to name, as it does how sure the
     * model was. Made only while the row speaks of the proposal that was looked at.
     *
     * @param sample sample key
     * @param proposal the row that was looked at
     */
    public static Edit.SetRow accepted(String sample, StatusRow proposal) {
        return new Edit.SetRow(
                EVIDENT, sample, stillProposed(proposal), Map.of("status", SampleStatus.VERIFIED.text()));
    }

    /**
     * The edit that says nothing more of a proposal that a person found wrong, and whose mask is taken back. Made only while the row speaks of the
     * proposal that was looked at.
     *
     * @param sample sample key
     * @param proposal the row that was looked at
     */
    public static Edit.SetRow rejected(String sample, StatusRow proposal) {
        return new Edit.SetRow(EVIDENT, sample, stillProposed(proposal), Map.of());
    }

    private static Edit.RowExpected stillProposed(StatusRow proposal) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("status", SampleStatus.PROPOSED.text());
        proposal.evidence().mask().ifPresent(m -> cells.put(MASK_COLUMN, m));
        return new Edit.RowExpected(Optional.of(cells));
    }

    private static Map<String, String> cells(SampleStatus status, Evidence evidence) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("status", status.text());
        cells.put(MASK_COLUMN, evidence.mask().orElse(""));
        cells.put(IMAGE_COLUMN, evidence.image().orElse(""));
        return cells;
    }

    /** All rows by sample key, in natural order: sorted each time. */
    public Map<String, StatusRow> entries() {
        Map<String, StatusRow> sorted = new TreeMap<>(NaturalOrder.NATURAL);
        sorted.putAll(entries);
        return Collections.unmodifiableMap(sorted);
    }

    /** The row of a sample, by its key; costs no more where there are many. */
    public Optional<StatusRow> find(String sample) {
        return entries.find(sample);
    }

    /** The sample keys of which there are rows. */
    public Set<String> keys() {
        return entries.keySet();
    }

    /** The sample keys whose rows are not the same in two versions. Costs what has changed where one was made of the other. */
    public Set<String> differing(Statuses other) {
        return entries.differing(other.entries);
    }

    /** The status of a sample; {@link SampleStatus#UNLABELLED} when there is no row of it. */
    public SampleStatus of(String sample) {
        return entries.find(sample).map(StatusRow::status).orElse(SampleStatus.UNLABELLED);
    }

    /** How many rows have each status. */
    public Map<SampleStatus, Long> counts() {
        return entries.values().stream()
                .collect(groupingBy(StatusRow::status, () -> new EnumMap<>(SampleStatus.class), counting()));
    }

    /** These statuses with one row more, or another one. */
    public Statuses with(String sample, StatusRow entry) {
        return with(Map.of(sample, Optional.of(entry)));
    }

    /**
     * These statuses with some rows changed; costs what these are.
     *
     * @param rows by sample key; an empty one is taken out
     */
    public Statuses with(Map<String, Optional<StatusRow>> rows) {
        return new Statuses(entries.with(rows));
    }

    /**
     * The same rows under other names. Of two that get one name that counts which had it before, or else the later.
     *
     * @param name the new name of each
     */
    public Statuses renamed(UnaryOperator<String> name) {
        Map<String, StatusRow> renamed = new HashMap<>();
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
        Map<String, StatusRow> entries = new HashMap<>();
        for (CsvTable.CsvRow row : CsvTable.parse(csv, file, HEADER)) {
            String word = row.get("status");
            SampleStatus status = SampleStatus.parse(word).orElseThrow(() -> row.wrong("'" + word + "' is no status"));
            entries.put(
                    row.getNonEmpty("sample"),
                    new StatusRow(status, evidence(row), row.get("by"), instant(row), sureness(row)));
        }
        return new Statuses(entries);
    }

    /** What a model said of itself; what is no share is nothing that anybody depends on. */
    private static OptionalDouble sureness(CsvTable.CsvRow row) {
        try {
            double share = Double.parseDouble(row.get(SCORE));
            return share >= 0 && share <= 1 ? OptionalDouble.of(share) : OptionalDouble.empty();
        } catch (NumberFormatException none) {
            return OptionalDouble.empty();
        }
    }

    private static Evidence evidence(CsvTable.CsvRow row) {
        return new Evidence(
                Optional.of(row.get(MASK_COLUMN)).filter(h -> !h.isEmpty()),
                Optional.of(row.get(IMAGE_COLUMN)).filter(h -> !h.isEmpty()));
    }

    private static Instant instant(CsvTable.CsvRow row) throws InputException {
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
            entries()
                    .forEach((sample, e) -> csv.writeRecord(
                            sample, e.status().text(), e.by(), e.when().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The same with the files that rows speak of, as a new dataset is written. */
    public String toEvidentCsv() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord("sample", "status", MASK_COLUMN, IMAGE_COLUMN, "by", "when");
            entries()
                    .forEach((sample, e) -> csv.writeRecord(
                            sample,
                            e.status().text(),
                            e.evidence().mask().orElse(""),
                            e.evidence().image().orElse(""),
                            e.by(),
                            e.when().toString()));
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
        return entries().toString();
    }
}
