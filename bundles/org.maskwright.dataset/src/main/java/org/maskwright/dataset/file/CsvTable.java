package org.maskwright.dataset.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import org.maskwright.core.InputException;

/** A CSV file with a header (RFC 4180), read as rows that know their line. */
public final class CsvTable {
    private CsvTable() {}

    /** A row; its columns by name. */
    public static final class Row {
        private final String file;
        private final List<String> header;
        private final CsvRecord cells;

        private Row(String file, List<String> header, CsvRecord cells) {
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
     * The rows below the header; columns may come in any order, and others may be there besides.
     *
     * @param required the columns that must be there
     * @throws InputException when the text is no such table; the message names file and line
     */
    public static List<Row> parse(String text, String file, List<String> required) throws InputException {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text.startsWith("\ufeff") ? text.substring(1) : text)) {
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
                    rows.add(new Row(file, header, r));
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
