package org.maskwright.spark;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A command that was run in this process.
 *
 * @param code its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record RanCluster(int code, String out, String err) {
    /** Runs the words on two cores of this machine. */
    static RanCluster local(String... words) {
        SharedSpark.session();
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--master", "local[2]"));
        RanCluster ran = of(all.toArray(String[]::new));
        // What was kept of one test's files must not stand for another's.
        SharedSpark.session().catalog().clearCache();
        return ran;
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
