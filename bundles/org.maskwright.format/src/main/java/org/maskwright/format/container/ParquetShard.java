package org.maskwright.format.container;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.row.PqStruct;
import dev.hardwood.schema.SchemaNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;

/**
 * Parquet as Hugging Face stores pictures: columns that are a structure of {@code bytes} and {@code path}, or plain bytes.
 *
 * @see <a href="https://huggingface.co/docs/datasets/image_dataset">huggingface/datasets: Image feature</a>
 */
final class ParquetShard implements Shard {
    private static final String BYTES = "bytes";
    private static final String PATH = "path";

    /** Kept, so that the level is: loggers that nobody holds are forgotten. */
    private static final Logger LIBRARY = Logger.getLogger("dev.hardwood");

    static {
        LIBRARY.setLevel(Level.WARNING);
    }

    @Override
    public boolean named(String name) {
        return name.endsWith(".parquet");
    }

    /** A column and where its value is. */
    private sealed interface Column {
        String name();
    }

    /** Bytes, and the path that they had; it may be missing. */
    private record PictureColumn(String name, boolean pathed) implements Column {}

    /** Bytes. */
    private record BinaryColumn(String name) implements Column {}

    @Override
    public void unpack(Path shard, Optional<Part> part, PairFiles pairs) throws IOException, InputException {
        try (ParquetFileReader reader = open(shard)) {
            List<Column> columns = read(shard, () -> columns(reader));
            List<String> texts = read(shard, () -> texts(reader));
            if (columns.isEmpty()) {
                throw new InputException(shard + " has no column of pictures, but " + String.join(", ", names(reader))
                        + "; name a folder that holds the images, too");
            }
            try (RowReader rows = read(shard, reader::rowReader)) {
                while (read(shard, rows::hasNext)) {
                    Row row = read(shard, () -> next(rows, columns, texts));
                    pairs.add(shard, part, row.pictures(), row.name());
                }
            }
        }
    }

    /** Something that is asked of the library. */
    interface ParquetCall<T> {
        /** Asks. */
        T get() throws IOException;
    }

    /** Opens a file. */
    static ParquetFileReader open(Path file) throws InputException {
        return read(file, () -> ParquetFileReader.open(InputFile.of(file)));
    }

    /** Asks the library: what it throws at damaged files is one line. Writing is not done within, so that a full disk is no damage. */
    static <T> T read(Path file, ParquetCall<T> call) throws InputException {
        try {
            return call.get();
        } catch (NoClassDefFoundError e) {
            throw new InputException(
                    file + " is Parquet, which is read on the command line alone: 'maskwright import'", e);
        } catch (IOException | RuntimeException | LinkageError e) {
            throw UnpackedFiles.damaged(file, e);
        }
    }

    /** Pictures of a row by column, and a name. */
    private record Row(Map<String, byte[]> pictures, Optional<String> name) {}

    private static List<SchemaNode> fields(ParquetFileReader reader) {
        return reader.getFileSchema().getRootNode().children();
    }

    private static List<String> names(ParquetFileReader reader) {
        return fields(reader).stream().map(SchemaNode::name).toList();
    }

    private static List<Column> columns(ParquetFileReader reader) {
        List<Column> columns = new ArrayList<>();
        for (SchemaNode field : fields(reader)) {
            if (field instanceof SchemaNode.GroupNode group && group.isStruct()) {
                List<String> inner =
                        group.children().stream().map(SchemaNode::name).toList();
                if (inner.contains(BYTES)) {
                    columns.add(new PictureColumn(group.name(), inner.contains(PATH)));
                }
            } else if (field instanceof SchemaNode.PrimitiveNode plain
                    && isBytes(plain)
                    && plain.logicalType() == null) {
                columns.add(new BinaryColumn(plain.name()));
            }
        }
        return columns;
    }

    private static boolean isBytes(SchemaNode.PrimitiveNode node) {
        return node.type() == dev.hardwood.metadata.PhysicalType.BYTE_ARRAY;
    }

    /** Columns of text that say what the image is called, the likeliest first. */
    private static List<String> texts(ParquetFileReader reader) {
        List<String> there = TextRows.texts(reader);
        return RowNames.WORDS.stream().filter(there::contains).toList();
    }

    private static Row next(RowReader rows, List<Column> columns, List<String> texts) {
        rows.next();
        return row(rows, columns, texts);
    }

    private static Row row(RowReader rows, List<Column> columns, List<String> texts) {
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        Optional<String> name =
                texts.stream().filter(t -> !rows.isNull(t)).findFirst().map(rows::getString);
        for (Column column : columns) {
            if (rows.isNull(column.name())) {
                continue;
            }
            switch (column) {
                case BinaryColumn binary -> pictures.put(binary.name(), rows.getBinary(binary.name()));
                case PictureColumn picture -> {
                    PqStruct value = rows.getStruct(picture.name());
                    if (!value.isNull(BYTES)) {
                        pictures.put(picture.name(), value.getBinary(BYTES));
                    }
                    boolean says = picture.pathed() && !PairFiles.saysMask(picture.name()) && !value.isNull(PATH);
                    name = name.isEmpty() && says ? Optional.of(value.getString(PATH)) : name;
                }
            }
        }
        return new Row(pictures, name);
    }
}
