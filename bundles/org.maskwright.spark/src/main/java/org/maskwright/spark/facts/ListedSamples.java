package org.maskwright.spark.facts;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleName;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.file.FileStamp;

/**
 * The table of samples that are to be measured: {@code key, label, status, image, image_bytes, image_ns, mask, mask_bytes, mask_ns}. Size (bytes)
 * and time (ns since 1970-01-01 UTC) are null where they are not known before the file is read.
 */
public final class ListedSamples {
    /** The columns. */
    public static final StructType SCHEMA = new StructType()
            .add("key", StringType, false)
            .add("label", StringType, false)
            .add("status", StringType, false)
            .add("image", StringType, true)
            .add("image_bytes", LongType, true)
            .add("image_ns", LongType, true)
            .add("mask", StringType, true)
            .add("mask_bytes", LongType, true)
            .add("mask_ns", LongType, true);

    private ListedSamples() {}

    /**
     * The row of a sample.
     *
     * @param stamps size and time of a file by its path, where known
     */
    public static Row row(Sample sample, Function<String, Optional<FileStamp>> stamps) {
        Optional<FileStamp> image = sample.image().flatMap(stamps);
        Optional<FileStamp> mask = sample.mask().flatMap(stamps);
        @Nullable
        Object[] values = {
            sample.key(),
            sample.label(),
            sample.status().name(),
            sample.image().orElse(null),
            image.map(FileStamp::bytes).orElse(null),
            image.map(FileStamp::modifiedNs).orElse(null),
            sample.mask().orElse(null),
            mask.map(FileStamp::bytes).orElse(null),
            mask.map(FileStamp::modifiedNs).orElse(null)
        };
        return RowFactory.create(values);
    }

    /** The sample of a row, also of one that has further columns. */
    public static Sample sample(Row row) {
        return new Sample(
                new SampleName(row.getAs("key"), row.getAs("label")),
                text(row, "image"),
                text(row, "mask"),
                SampleStatus.valueOf(row.getAs("status")));
    }

    /**
     * Size and time of a file of a row.
     *
     * @param file {@code image} or {@code mask}
     */
    public static Optional<FileStamp> stamp(Row row, String file) {
        int bytes = row.fieldIndex(file + "_bytes");
        int time = row.fieldIndex(file + "_ns");
        return row.isNullAt(bytes) || row.isNullAt(time)
                ? Optional.empty()
                : text(row, file).map(path -> new FileStamp(path, row.getLong(bytes), row.getLong(time)));
    }

    private static Optional<String> text(Row row, String column) {
        String value = row.getAs(column);
        return Optional.ofNullable(value);
    }
}
