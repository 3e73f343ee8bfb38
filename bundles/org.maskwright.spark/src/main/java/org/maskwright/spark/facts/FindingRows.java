package org.maskwright.spark.facts;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.maskwright.check.CheckResult.RuleFault;
import org.maskwright.check.Finding;
import org.maskwright.check.Severity;
import org.maskwright.check.report.FindingsJson;
import org.maskwright.core.SampleName;

/**
 * The table of findings: {@code judged} (key of the sample that was judged), {@code place} (0 for the first thing said of it, and so on), then
 * what {@code findings.json} has, {@code data} as text of JSON. A rule that failed has severity {@code fault}.
 */
public final class FindingRows {
    /** The columns. */
    public static final StructType SCHEMA = new StructType()
            .add("judged", StringType, false)
            .add("place", IntegerType, false)
            .add("rule", StringType, false)
            .add("severity", StringType, false)
            .add("sample", StringType, false)
            .add("key", StringType, false)
            .add("files", DataTypes.createArrayType(StringType), false)
            .add("message", StringType, false)
            .add("data", StringType, false)
            .add("fixes", DataTypes.createArrayType(StringType), false);

    private static final String FAULT = "fault";

    private FindingRows() {}

    /** The row of a finding. */
    static Row row(String judged, int place, Finding f) {
        return RowFactory.create(
                judged,
                place,
                f.rule(),
                f.severity().text(),
                f.sample().label(),
                f.sample().key(),
                f.files().toArray(String[]::new),
                f.message(),
                FindingsJson.text(f.data()),
                f.fixes().toArray(String[]::new));
    }

    /** The row of a rule that failed. */
    static Row row(String judged, int place, RuleFault f) {
        String[] none = {};
        return RowFactory.create(judged, place, f.rule(), FAULT, f.sample(), "", none, f.message(), "{}", none);
    }

    /** Whether a row is of a rule that failed. */
    public static boolean isFault(Row row) {
        return row.getAs("severity").equals(FAULT);
    }

    /** The failure of a row. */
    public static RuleFault fault(Row row) {
        return new RuleFault(row.getAs("rule"), row.getAs("sample"), row.getAs("message"));
    }

    /**
     * The finding of a row.
     *
     * @throws IOException when its data is no JSON
     */
    public static Finding finding(Row row) throws IOException {
        String severity = row.getAs("severity");
        return new Finding(
                row.getAs("rule"),
                Severity.parse(severity).orElseThrow(() -> new IOException("no severity is called " + severity)),
                new SampleName(row.getAs("key"), row.getAs("sample")),
                List.copyOf(row.getList(row.fieldIndex("files"))),
                row.getAs("message"),
                FindingsJson.data(row.getAs("data")),
                List.copyOf(row.getList(row.fieldIndex("fixes"))));
    }
}
