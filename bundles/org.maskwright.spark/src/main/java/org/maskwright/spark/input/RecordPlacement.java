package org.maskwright.spark.input;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.maskwright.spark.facts.PairPlacement;

/**
 * Pictures are measured where they are read, and never sent from one executor to another.
 *
 * @param pictures all rows, with the bytes as {@code image_data} and {@code mask_data}
 */
record RecordPlacement(Dataset<Row> pictures) implements PairPlacement {
    @Override
    public Dataset<Row> placed(Dataset<Row> rows, int slices) {
        Column fresh = col("block").isin(blocks(rows.filter(not(coalesce(isKnown(), lit(false))))));
        Column nothing = lit(null).cast(DataTypes.BinaryType);
        Dataset<Row> known = rows.filter(not(fresh))
                .withColumn("image_bytes", col("known.image_bytes"))
                .withColumn("mask_bytes", col("known.mask_bytes"))
                .withColumn("image_data", nothing)
                .withColumn("mask_data", nothing)
                .coalesce(slices);
        Column unknown = lit(null).cast(rows.schema().apply("known").dataType());
        return known.unionByName(pictures.filter(fresh).withColumn("known", unknown));
    }

    @Override
    public Dataset<Row> chosen(Dataset<Row> rows, int slices) {
        return pictures.filter(col("block").isin(blocks(rows))).join(broadcast(rows.select("key", "known")), "key");
    }

    /** Files, not samples: the driver knows them by name already. */
    private static Object[] blocks(Dataset<Row> rows) {
        return rows.select("block").distinct().collectAsList().stream()
                .map(r -> r.getString(0))
                .toArray();
    }

    private static Column isKnown() {
        return same("image").and(same("mask")).and(not(col("known.racy")));
    }

    private static Column same(String file) {
        return col(file)
                .isNull()
                .or(col(file)
                        .equalTo(col("known." + file))
                        .and(col(file + "_ns").equalTo(col("known." + file + "_ns")))
                        .and(col("known." + file + "_kept")));
    }
}
