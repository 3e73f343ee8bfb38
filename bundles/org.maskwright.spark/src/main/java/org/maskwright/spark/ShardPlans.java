package org.maskwright.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maskwright.core.Part;
import org.maskwright.core.Sample;
import org.maskwright.dataset.file.FileStamp;
import org.maskwright.spark.input.ShardPacking.PackedFile;
import org.maskwright.spark.input.ShardPacking.ShardPlan;

/**
 * Which samples of a folder go into which shard: a series for each part and one for the rest, in the samples' order, each shard ended by the sample that
 * makes it too large.
 *
 * @param set the folder
 * @param mostBytes of a shard
 */
record ShardPlans(ListedSet set, long mostBytes) {
    private static final long HEADER = 512;

    /** A series of shards. */
    private static final class Series {
        private final String name;
        private final List<ShardPlan> plans;
        private List<PackedFile> files = new ArrayList<>();
        private long bytes;
        private int number;

        Series(String name, List<ShardPlan> plans) {
            this.name = name;
            this.plans = plans;
        }

        void add(List<PackedFile> sample, long most) {
            files.addAll(sample);
            bytes += sample.stream().mapToLong(f -> f.bytes() + 2 * HEADER).sum();
            if (bytes >= most) {
                end();
            }
        }

        void end() {
            if (!files.isEmpty()) {
                plans.add(new ShardPlan(String.format(Locale.ROOT, "%s-%06d.tar", name, number++), files));
                files = new ArrayList<>();
                bytes = 0;
            }
        }
    }

    /** The shards. */
    List<ShardPlan> plans() {
        Map<String, Part> parts = set.split().parts();
        List<ShardPlan> plans = new ArrayList<>();
        Map<String, Series> series = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Sample sample : set.scan().samples()) {
            String name =
                    Optional.ofNullable(parts.get(sample.key())).map(Part::text).orElse("data");
            series.computeIfAbsent(name, n -> new Series(n, plans)).add(files(sample, taken), mostBytes);
        }
        series.values().forEach(Series::end);
        return plans;
    }

    /** What follows the first dot of a name is the kind of file to WebDataset: no sample's name may have one. */
    private List<PackedFile> files(Sample sample, Set<String> taken) {
        String name = sample.label().replace('.', '_');
        String unique = name;
        for (int i = 2; !taken.add(unique); i++) {
            unique = name + "-" + i;
        }
        List<PackedFile> files = new ArrayList<>();
        String base = unique;
        sample.image().ifPresent(path -> files.add(file(path, base + "." + extension(path))));
        sample.mask().ifPresent(path -> files.add(file(path, base + ".mask." + extension(path))));
        return files;
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private PackedFile file(String path, String name) {
        Optional<FileStamp> stamp = Optional.ofNullable(set.scan().stamps().get(path));
        return new PackedFile(
                path,
                name,
                stamp.map(FileStamp::bytes).orElse(-1L),
                stamp.map(FileStamp::modifiedNs).orElse(Long.MAX_VALUE));
    }
}
