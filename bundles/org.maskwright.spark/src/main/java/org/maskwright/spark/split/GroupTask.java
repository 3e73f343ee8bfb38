package org.maskwright.spark.split;

import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.maskwright.core.Sample;
import org.maskwright.dataset.split.GroupRule;
import org.maskwright.spark.facts.ListedSamples;

/**
 * Tells the group of each pair: rows of {@link ListedSamples} become {@code sample, rule}; the rule's word is empty for a sample on its own.
 *
 * @param words of the group rule, as {@link GroupRule#parse} reads them; empty for none
 */
record GroupTask(String words) implements MapPartitionsFunction<Row, Row> {
    static final StructType SCHEMA =
            new StructType().add("sample", DataTypes.StringType, false).add("rule", DataTypes.StringType, false);

    @Override
    public Iterator<Row> call(Iterator<Row> rows) throws Exception {
        GroupRule rule = words.isEmpty() ? new GroupRule.None() : GroupRule.parse(words);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
                .map(ListedSamples::sample)
                .filter(Sample::isPair)
                .map(s -> {
                    Optional<String> group = rule.groupOf(s);
                    return RowFactory.create(s.key(), group.orElse(""));
                })
                .iterator();
    }
}
