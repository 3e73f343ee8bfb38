package org.maskwright.dataset.file;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.maskwright.core.InputException;

/**
 * The text of a CSV table with a header, changed row by row: what is not changed stays byte for byte, columns that people added, quotes, line
 * ends and blank lines included. The CSV library reads and writes cells; it does not hand out a record as it was written, so records are told
 * apart here.
 *
 * <p>Mutable, for one thread. To read a table, and to find a row by its key, costs what the text is long; to change a row costs no more than
 * its place in the list.
 */
public final class TableText {
    private final List<String> columns;
    /** The header, and the records below it. */
    private final List<TableLine> rows;

    private final String lineEnd;
    private boolean readAsWritten = true;

    /** What it was read of, or written as. */
    private final TableBytes bytes;

    private TableText(List<TableLine> rows, TableBytes bytes) {
        this.rows = rows;
        this.bytes = bytes;
        TableLine header = rows.getFirst();
        lineEnd = header.end().isEmpty() ? "\n" : header.end();
        columns = new ArrayList<>(
                cells(header.text().startsWith("\ufeff") ? header.text().substring(1) : header.text()).stream()
                        .map(String::strip)
                        .toList());
    }

    private TableText(TableText other) {
        columns = new ArrayList<>(other.columns);
        rows = new ArrayList<>(other.rows);
        bytes = other.bytes.copy();
        lineEnd = other.lineEnd;
        readAsWritten = other.readAsWritten;
    }

    /** The same table, which is changed without this one; costs a reference for each row. */
    public TableText copy() {
        return new TableText(this);
    }

    /**
     * Reads a table.
     *
     * @param bytes of its file, UTF-8, not to be changed any more; none for a table that is to be made
     * @param file its name, for the message
     * @param columns those of a table that is to be made
     * @throws InputException when it is no text in UTF-8
     */
    public static TableText read(byte[] bytes, String file, List<String> columns) throws InputException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            List<TableLine> rows = TableLine.all(text.isEmpty() ? line(columns) + "\n" : text);
            return new TableText(rows, text.isEmpty() ? TableBytes.none() : TableBytes.of(bytes, text, rows.size()));
        } catch (CharacterCodingException e) {
            throw new InputException(file + " is no text in UTF-8: save it as that", e);
        }
    }

    /** A record of cells, without a line end. */
    public static String line(List<String> cells) {
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().substring(0, text.toString().length() - 1);
    }

    /** The cells of a record. */
    public static List<String> cells(String line) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(line)) {
            return csv.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The columns of the header, in its order. */
    public List<String> columns() {
        return List.copyOf(columns);
    }

    /** Number of records below the header, blank ones included. */
    public int size() {
        return rows.size() - 1;
    }

    /** A record as it is written, without its line end. */
    public String row(int at) {
        return rows.get(at + 1).text();
    }

    /** A record's cells by column; columns that it lacks are empty. */
    public Map<String, String> cellsOf(int at) {
        List<String> cells = cells(row(at));
        Map<String, String> byColumn = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            byColumn.put(columns.get(i), i < cells.size() ? cells.get(i) : "");
        }
        return byColumn;
    }

    /** A record of this table, with the cells given and all others empty, as {@link #replace} and {@link #insert} take it. */
    public String format(Map<String, String> cells) {
        return line(columns.stream().map(c -> cells.getOrDefault(c, "")).toList());
    }

    /** Whether a record has as many cells as the table has columns. */
    public boolean fits(String row) {
        return cells(row).size() == columns.size();
    }

    /** Where the last record is that has a key in a column; empty when there is none, or no such column. */
    public OptionalInt find(String column, String key) {
        int at = columns.indexOf(column);
        for (int i = size() - 1; i >= 0 && at >= 0; i--) {
            if (holds(row(i), at, key)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether a record's cell is this; that of the first column is compared where it stands, as all rows are asked for it. */
    private static boolean holds(String row, int at, String cell) {
        if (at != 0 || row.startsWith("\"") || cell.indexOf(',') >= 0) {
            return cell.equals(cell(row, at));
        }
        return row.startsWith(cell) && (row.length() == cell.length() || row.charAt(cell.length()) == ',');
    }

    private static String cell(String row, int at) {
        if (at == 0 && !row.startsWith("\"")) {
            int comma = row.indexOf(',');
            return comma < 0 ? row : row.substring(0, comma);
        }
        List<String> cells = cells(row);
        return at < cells.size() ? cells.get(at) : "";
    }

    /** Where a record of a new key belongs in a table that is ordered by a column, in natural order. */
    public int place(String column, String key) {
        int at = columns.indexOf(column);
        int low = 0;
        int high = size();
        while (low < high && at >= 0) {
            int middle = (low + high) >>> 1;
            if (NaturalOrder.NATURAL.compare(cell(row(middle), at), key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Writes another record in the place of one. */
    public void replace(int at, String row) {
        readAsWritten &= TableLine.isWhole(row);
        rows.set(at + 1, new TableLine(row, rows.get(at + 1).end()));
        bytes.changed(at + 1, rows.size() - at - 2);
    }

    /** Adds a record, which has that index then. A table whose last line has no line end stays one. */
    public void insert(int at, String row) {
        TableLine before = rows.get(at);
        readAsWritten &= TableLine.isWhole(row) && (!before.end().isEmpty() || TableLine.isWhole(before.text()));
        if (before.end().isEmpty()) {
            rows.set(at, new TableLine(before.text(), lineEnd));
        }
        rows.add(at + 1, new TableLine(row, before.end().isEmpty() ? "" : lineEnd));
        bytes.changed(before.end().isEmpty() ? at : at + 1, rows.size() - at - 2);
    }

    /** Takes out a record. */
    public void remove(int at) {
        TableLine gone = rows.remove(at + 1);
        // What stands before a lone carriage return must not get a line feed behind it.
        readAsWritten &= !rows.get(at).end().equals("\r");
        if (gone.end().isEmpty()) {
            // A blank last record without a line end is none.
            readAsWritten &= !rows.get(at).text().isEmpty();
            rows.set(at, new TableLine(rows.get(at).text(), ""));
        }
        bytes.changed(gone.end().isEmpty() ? at : at + 1, rows.size() - at - 1);
    }

    /** Adds columns that are not there yet at the end of header and records; whether there were any. */
    public boolean widen(List<String> wanted) {
        List<String> missing = wanted.stream().filter(c -> !columns.contains(c)).toList();
        if (missing.isEmpty()) {
            return false;
        }
        columns.addAll(missing);
        String cells = ",".repeat(missing.size());
        rows.replaceAll(r -> r.text().isEmpty() ? r : new TableLine(r.text() + cells, r.end()));
        TableLine header = rows.getFirst();
        String names = header.text().substring(0, header.text().length() - cells.length());
        rows.set(0, new TableLine(names + "," + line(missing), header.end()));
        bytes.changed(0, 0);
        return true;
    }

    /**
     * Whether its bytes, read again, are sure to give the records that are here: changes that leave a quote open, or join line ends, do not.
     */
    public boolean isReadAsWritten() {
        return readAsWritten;
    }

    /** Whether the last line has a line end. */
    public boolean endsWithLine() {
        return !rows.getLast().end().isEmpty();
    }

    /** The file's contents, UTF-8; not to be changed. Costs a copy of them where few rows next to each other are others. */
    public byte[] toBytes() {
        return bytes.of(rows);
    }
}
