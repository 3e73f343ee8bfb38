package org.maskwright.spark.input;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.maskwright.core.InputException;
import org.maskwright.core.SampleStatus;
import org.maskwright.spark.facts.PairPlacement;

/** Pairs of which a table says where image and mask lie: {@code image, mask} and, where there is one, {@code key}. */
public final class ManifestTable {
    private static final List<String> IMAGE = List.of("image", "image_path", "image_file_name", "file_name", "img");
    private static final List<String> MASK =
            List.of("mask", "mask_path", "mask_file_name", "segmentation", "annotation");
    private static final List<String> KEY = List.of("key", "sample", "id");

    private ManifestTable() {}

    /**
     * The samples of a manifest. Rows that name neither image nor mask are none, and of several of one key there is one.
     *
     * @throws InputException when no column says where images are
     */
    public static PairTable of(SparkSession spark, InputFiles files) throws InputException {
        Dataset<Row> table =
                switch (files.kind()) {
                    case CSV -> spark.read().option("header", "true").csv(files.paths());
                    case JSON_LINES -> spark.read().schema(words()).json(files.paths());
                    case PARQUET, TAR -> spark.read().parquet(files.paths());
                };
        Optional<Column> image = column(table, IMAGE);
        Optional<Column> mask = column(table, MASK);
        if (image.isEmpty()) {
            throw new InputException(String.join(", ", files.paths()) + " has no column of images, but "
                    + String.join(", ", table.columns()) + "; call it 'image', and that of masks 'mask'");
        }
        Column nothing = lit(null).cast(DataTypes.StringType);
        Dataset<Row> named = table.select(
                        coalesce(column(table, KEY).orElse(nothing), image.get(), mask.orElse(nothing))
                                .as("key"),
                        image.get().as("image"),
                        mask.orElse(nothing).as("mask"))
                .filter(col("key")
                        .isNotNull()
                        .and(col("image").isNotNull().or(col("mask").isNotNull())))
                .dropDuplicates("key");
        return new PairTable(listed(named), origin(spark, files), PairPlacement.SPREAD);
    }

    private static HadoopFiles origin(SparkSession spark, InputFiles files) {
        return new HadoopFiles(
                files.base().toString(),
                new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
    }

    private static Dataset<Row> listed(Dataset<Row> named) {
        Column unknown = lit(null).cast(DataTypes.LongType);
        return named.select(
                col("key"),
                col("key").as("label"),
                when(col("mask").isNull(), lit(SampleStatus.UNLABELLED.name()))
                        .otherwise(lit(SampleStatus.UNREVIEWED.name()))
                        .as("status"),
                col("image"),
                unknown.as("image_bytes"),
                unknown.as("image_ns"),
                col("mask"),
                unknown.as("mask_bytes"),
                unknown.as("mask_ns"));
    }

    /** What a JSON object may say; so the table is not read through for its columns. */
    private static StructType words() {
        var schema = new StructType();
        for (List<String> words : List.of(IMAGE, MASK, KEY)) {
            for (String word : words) {
                schema = schema.add(word, DataTypes.StringType, true);
            }
        }
        return schema;
    }

    /** What the first of these columns says that is there, in any case; blank cells say nothing. */
    private static Optional<Column> column(Dataset<Row> table, List<String> words) {
        List<Column> there = words.stream()
                .flatMap(w -> Arrays.stream(table.columns())
                        .filter(c -> c.strip().toLowerCase(Locale.ROOT).equals(w)))
                .map(c -> trim(table.col("`" + c + "`").cast(DataTypes.StringType)))
                .map(c -> when(lower(c).notEqual(""), c))
                .toList();
        return there.isEmpty() ? Optional.empty() : Optional.of(coalesce(there.toArray(Column[]::new)));
    }
}
