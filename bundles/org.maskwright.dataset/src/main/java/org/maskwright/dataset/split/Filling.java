package org.maskwright.dataset.split;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Places groups that came after the first split where most is missing, so that nothing placed before has to move. Largest groups first,
 * equal ones in the order of their hashes. Where strata are wanted, of the bins with room for a group the one is taken that lacks most of
 * its stratum.
 */
final class Filling {
    private final SplitOptions options;
    private final int[] room;
    private final Optional<Missing> missing;

    /**
     * @param options of the split
     * @param placed index of the bin of each sample that has one
     * @param groups that have none yet
     */
    Filling(SplitOptions options, Map<String, Integer> placed, List<Group> groups) {
        this.options = options;
        int samples = placed.size() + groups.stream().mapToInt(Group::size).sum();
        this.room = options.scheme().sizes(samples);
        placed.values().forEach(bin -> room[bin]--);
        this.missing = options.strata()
                .map(s -> new Missing(s, placed, groups, options.scheme().weights()));
    }

    /** The bin of each group: an index into {@link Scheme#bins}. */
    Map<Group, Integer> bins(Collection<Group> groups) {
        List<Group> shuffled = List.copyOf(groups);
        Map<Group, Integer> bins = new HashMap<>();
        shuffled.stream()
                .sorted(Comparator.comparingInt(Group::size)
                        .reversed()
                        .thenComparing(Group.shuffled(shuffled, options.seed())))
                .forEach(g -> bins.put(g, place(g)));
        return bins;
    }

    private int place(Group group) {
        int best = 0;
        for (int bin = 1; bin < room.length; bin++) {
            best = isBetter(bin, best, group) ? bin : best;
        }
        room[best] -= group.size();
        int chosen = best;
        missing.ifPresent(m -> m.take(group, chosen));
        return best;
    }

    private boolean isBetter(int bin, int best, Group group) {
        boolean bothFit = room[bin] >= group.size() && room[best] >= group.size();
        if (bothFit && missing.isPresent()) {
            int order =
                    Double.compare(missing.get().of(group, bin), missing.get().of(group, best));
            return order > 0 || order == 0 && room[bin] > room[best];
        }
        return room[bin] > room[best];
    }

    /** How many samples of each stratum each bin lacks. */
    private static final class Missing {
        private final Strata.Among among;
        private final double[][] samples;

        Missing(Strata strata, Map<String, Integer> placed, List<Group> groups, long[] weights) {
            List<String> all =
                    groups.stream().flatMap(g -> g.samples().stream()).toList();
            among = strata.among(java.util.stream.Stream.concat(placed.keySet().stream(), all.stream())
                    .toList());
            samples = new double[strata.count() + 1][weights.length];
            double sum = java.util.Arrays.stream(weights).sum();
            placed.forEach((sample, bin) -> {
                share(among.of(List.of(sample)), 1 / sum, weights);
                samples[among.of(List.of(sample))][bin]--;
            });
            groups.forEach(g -> share(among.of(g.samples()), g.size() / sum, weights));
        }

        private void share(int stratum, double perWeight, long[] weights) {
            for (int bin = 0; bin < weights.length; bin++) {
                samples[stratum][bin] += perWeight * weights[bin];
            }
        }

        double of(Group group, int bin) {
            return samples[among.of(group.samples())][bin];
        }

        void take(Group group, int bin) {
            samples[among.of(group.samples())][bin] -= group.size();
        }
    }
}
