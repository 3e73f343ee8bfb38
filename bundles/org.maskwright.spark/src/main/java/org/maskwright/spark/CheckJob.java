package org.maskwright.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.maskwright.check.CheckOptions;
import org.maskwright.check.CheckResult;
import org.maskwright.check.CheckResult.RuleFault;
import org.maskwright.check.CheckRunner;
import org.maskwright.check.Finding;
import org.maskwright.check.JudgedSample;
import org.maskwright.check.Judgement;
import org.maskwright.check.MeasuredElsewhere;
import org.maskwright.check.Subject;
import org.maskwright.check.facts.FactsCache;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.check.report.HtmlReport;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.settings.DatasetSettings;
import org.maskwright.spark.facts.FactsStore;
import org.maskwright.spark.facts.FactsTable;
import org.maskwright.spark.facts.FindingRows;
import org.maskwright.spark.facts.JudgeTask;
import org.maskwright.spark.facts.Measurement;
import org.maskwright.spark.facts.Measurement.MeasuredRun;
import org.maskwright.spark.facts.PictureTask;
import org.maskwright.spark.facts.RuleWords;
import org.maskwright.spark.input.PairTable;

/**
 * A check on Spark: executors measure samples and let the rules about single samples judge them, the driver lets the rules about the dataset judge
 * all facts, as the local runner does.
 *
 * @param spark the session
 * @param to where facts and findings go
 * @param words which rules, and how they are set
 */
record CheckJob(SparkSession spark, String to, RuleWords words) {
    /** How many samples are measured before what was measured is kept. */
    private static final int CHUNK = 100_000;

    /** Fewer samples than this are not worth a task of their own. */
    private static final int LEAST_IN_TASK = 50;

    /**
     * What a check did.
     *
     * @param measured where facts came from
     * @param result what was found
     * @param pictures thumbnails of some samples of each finding, by the sample's key
     */
    record Checked(MeasuredRun measured, CheckResult result, Map<String, byte[]> pictures) {}

    /**
     * Measures and judges.
     *
     * @throws InputException when a setting is wrong
     */
    Checked run(ListedSet set, DatasetSettings settings) throws IOException, InputException {
        FactsStore store = store();
        MeasuredRun measured = measured(set, store);
        Dataset<Row> facts = store.facts(measured.run());
        String findings = to + "/findings";
        facts.mapPartitions(new JudgeTask(words), Encoders.row(FindingRows.SCHEMA))
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(findings);
        var subject = new Subject(set.root(), set.scan(), set.split(), Optional.empty());
        var options = CheckOptions.of(words.parse()).ignoring(settings, set.scan());
        var elsewhere = new MeasuredElsewhere(
                judged(set, facts, spark.read().parquet(findings)), set.table().files());
        CheckResult result = new CheckRunner(RuleWords.rules()).judge(subject, options, elsewhere, Progress.none());
        store.finish(measured.run());
        return new Checked(measured, result, pictures(set.table(), facts, result));
    }

    /** Those that a page shows of the findings, drawn by the executors in one go. */
    private Map<String, byte[]> pictures(PairTable table, Dataset<Row> facts, CheckResult result) {
        List<String> keys = List.copyOf(HtmlReport.pictured(result.findings()));
        Dataset<Row> shown = spark.createDataset(keys, Encoders.STRING()).toDF("shown");
        Column[] columns =
                Arrays.stream(FactsTable.SCHEMA.fieldNames()).map(c -> col(c)).toArray(Column[]::new);
        Dataset<Row> known = facts.select(col("key").as("of"), struct(columns).as("known"))
                .join(broadcast(shown), col("of").equalTo(col("shown")), "left_semi");
        Map<String, byte[]> pictures = new HashMap<>();
        Dataset<Row> listed = table.rows()
                .join(broadcast(known), col("key").equalTo(col("of")))
                .drop("of");
        table.placement()
                .chosen(listed, slices(keys.size()))
                .mapPartitions(new PictureTask(table.origin(), words.labels()), Encoders.row(PictureTask.SCHEMA))
                .collectAsList()
                .forEach(r -> pictures.put(r.getAs("key"), r.getAs("jpeg")));
        return pictures;
    }

    /** Where facts are kept. */
    FactsStore store() throws IOException, InputException {
        return new FactsStore(spark, to, FactsCache.format(words.meaning()));
    }

    /** Measures what is new or has changed. */
    MeasuredRun measured(ListedSet set, FactsStore store) throws IOException {
        int samples = set.scan().samples().size();
        int chunks = Math.max(1, Math.ceilDiv(samples, CHUNK));
        PairTable table = set.table();
        var measurement =
                new Measurement(store, table.origin(), table.placement(), words.labels(), slices(samples / chunks));
        return measurement.run(table.rows(), chunks, set.beganMs());
    }

    private int slices(int samples) {
        int least = spark.sparkContext().defaultParallelism();
        return Math.max(1, Math.min(Math.ceilDiv(samples, LEAST_IN_TASK), Math.max(4 * least, samples / 1000)));
    }

    private static List<JudgedSample> judged(ListedSet set, Dataset<Row> facts, Dataset<Row> findings)
            throws IOException {
        Map<String, List<Finding>> found = new HashMap<>();
        Map<String, List<RuleFault>> faults = new HashMap<>();
        for (Iterator<Row> rows = findings.orderBy("judged", "place").toLocalIterator(); rows.hasNext(); ) {
            Row row = rows.next();
            String key = row.getAs("judged");
            if (FindingRows.isFault(row)) {
                faults.computeIfAbsent(key, any -> new ArrayList<>()).add(FindingRows.fault(row));
            } else {
                found.computeIfAbsent(key, any -> new ArrayList<>()).add(FindingRows.finding(row));
            }
        }
        Map<String, SampleFacts> measured = new HashMap<>();
        for (Iterator<Row> rows = facts.toLocalIterator(); rows.hasNext(); ) {
            SampleFacts sample = FactsTable.facts(rows.next());
            measured.put(sample.sample().key(), sample);
        }
        return set.scan().samples().stream()
                .map(s -> new JudgedSample(
                        Optional.ofNullable(measured.get(s.key()))
                                .orElseThrow(() -> new UncheckedIOException(
                                        new IOException("the facts of " + s.key() + " are missing in " + facts))),
                        new Judgement(found.getOrDefault(s.key(), List.of()), faults.getOrDefault(s.key(), List.of()))))
                .toList();
    }
}
