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
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.maskwright.core.InputException;
import org.maskwright.core.PatchedMap;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.file.CsvTable;
import org.maskwright.dataset.file.NaturalOrder;
import org.maskwright.dataset.file.StateFile;
import org.maskwright.dataset.file.TableText;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.journal.Table;

/**
 * How far the work on each sample has come, as kept in {@code status.csv}: one row a sample that anybody has touched, {@code
 * sample,status,by,when}, ordered by sample so that two versions differ where something changed. Immutable.
 */
public final class Statuses {
    /** Statuses of a dataset that nobody has touched. */
    public static final Statuses NONE = new Statuses(Map.of());

    private static final String MASK_COLUMN = "mask";
    private static final String IMAGE_COLUMN = "image";

    /** The table that holds them. */
    public static final Table TABLE = new Table(StateFile.STATUS, List.of("sample", "status", "by", "when"));

    /** The same with the files that rows speak of. */
    private static final Table EVIDENT =
            new Table(StateFile.STATUS, List.of("sample", "status", MASK_COLUMN, IMAGE_COLUMN, "by", "score", "when"));

    private static final List<String> HEADER = TABLE.columns();

    /**
     * A row.
     *
     * @param status how far
     * @param evidence the files that it was said of
     * @param by who or what said so: a person's name, a rule's or model's id; may be empty
     * @param when the moment it was said
     */
    public record Entry(SampleStatus status, Evidence evidence, String by, Instant when) {
        /** A row that does not say of which files it speaks. */
        public Entry(SampleStatus status, String by, Instant when) {
            this(status, Evidence.NONE, by, when);
        }
    }

    private final PatchedMap<String, Entry> entries;

    private Statuses(Map<String, Entry> entries) {
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
        cells.put("score", String.format(Locale.ROOT, "%.4f", sureness));
        return EVIDENT.set(sample, cells);
    }

    /**
     * The edits that bring a {@code status.csv} up to this version, row by row: under other names, and with the files of which each speaks,
     * where it does not say. All else in a row stays; a row whose new name another has already stays as it is.
     *
     * @param csv the file's contents
     * @param name the new name of each row
     * @param files those of the sample of that name; {@link Evidence#NONE} where it is not known
     * @throws InputException when it is no text in UTF-8
     */
    public static List<Edit> carried(byte[] csv, UnaryOperator<String> name, Function<String, Evidence> files)
            throws InputException {
        TableText text = TableText.read(csv, StateFile.STATUS.path(), HEADER);
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < text.size(); i++) {
            taken.add(text.cellsOf(i).getOrDefault(Table.KEY, ""));
        }
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            Map<String, String> cells = new LinkedHashMap<>(text.cellsOf(i));
            String old = cells.getOrDefault(Table.KEY, "");
            String now = old.isEmpty() ? old : name.apply(old);
            if (now.equals(old) || taken.add(now)) {
                boolean said = evidence(cells, files.apply(now));
                if (!now.equals(old)) {
                    edits.add(EVIDENT.set(old, Map.of()));
                }
                if (said || !now.equals(old)) {
                    cells.put(Table.KEY, now);
                    edits.add(EVIDENT.set(now, cells));
                }
            }
        }
        return edits;
    }

    /**
     * The edits by which a sample's row goes with its image, should that get its new name: the row stays as it is, but for its key. One that
     * was left there of a sample that is gone makes room.
     *
     * @param sample its key
     * @param row its row
     * @param key its new key
     * @param image how the image gets its name
     */
    public static List<Edit> following(String sample, Entry row, String key, Edit.FileEdit image) {
        var expected = new Edit.RowExpected(Optional.empty(), Optional.of(image));
        Map<String, String> cells =
                Map.of(Table.KEY, key, "by", row.by(), "when", row.when().toString());
        return List.of(
                new Edit.SetRow(EVIDENT, key, expected, Map.of()), new Edit.SetRow(EVIDENT, sample, expected, cells));
    }

    /** Writes evidence into cells that have none; whether there was any to write. */
    private static boolean evidence(Map<String, String> cells, Evidence files) {
        boolean says = !(cells.getOrDefault(MASK_COLUMN, "") + cells.getOrDefault(IMAGE_COLUMN, "")).isEmpty();
        if (says || files.isNone()) {
            return false;
        }
        cells.put(MASK_COLUMN, files.mask().orElse(""));
        cells.put(IMAGE_COLUMN, files.image().orElse(""));
        return true;
    }

    private static Map<String, String> cells(SampleStatus status, Evidence evidence) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("status", status.text());
        cells.put(MASK_COLUMN, evidence.mask().orElse(""));
        cells.put(IMAGE_COLUMN, evidence.image().orElse(""));
        return cells;
    }

    /** All rows by sample key, in natural order: sorted each time. */
    public Map<String, Entry> entries() {
        Map<String, Entry> sorted = new TreeMap<>(NaturalOrder.NATURAL);
        sorted.putAll(entries);
        return Collections.unmodifiableMap(sorted);
    }

    /** The row of a sample, by its key; costs no more where there are many. */
    public Optional<Entry> find(String sample) {
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
        return entries.find(sample).map(Entry::status).orElse(SampleStatus.UNLABELLED);
    }

    /** How many rows have each status. */
    public Map<SampleStatus, Long> counts() {
        return entries.values().stream()
                .collect(groupingBy(Entry::status, () -> new EnumMap<>(SampleStatus.class), counting()));
    }

    /** These statuses with one row more, or another one. */
    public Statuses with(String sample, Entry entry) {
        return with(Map.of(sample, Optional.of(entry)));
    }

    /**
     * These statuses with some rows changed; costs what these are.
     *
     * @param rows by sample key; an empty one is taken out
     */
    public Statuses with(Map<String, Optional<Entry>> rows) {
        return new Statuses(entries.with(rows));
    }

    /**
     * The same rows under other names. Of two that get one name that counts which had it before, or else the later.
     *
     * @param name the new name of each
     */
    public Statuses renamed(UnaryOperator<String> name) {
        Map<String, Entry> renamed = new HashMap<>();
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
        Map<String, Entry> entries = new HashMap<>();
        for (CsvTable.Row row : CsvTable.parse(csv, file, HEADER)) {
            String word = row.get("status");
            SampleStatus status = SampleStatus.parse(word).orElseThrow(() -> row.wrong("'" + word + "' is no status"));
            entries.put(row.getNonEmpty("sample"), new Entry(status, evidence(row), row.get("by"), instant(row)));
        }
        return new Statuses(entries);
    }

    private static Evidence evidence(CsvTable.Row row) {
        return new Evidence(
                Optional.of(row.get(MASK_COLUMN)).filter(h -> !h.isEmpty()),
                Optional.of(row.get(IMAGE_COLUMN)).filter(h -> !h.isEmpty()));
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
            entries()
                    .forEach((sample, e) -> csv.writeRecord(
                            sample, e.status().text(), e.by(), e.when().toString()));
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
