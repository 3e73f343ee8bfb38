package org.maskwright.spark.facts;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.maskwright.check.facts.FactsCache;
import org.maskwright.check.facts.FactsSource.MeasuredSample;
import org.maskwright.check.facts.Measuring;
import org.maskwright.check.facts.Measuring.EarlierFacts;
import org.maskwright.check.facts.PackedFacts;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.Sample;
import org.maskwright.dataset.catalog.FactsKind;
import org.maskwright.dataset.catalog.KeptFacts;
import org.maskwright.dataset.file.FileStamp;
import org.maskwright.dataset.layout.LabelMapText;

/**
 * Measures the samples of a partition, one after the other, by the very code that a check of a folder uses: rows of {@link ListedSamples}, with a
 * column {@code known} (a row of {@link FactsTable}, or null), become rows of {@link FactsTable}. One sample is in memory at a time.
 *
 * @param origin where bytes come from
 * @param labels what the masks' values mean, as {@link LabelMapText} writes it
 * @param run number of this run, from 1 on
 * @param beganMs when it began, ms since 1970-01-01 UTC
 */
public record MeasureTask(FileOrigin origin, String labels, long run, long beganMs)
        implements MapPartitionsFunction<Row, Row> {
    private static final String KNOWN = "known";

    @Override
    public Iterator<Row> call(Iterator<Row> rows) throws Exception {
        var measuring = new Measuring(LabelMapText.parse(labels));
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
                .map(row -> measured(row, measuring))
                .iterator();
    }

    private Row measured(Row row, Measuring measuring) {
        Sample sample = ListedSamples.sample(row);
        Optional<PackedFacts> known = known(row);
        var earlier = new EarlierFacts(cache(known), path -> stamp(row, path).or(() -> origin.stamp(path)));
        MeasuredSample measured = measuring.measured(sample, origin.of(row), earlier);
        SampleFacts facts = measured.facts();
        return FactsTable.row(
                facts,
                new FactsTable.FactsOrigin(
                        isKept(
                                FactsKind.IMAGE,
                                measured.news(),
                                PackedFacts.of(facts).image(),
                                known.flatMap(PackedFacts::image)),
                        isKept(
                                FactsKind.MASK,
                                measured.news(),
                                PackedFacts.of(facts).mask(),
                                known.flatMap(PackedFacts::mask)),
                        isRacy(facts),
                        measured.decoded(),
                        measured.reused(),
                        run));
    }

    private static Optional<PackedFacts> known(Row row) {
        int at = row.fieldIndex(KNOWN);
        return row.isNullAt(at) ? Optional.empty() : Optional.of(FactsTable.kept(row.getStruct(at)));
    }

    private static FactsCache cache(Optional<PackedFacts> known) {
        try {
            return known.isEmpty() ? FactsCache.empty() : FactsCache.of(known.get());
        } catch (IOException | IllegalArgumentException e) {
            // Bytes that make no sense are no facts: the sample is measured again.
            return FactsCache.empty();
        }
    }

    private static Optional<FileStamp> stamp(Row row, String path) {
        return Stream.of("image", "mask")
                .flatMap(file -> ListedSamples.stamp(row, file).stream())
                .filter(s -> s.path().equals(path))
                .findFirst();
    }

    /** Whether a check of a folder would keep the facts of a file: they are new, or those that were kept. */
    private static boolean isKept(
            FactsKind kind, List<KeptFacts> news, Optional<KeptFacts> now, Optional<KeptFacts> known) {
        return news.stream().anyMatch(n -> n.kind() == kind)
                || now.isPresent()
                        && known.isPresent()
                        && java.util.Arrays.equals(
                                now.get().sha256(), known.get().sha256());
    }

    private boolean isRacy(SampleFacts facts) {
        return Stream.concat(facts.image().map(i -> i.file()).stream(), facts.mask().map(m -> m.file()).stream())
                .anyMatch(f -> new FileStamp(f.path(), f.bytes(), f.modifiedNs()).isRacy(beganMs));
    }
}
