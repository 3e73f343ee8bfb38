package org.maskwright.format.container;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.SchemaNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maskwright.core.InputException;
import org.maskwright.format.json.JsonFile;

/** The rows of a table as texts by column, in the order of the columns: CSV, JSON Lines or Parquet, told by its ending. */
final class TextRows {
    /** Takes rows. */
    interface RowUse {
        /** Called for each row in turn; gives whether the next is wanted. */
        boolean take(Map<String, String> row) throws IOException, InputException;
    }

    private TextRows() {}

    /**
     * Reads a table until no more rows are wanted.
     *
     * @throws InputException when it is damaged, or the rows' user throws one
     */
    static void each(Path table, RowUse use) throws IOException, InputException {
        String name = String.valueOf(table.getFileName()).toLowerCase(Locale.ROOT);
        try {
            if (name.endsWith(".csv")) {
                csv(table, use);
            } else if (name.endsWith(".parquet")) {
                parquet(table, use);
            } else {
                lines(table, use);
            }
        } catch (CsvParseException | java.nio.charset.CharacterCodingException e) {
            throw UnpackedFiles.damaged(table, e);
        }
    }

    private static void csv(Path table, RowUse use) throws IOException, InputException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(table, StandardCharsets.UTF_8)) {
            for (NamedCsvRecord row : rows) {
                if (!use.take(row.getFieldsAsMap())) {
                    return;
                }
            }
        }
    }

    private static void lines(Path table, RowUse use) throws IOException, InputException {
        try (BufferedReader lines = Files.newBufferedReader(table, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank()) {
                    continue;
                }
                JsonNode object = JsonFile.tree(line.getBytes(StandardCharsets.UTF_8), table.toString());
                Map<String, String> row = new LinkedHashMap<>();
                object.properties().stream()
                        .filter(p -> p.getValue().isTextual())
                        .forEach(p -> row.put(p.getKey(), p.getValue().textValue()));
                if (!use.take(row)) {
                    return;
                }
            }
        }
    }

    private static void parquet(Path table, RowUse use) throws IOException, InputException {
        try (ParquetFileReader reader = ParquetShard.open(table);
                RowReader rows = ParquetShard.read(table, reader::rowReader)) {
            List<String> columns = ParquetShard.read(table, () -> texts(reader));
            boolean wanted = true;
            while (wanted && ParquetShard.read(table, rows::hasNext)) {
                wanted = use.take(ParquetShard.read(table, () -> next(rows, columns)));
            }
        }
    }

    private static Map<String, String> next(RowReader rows, List<String> columns) {
        rows.next();
        Map<String, String> row = new LinkedHashMap<>();
        columns.stream().filter(c -> !rows.isNull(c)).forEach(c -> row.put(c, rows.getString(c)));
        return row;
    }

    /** The columns of text. */
    static List<String> texts(ParquetFileReader reader) {
        return reader.getFileSchema().getRootNode().children().stream()
                .filter(f -> f instanceof SchemaNode.PrimitiveNode plain
                        && plain.logicalType() instanceof dev.hardwood.metadata.LogicalType.StringType)
                .map(SchemaNode::name)
                .toList();
    }
}
