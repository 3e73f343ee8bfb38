package org.maskwright.spark;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Sample;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.file.NaturalOrder;
import org.maskwright.dataset.layout.LabelMapDetector;
import org.maskwright.dataset.layout.Layout;
import org.maskwright.dataset.layout.LayoutGuess;
import org.maskwright.dataset.ledger.SplitLedgers;
import org.maskwright.dataset.settings.DatasetSettings;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.spark.facts.ListedSamples;
import org.maskwright.spark.input.PairTable;

/**
 * Samples that a table names.
 *
 * @param table the samples
 * @param labels what their masks' values mean; empty for what some masks tell
 */
record TableSet(PairTable table, Optional<LabelMap> labels) {
    /** From so many masks their meaning is told. */
    private static final int MASKS = 12;

    /**
     * The set as the driver knows it: names alone, some 300 bytes a sample.
     *
     * @param beganMs when the input was looked at, ms since 1970-01-01 UTC
     * @throws InputException when there is no sample
     */
    InputArgs.GivenInput listed(long beganMs) throws IOException, InputException {
        Dataset<Row> rows = table.rows();
        rows.persist(StorageLevel.MEMORY_AND_DISK());
        List<Sample> samples = new ArrayList<>();
        Dataset<Row> names = rows.select("key", "label", "status", "image", "mask");
        for (Iterator<Row> all = names.toLocalIterator(); all.hasNext(); ) {
            samples.add(ListedSamples.sample(all.next()));
        }
        if (samples.isEmpty()) {
            throw new InputException("the input names no image and no mask; look into it");
        }
        samples.sort(Comparator.comparing(Sample::label, NaturalOrder.NATURAL).thenComparing(Sample::key));
        var layout = new Layout("table", "{dir*}/{name}.{ext}", "{dir*}/{name}.mask.{ext}", meaning(rows));
        var guess = new LayoutGuess(layout, true, 1, Optional.empty(), "as the table says");
        var scan = new Scan(guess, samples, List.of(), Map.of());
        var known = new PairTable(rows, table.origin(), table.placement(), table.files());
        return new InputArgs.GivenInput(
                new ListedSet(Path.of("").toAbsolutePath(), scan, SplitLedgers.ofFolders(samples), known, beganMs),
                DatasetSettings.NONE);
    }

    private LabelMap meaning(Dataset<Row> rows) {
        if (labels.isPresent()) {
            return labels.get();
        }
        List<MaskFile> masks = new ArrayList<>();
        for (Row row : rows.filter(col("mask").isNotNull()).limit(MASKS).collectAsList()) {
            try {
                masks.add(MaskFile.read(table.files().apply(row.getAs("mask")).bytes()));
            } catch (IOException unreadable) {
                // It has no voice; its check says why.
            }
        }
        return LabelMapDetector.of(masks.stream().map(MaskFile::survey).toList(), new LabelMap.Binary255());
    }
}
