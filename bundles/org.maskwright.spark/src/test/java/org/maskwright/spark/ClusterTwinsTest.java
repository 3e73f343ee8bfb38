package org.maskwright.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.CheckOptions;
import org.maskwright.check.CheckRunner;
import org.maskwright.check.RuleSettings;
import org.maskwright.check.Subject;
import org.maskwright.check.facts.SplitEvidence;
import org.maskwright.core.Progress;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.demo.DemoDataset;

class ClusterTwinsTest {
    @TempDir
    Path temp;

    /** Crops are looked for on one machine alone; among these pictures there is none. */
    @Test
    void findsTheClustersThatASplitFinds() throws Exception {
        Path folder = temp.resolve("demo");
        DemoDataset.make(folder, DemoDataset.PAIRS, 7, Progress.none());
        RanCluster ran = RanCluster.local(
                "twins", folder.toString(), "--to", temp.resolve("out").toString());
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        SplitEvidence local = evidence(folder);
        assertThat(local.lookAlikes()).hasSizeGreaterThan(3);
        assertThat(written("near")).isEqualTo(groups(local.lookAlikes()));
        assertThat(written("pixels")).isEqualTo(groups(local.copies())).isNotEmpty();
    }

    private static SplitEvidence evidence(Path folder) throws Exception {
        DatasetFolder dataset = DatasetFolder.open(folder, Access.READ);
        var scan = dataset.scan(Progress.none());
        var subject = new Subject(dataset.root(), scan, dataset.split(scan), Optional.empty());
        var result = new CheckRunner(java.util.List.of())
                .run(subject, CheckOptions.of(RuleSettings.standard(java.util.List.of())), Progress.none());
        return SplitEvidence.of(result.facts(), () -> {});
    }

    private Set<Set<String>> written(String kind) throws Exception {
        var names = new TreeMap<String, String>();
        SparkSession spark = SharedSpark.session();
        spark.read()
                .parquet(temp.resolve("out/twins").toString())
                .filter("kind = '" + kind + "'")
                .collectAsList()
                .forEach(r -> names.put(r.getAs("key"), r.getAs("first")));
        return groups(names);
    }

    private static Set<Set<String>> groups(java.util.Map<String, String> names) {
        var groups = new TreeMap<String, Set<String>>();
        names.forEach((key, name) ->
                groups.computeIfAbsent(name, any -> new TreeSet<>()).add(key));
        return Set.copyOf(groups.values());
    }
}
