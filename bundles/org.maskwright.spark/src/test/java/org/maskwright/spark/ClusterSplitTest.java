package org.maskwright.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.split.Assignment;
import org.maskwright.dataset.split.GroupRule;
import org.maskwright.dataset.split.SplitOptions;
import org.maskwright.dataset.split.SplitPlan;

class ClusterSplitTest {
    @TempDir
    Path temp;

    /** Persons of 1 to 9 pictures, and pictures of nobody. */
    private static List<Sample> samples(int from, int to) {
        List<Sample> all = new ArrayList<>();
        for (int i = from; i < to; i++) {
            String name = i % 4 == 0 ? "only" + i : "p" + i % 9 * i / 11 + "_" + i;
            all.add(new Sample(
                    "images/" + name + ".jpg",
                    Optional.of("images/" + name + ".jpg"),
                    Optional.of("masks/" + name + ".png"),
                    SampleStatus.UNREVIEWED));
        }
        return all;
    }

    private Path manifest(List<Sample> samples) throws Exception {
        StringBuilder csv = new StringBuilder("image,mask\n");
        samples.forEach(s -> csv.append(s.image().orElseThrow())
                .append(',')
                .append(s.mask().orElseThrow())
                .append('\n'));
        return Files.writeString(temp.resolve("pairs.csv"), csv);
    }

    private Map<String, String> split(List<Sample> samples, String groups) throws Exception {
        RanCluster ran = RanCluster.local(
                "split",
                manifest(samples).toString(),
                "--to",
                temp.resolve("out").toString(),
                "--group-by",
                groups,
                "--seed",
                "5");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        var parts = new TreeMap<String, String>();
        SparkSession spark = SharedSpark.session();
        spark.read()
                .parquet(temp.resolve("out/split/batch-*").toString())
                .collectAsList()
                .forEach(r -> assertThat(parts.put(r.getAs("sample"), r.getAs("part")))
                        .isNull());
        return parts;
    }

    @Test
    void placesAsTheLocalCommandDoesAlsoWhatComesLater() throws Exception {
        GroupRule rule = GroupRule.parse("prefix:_");
        SplitOptions options = SplitOptions.STANDARD.withSeed("5").withGroups(rule);
        List<Sample> first = samples(0, 1500);
        SplitPlan plan = SplitPlan.of(List.of(), first, options);
        Map<String, String> parts = split(first, "prefix:_");
        assertThat(parts).isEqualTo(new TreeMap<>(plan.bins()));

        List<Sample> all = samples(0, 2100);
        List<Assignment> old = plan.added();
        assertThat(split(all, "prefix:_"))
                .isEqualTo(new TreeMap<>(SplitPlan.of(old, all, options).bins()))
                .containsAllEntriesOf(parts);
    }

    @Test
    void countsAreExactWithoutGroups() throws Exception {
        List<Sample> samples = samples(0, 1296);
        Map<String, String> parts = split(samples, "");
        SplitOptions options = SplitOptions.STANDARD.withSeed("5");
        assertThat(parts)
                .isEqualTo(
                        new TreeMap<>(SplitPlan.of(List.of(), samples, options).bins()));
        assertThat(parts.values().stream().filter("train"::equals)).hasSize(1037);
    }
}
