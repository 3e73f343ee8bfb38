package org.maskwright.spark.input;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.hex;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.maskwright.check.facts.FileBytes;
import org.maskwright.core.InputException;
import org.maskwright.core.SampleStatus;

/**
 * Pairs in Parquet whose columns hold the pictures themselves, as Hugging Face stores them: a structure of {@code bytes} and {@code path}, or plain
 * bytes. A sample's key is its file's name and the number of its row. A file that has changed is measured again as a whole; of all others nothing but
 * names is read.
 *
 * @see <a href="https://huggingface.co/docs/datasets/image_dataset">huggingface/datasets: Image feature</a>
 */
public final class RecordTable {
    private static final Pattern MASK =
            Pattern.compile("(?i).*(mask|label|annot|segment|seg\\b|_gt\\b|\\bgt\\b|matte|alpha|trimap|target).*");

    private static final StructType NAMES =
            new StructType().add("file_path", DataTypes.StringType, false).add("block", DataTypes.StringType, false);

    private RecordTable() {}

    /**
     * A column of pictures.
     *
     * @param name of the column
     * @param structured whether the bytes are a field of it
     * @param pathed whether it has paths, too
     * @param named whether every row has one, so that names need not be made of what bytes are: then no picture is read to list the samples
     */
    private record Pictures(String name, boolean structured, boolean pathed, boolean named) {
        static Optional<Pictures> of(StructField field) {
            if (field.dataType() instanceof StructType inner
                    && List.of(inner.fieldNames()).contains("bytes")) {
                return Optional.of(new Pictures(
                        field.name(), true, List.of(inner.fieldNames()).contains("path"), false));
            }
            return field.dataType() instanceof BinaryType
                    ? Optional.of(new Pictures(field.name(), false, false, false))
                    : Optional.empty();
        }

        Column bytes() {
            Column column = col("`" + name + "`");
            return structured ? column.getField("bytes") : column;
        }

        Column path() {
            return pathed ? col("`" + name + "`").getField("path") : lit(null).cast(DataTypes.StringType);
        }

        /** The same, once the table has been looked at. */
        Pictures in(Dataset<Row> table) {
            boolean all = pathed && table.filter(path().isNull()).isEmpty();
            return new Pictures(name, structured, pathed, all);
        }

        /** The file's name: of its path, or made of what the bytes are. */
        Column file(String word) {
            Column last = regexp_extract(path(), "([^/\\\\]+)$", 1);
            if (named) {
                return last;
            }
            Column begin = hex(substring(bytes(), 1, 4));
            Column extension = when(begin.startsWith("FFD8FF"), "jpg")
                    .when(begin.equalTo("52494646"), "webp")
                    .when(begin.startsWith("424D"), "bmp")
                    .when(begin.equalTo("49492A00").or(begin.equalTo("4D4D002A")), "tif")
                    .otherwise("png");
            return coalesce(last, when(bytes().isNotNull(), concat(lit(word + "."), extension)));
        }
    }

    /** Whether a table has such columns. */
    public static boolean holdsPictures(SparkSession spark, InputFiles files) {
        return !pictures(spark.read().parquet(files.paths())).isEmpty();
    }

    private static List<Pictures> pictures(Dataset<Row> table) {
        List<Pictures> found = new ArrayList<>();
        for (StructField field : table.schema().fields()) {
            Pictures.of(field).ifPresent(found::add);
        }
        return found;
    }

    /**
     * The samples.
     *
     * @throws InputException when it cannot be told which column holds images
     */
    public static PairTable of(SparkSession spark, InputFiles files) throws InputException {
        Dataset<Row> table = spark.read().parquet(files.paths());
        List<Pictures> found = pictures(table);
        List<Pictures> masks = new ArrayList<>(
                found.stream().filter(p -> MASK.matcher(p.name()).matches()).toList());
        List<Pictures> images =
                new ArrayList<>(found.stream().filter(p -> !masks.contains(p)).toList());
        if (masks.isEmpty() && images.size() == 2) {
            masks.add(images.removeLast());
        }
        if (images.size() != 1 || masks.size() > 1) {
            throw new InputException(
                    String.join(", ", files.paths()) + " has the columns of pictures "
                            + String.join(
                                    ", ", found.stream().map(Pictures::name).toList())
                            + ", of which one must be images and one masks; call them 'image' and 'mask', and leave others out");
        }
        Pictures image = images.getFirst().in(table);
        Optional<Pictures> mask = masks.stream().findFirst().map(m -> m.in(table));
        Dataset<Row> rows = rows(spark, files, image, mask);
        return new PairTable(
                rows.drop("image_data", "mask_data"),
                new RecordOrigin(),
                new RecordPlacement(rows),
                path -> read(path, name -> rows(spark, files.only(name), image, mask)));
    }

    /** Reads one picture: a query over its Parquet file. */
    private static FileBytes read(String path, Function<String, Dataset<Row>> rows) {
        int name = path.lastIndexOf('/');
        int number = path.lastIndexOf('/', name - 1);
        if (number < 0) {
            return RecordOrigin.none(path);
        }
        return rows
                .apply(path.substring(0, number))
                .filter(col("key").equalTo(path.substring(0, name)))
                .collectAsList()
                .stream()
                .findFirst()
                .map(row -> new RecordOrigin().of(row).apply(path))
                .orElseGet(() -> RecordOrigin.none(path));
    }

    private static Dataset<Row> rows(SparkSession spark, InputFiles files, Pictures image, Optional<Pictures> mask) {
        List<Row> names = files.files().stream()
                .map(f -> RowFactory.create(plain(f.getPath().toUri().toString()), files.name(f)))
                .toList();
        Dataset<Row> table = spark.read().parquet(files.paths());
        Column noText = lit(null).cast(DataTypes.StringType);
        Column noBytes = lit(null).cast(DataTypes.BinaryType);
        Dataset<Row> read = table.select(
                regexp_replace(col("_metadata.file_path"), "^file:/+", "file:/").as("file_path"),
                col("_metadata.row_index").as("row"),
                unix_micros(col("_metadata.file_modification_time"))
                        .multiply(1000)
                        .as("ns"),
                image.file("image").as("image_file"),
                mask.map(m -> m.file("mask")).orElse(noText).as("mask_file"),
                image.bytes().as("image_data"),
                mask.map(Pictures::bytes).orElse(noBytes).as("mask_data"));
        Dataset<Row> named = read.join(broadcast(spark.createDataFrame(names, NAMES)), "file_path");
        return listed(
                named.filter(col("image_file").isNotNull().or(col("mask_file").isNotNull())));
    }

    private static Dataset<Row> listed(Dataset<Row> named) {
        Column key = concat(col("block"), format_string("/%08d", col("row")));
        Column size = lit(null).cast(DataTypes.LongType);
        return named.select(
                key.as("key"),
                key.as("label"),
                when(col("mask_file").isNull(), SampleStatus.UNLABELLED.name())
                        .otherwise(SampleStatus.UNREVIEWED.name())
                        .as("status"),
                concat(key, lit("/"), col("image_file")).as("image"),
                size.as("image_bytes"),
                when(col("image_file").isNotNull(), col("ns")).as("image_ns"),
                concat(key, lit("/"), col("mask_file")).as("mask"),
                size.as("mask_bytes"),
                when(col("mask_file").isNotNull(), col("ns")).as("mask_ns"),
                col("block"),
                col("image_data"),
                col("mask_data"));
    }

    /** Hadoop writes one slash, Spark three. */
    private static String plain(String uri) {
        return uri.replaceFirst("^file:/+", "file:/");
    }
}
