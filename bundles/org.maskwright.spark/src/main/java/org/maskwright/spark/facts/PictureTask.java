package org.maskwright.spark.facts;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.maskwright.check.facts.FileBytes;
import org.maskwright.check.facts.FileFacts;
import org.maskwright.check.facts.ImageFacts;
import org.maskwright.check.facts.MaskFacts;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.check.report.ThumbnailDrawing;
import org.maskwright.core.LabelMap;
import org.maskwright.dataset.layout.LabelMapText;

/**
 * Draws the thumbnails of a report where the files are: rows of {@link ListedSamples}, with what was measured of each as the column {@code known}
 * (a row of {@link FactsTable}), become rows of {@link #SCHEMA}; of a sample that cannot be shown there is none.
 *
 * @param origin where bytes come from
 * @param labels what the masks' values mean, as {@link LabelMapText} writes it
 */
public record PictureTask(FileOrigin origin, String labels) implements MapPartitionsFunction<Row, Row> {
    /** The columns: the sample's key, and a JPEG file. */
    public static final StructType SCHEMA =
            new StructType().add("key", DataTypes.StringType, false).add("jpeg", DataTypes.BinaryType, false);

    private static final Logger LOG = System.getLogger(PictureTask.class.getName());

    @Override
    public Iterator<Row> call(Iterator<Row> rows) throws Exception {
        LabelMap meaning = LabelMapText.parse(labels);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
                .flatMap(row -> picture(row, meaning).stream())
                .iterator();
    }

    private Optional<Row> picture(Row row, LabelMap meaning) {
        String key = row.getAs("key");
        try {
            SampleFacts facts = FactsTable.facts(row.getStruct(row.fieldIndex("known")));
            Function<String, FileBytes> files = origin.of(row);
            return ThumbnailDrawing.jpeg(
                            bytes(facts.image().map(ImageFacts::file), files),
                            bytes(facts.mask().map(MaskFacts::file), files),
                            meaning)
                    .map(jpeg -> RowFactory.create(key, jpeg));
        } catch (IOException e) {
            // The finding itself says what is wrong with the file; the report only does without a picture.
            LOG.log(Level.DEBUG, "no thumbnail of " + key, e);
            return Optional.empty();
        }
    }

    private static Optional<byte[]> bytes(Optional<FileFacts> file, Function<String, FileBytes> files) {
        return file.filter(f -> f.integrity().decodable())
                .map(f -> files.apply(f.path()))
                .filter(f -> f.trouble().intact())
                .map(FileBytes::bytes);
    }
}
