package org.maskwright.spark;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A command that was run in this process.
 *
 * @param code its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record RanCluster(int code, String out, String err) {
    /**
     * What makes Spark quick with a few rows: no classes are made and compiled for each query, and a shuffle has two parts. What a query gives
     * does not depend on either.
     */
    static final Map<String, String> SMALL = Map.of(
            "spark.sql.shuffle.partitions", "2",
            "spark.sql.codegen.wholeStage", "false",
            "spark.sql.codegen.factoryMode", "NO_CODEGEN");

    /** Runs the words on two cores of this machine. */
    static RanCluster local(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--master", "local[2]"));
        SMALL.forEach((key, value) -> all.addAll(List.of("--conf", key + "=" + value)));
        return of(all.toArray(String[]::new));
    }

    /** Runs the words as they are. */
    static RanCluster of(String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Cluster.run(
                words,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new RanCluster(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
