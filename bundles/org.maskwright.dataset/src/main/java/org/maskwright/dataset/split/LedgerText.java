package org.maskwright.dataset.split;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * A ledger's file with rows added at its end: all that is there stays byte for byte. The file's own columns and line ends are kept.
 *
 * @param scheme whose ledger
 * @param rows to append
 * @param assigned when, as written into each
 */
record LedgerText(Scheme scheme, List<Assignment> rows, Instant assigned) {
    byte[] appendedTo(byte[] old) throws IOException {
        String text = new String(old, StandardCharsets.UTF_8);
        var delimiter = text.contains("\r\n") ? LineDelimiter.CRLF : LineDelimiter.LF;
        List<String> header = header(text);
        StringWriter added = new StringWriter();
        if (!text.isEmpty() && !text.endsWith("\n")) {
            added.write(delimiter.toString());
        }
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(delimiter).build(added)) {
            if (header.isEmpty()) {
                header = List.of("sample", "group", scheme.column(), "assigned");
                csv.writeRecord(header);
            }
            for (Assignment row : rows) {
                csv.writeRecord(header.stream().map(c -> cell(c, row)).toList());
            }
        }
        var bytes = new ByteArrayOutputStream();
        bytes.write(old);
        bytes.write(added.toString().getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private String cell(String column, Assignment row) {
        if (column.equals(scheme.column())) {
            return row.bin();
        }
        return switch (column) {
            case "sample" -> row.sample();
            case "group" -> row.group();
            case "assigned" -> assigned.toString();
            default -> "";
        };
    }

    private static List<String> header(String text) {
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().ofCsvRecord(text.startsWith("\ufeff") ? text.substring(1) : text)) {
            return csv.stream()
                    .findFirst()
                    .map(r -> r.getFields().stream().map(String::strip).toList())
                    .orElse(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
