package org.maskwright.spark.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.maskwright.check.Judge;
import org.maskwright.check.Judgement;
import org.maskwright.check.facts.SampleFacts;

/**
 * Lets the rules about single samples judge those of a partition: rows of {@link FactsTable} become rows of {@link FindingRows}.
 *
 * @param words which rules, and how they are set
 */
public record JudgeTask(RuleWords words) implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> rows) throws Exception {
        Judge judge = words.judge();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
                .flatMap(row -> said(row, judge).stream())
                .iterator();
    }

    private static List<Row> said(Row row, Judge judge) {
        try {
            SampleFacts facts = FactsTable.facts(row);
            Judgement said = judge.judge(facts);
            List<Row> rows = new ArrayList<>();
            said.findings().forEach(f -> rows.add(FindingRows.row(facts.sample().key(), rows.size(), f)));
            said.faults().forEach(f -> rows.add(FindingRows.row(facts.sample().key(), rows.size(), f)));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("facts of " + row.getAs("key") + " make no sense", e);
        }
    }
}
