package org.maskwright.dataset.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.maskwright.core.InputException;

/** A CSV file with a header (RFC 4180), read as rows that know their line. */
public final class CsvTable {
    private static final String BOM = "\ufeff";

    private CsvTable() {}

    /** A row; its columns by name. */
    public static final class CsvRow {
        private final String file;
        private final List<String> header;
        private final CsvRecord cells;

        private CsvRow(String file, List<String> header, CsvRecord cells) {
            this.file = file;
            this.header = header;
            this.cells = cells;
        }

        /** The text in a column; empty when the file has no such column. */
        public String get(String column) {
            int at = header.indexOf(column);
            return at < 0 ? "" : cells.getField(at);
        }

        /**
         * The text in a column that may not be empty.
         *
         * @throws InputException when it is, or the file has no such column; the message names file and line
         */
        public String getNonEmpty(String column) throws InputException {
            if (get(column).isEmpty()) {
                throw wrong("column '" + column + "' is empty");
            }
            return get(column);
        }

        /** Says that something is wrong in this row; the message names file and line. */
        public InputException wrong(String what) {
            return fault(file, cells.getStartingLineNumber(), what);
        }
    }

    /**
     * What is made of a row.
     *
     * @param <T> a value
     */
    @FunctionalInterface
    public interface RowReader<T> {
        /**
         * Makes it.
         *
         * @throws InputException when the row is malformed, as {@link CsvRow#wrong} says it
         */
        T read(CsvRow row) throws InputException;
    }

    /**
     * The rows below the header; columns may come in any order, and others may be there besides.
     *
     * @param required the columns that must be there
     * @throws InputException when the text is no such table; the message names file and line
     */
    public static List<CsvRow> parse(String text, String file, List<String> required) throws InputException {
        return read(text, file, required, row -> row);
    }

    /**
     * A value of each of these rows, made while the table is read: of a million rows, only the values are held.
     *
     * @param required the columns that must be there
     * @throws InputException when the text is no such table, or a row is malformed; the message names file and line
     */
    public static <T> List<T> read(String text, String file, List<String> required, RowReader<T> reader)
            throws InputException {
        List<T> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text.startsWith(BOM) ? text.substring(BOM.length()) : text)) {
            List<String> header = List.of();
            for (CsvRecord r : csv) {
                if (header.isEmpty()) {
                    header = header(r, file, required);
                } else if (r.getFieldCount() != header.size()) {
                    throw fault(
                            file,
                            r.getStartingLineNumber(),
                            r.getFieldCount() + " columns instead of " + header.size());
                } else {
                    rows.add(reader.read(new CsvRow(file, header, r)));
                }
            }
        } catch (CsvParseException e) {
            throw new InputException(
                    file + " is no CSV table: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                            + "; put it right or set it aside",
                    e);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return rows;
    }

    /**
     * The same table with other texts in one column; all else stays byte for byte where nothing changes, and text for text where something
     * does. A line that has not as many cells as the header stays as it is.
     *
     * @param text a table with a header; without that column, or empty, nothing changes
     * @param column its name
     * @param change of the texts in it
     */
    public static String mapped(String text, String column, UnaryOperator<String> change) {
        String body = text.startsWith(BOM) ? text.substring(BOM.length()) : text;
        var delimiter = body.contains("\r\n") ? LineDelimiter.CRLF : LineDelimiter.LF;
        StringWriter out = new StringWriter();
        boolean changed = false;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(body);
                CsvWriter writer = CsvWriter.builder().lineDelimiter(delimiter).build(out)) {
            int at = -1;
            int width = 0;
            for (CsvRecord r : csv) {
                List<String> cells = new ArrayList<>(r.getFields());
                if (width == 0) {
                    width = cells.size();
                    at = cells.stream().map(String::strip).toList().indexOf(column);
                } else if (at >= 0 && cells.size() == width) {
                    String cell = change.apply(cells.get(at));
                    changed |= !cell.equals(cells.set(at, cell));
                }
                writer.writeRecord(cells);
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return changed ? (body.length() < text.length() ? BOM : "") + out : text;
    }

    private static List<String> header(CsvRecord first, String file, List<String> required) throws InputException {
        List<String> header = first.getFields().stream().map(String::strip).toList();
        for (String column : required) {
            if (!header.contains(column)) {
                throw fault(file, 1, "there is no column '" + column + "' in the header " + String.join(",", header));
            }
        }
        return header;
    }

    private static InputException fault(String file, long line, String what) {
        return new InputException(file + ", line " + line + ": " + what + "; put it right or set the file aside");
    }
}
