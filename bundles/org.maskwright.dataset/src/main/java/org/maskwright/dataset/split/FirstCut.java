package org.maskwright.dataset.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The first split of a dataset. Groups are laid end to end in the order of their hashes, and the row is cut as {@link Scheme#cuts} says; a
 * group belongs where its middle lies. Groups of one sample give exact sizes so. Larger ones would tear at the cuts: therefore groups take
 * their places largest first, and one for which its bin has no room left goes where there is most. No bin exceeds its size by as much as
 * the largest group, and sizes are exact as soon as there are enough small groups to fill the gaps.
 */
final class FirstCut {
    private final SplitOptions options;
    private final List<Group> row;

    private FirstCut(SplitOptions options, List<Group> row) {
        this.options = options;
        this.row = row;
    }

    /** The bin of each group: an index into {@link Scheme#bins}. */
    static Map<Group, Integer> of(List<Group> groups, SplitOptions options) {
        Comparator<Group> order = Group.shuffled(groups, options.seed());
        List<Group> row = groups.stream().sorted(order).toList();
        return new FirstCut(options, spread(row, options.strata(), order)).bins();
    }

    private Map<Group, Integer> bins() {
        int samples = row.stream().mapToInt(Group::size).sum();
        Room room = new Room(options.scheme().sizes(samples));
        Map<Group, Integer> homes = homes(options.scheme().cuts(samples));
        Map<Group, Integer> bins = new HashMap<>();
        List<Group> largestFirst = row.stream()
                .sorted(Comparator.comparingInt(Group::size).reversed())
                .toList();
        for (Group group : largestFirst) {
            bins.put(group, room.take(homes.getOrDefault(group, 0), group.size()));
        }
        return bins;
    }

    private Map<Group, Integer> homes(int[] cuts) {
        Map<Group, Integer> homes = new HashMap<>();
        long before = 0;
        for (Group group : row) {
            homes.put(group, Room.home(cuts, before, group.size()));
            before += group.size();
        }
        return homes;
    }

    /**
     * The row with strata spread over it evenly, each in its own order: a group's place is the share of its stratum that comes before its
     * middle. So a cut after 80 % of the row is one after 80 % of each stratum, but for a sample or two.
     */
    private static List<Group> spread(List<Group> row, Optional<Strata> strata, Comparator<Group> order) {
        if (strata.isEmpty()) {
            return row;
        }
        Strata.Among among = strata.get()
                .among(row.stream().flatMap(g -> g.samples().stream()).toList());
        Map<Integer, List<Group>> byStratum = new TreeMap<>();
        row.forEach(g -> byStratum
                .computeIfAbsent(among.of(g.samples()), any -> new ArrayList<>())
                .add(g));
        Map<Group, Double> places = new HashMap<>();
        byStratum.values().forEach(stratum -> {
            double all = stratum.stream().mapToInt(Group::size).sum();
            double before = 0;
            for (Group g : stratum) {
                places.put(g, (before + g.size() / 2.0) / all);
                before += g.size();
            }
        });
        return row.stream()
                .sorted(Comparator.<Group, Double>comparing(g -> places.getOrDefault(g, 0.0))
                        .thenComparing(order))
                .toList();
    }
}
