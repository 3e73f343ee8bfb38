package org.maskwright.spark;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** One session for all tests of a process, since starting one takes seconds; it ends with the process. */
public final class SharedSpark {
    /**
     * What makes Spark quick with a few rows: no classes are made and compiled for each query, and a shuffle has two parts. What a query gives
     * does not depend on either.
     */
    static final Map<String, String> SMALL = Map.of(
            "spark.sql.shuffle.partitions", "2",
            "spark.sql.codegen.wholeStage", "false",
            "spark.sql.codegen.factoryMode", "NO_CODEGEN");

    private SharedSpark() {}

    /** On two cores of this machine. */
    public static SparkSession session() {
        SparkSession.Builder builder = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.ui.showConsoleProgress", "false");
        SMALL.forEach(builder::config);
        return builder.getOrCreate();
    }
}
