package org.maskwright.dataset.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.Sample;
import org.maskwright.dataset.file.NaturalOrder;

/** The making of one {@link SplitPlan}. */
final class Planning {
    private final SplitOptions options;
    private final List<Assignment> old;
    private final List<String> samples;
    private final Map<String, String> groups;
    /** Where samples of this dataset are, or are going to be. */
    private final Map<String, Assignment> placed = new LinkedHashMap<>();

    private Planning(SplitOptions options, List<Assignment> old, List<String> samples, Map<String, String> groups) {
        this.options = options;
        this.old = old;
        this.samples = samples;
        this.groups = groups;
    }

    static Planning of(List<Assignment> old, List<Sample> samples, SplitOptions options) {
        List<Sample> pairs = samples.stream()
                .filter(Sample::isPair)
                .sorted(Comparator.comparing(Sample::key, NaturalOrder.NATURAL))
                .toList();
        Map<String, String> groups = new HashMap<>();
        pairs.forEach(s -> options.groups().groupOf(s).ifPresent(g -> groups.put(s.key(), g)));
        return new Planning(options, old, pairs.stream().map(Sample::key).toList(), groups);
    }

    SplitPlan plan() throws InputException {
        Map<String, Assignment> rows = new LinkedHashMap<>();
        old.forEach(a -> rows.putIfAbsent(a.sample(), a));
        samples.stream().filter(rows::containsKey).forEach(s -> placed.put(s, rows.get(s)));
        List<String> open = samples.stream().filter(s -> !rows.containsKey(s)).toList();
        List<Group> strangers = join(open, new Known(rows.values(), groups));
        if (placed.isEmpty()) {
            requireEnough(strangers);
        }
        Map<Group, Integer> bins = placed.isEmpty()
                ? FirstCut.of(strangers, options)
                : filling(strangers).bins(strangers);
        strangers.forEach(g -> g.samples().forEach(s -> placed.put(s, row(s, g, bins.getOrDefault(g, 0)))));
        List<Assignment> added = open.stream()
                .flatMap(s -> Optional.ofNullable(placed.get(s)).stream())
                .toList();
        return new SplitPlan(options, old, added, groups, samples);
    }

    /** Puts new samples of known groups where those are, and gives the groups of all others. */
    private List<Group> join(List<String> open, Known known) {
        Map<String, List<String>> members = new LinkedHashMap<>();
        List<Group> strangers = new ArrayList<>();
        for (String sample : open) {
            String group = groups.get(sample);
            if (group == null) {
                strangers.add(new Group("", List.of(sample)));
            } else {
                members.computeIfAbsent(group, any -> new ArrayList<>()).add(sample);
            }
        }
        members.forEach((group, ids) -> {
            Optional<String> bin = known.bin(group, options.scheme().bins());
            String name = known.name(group);
            if (bin.isPresent()) {
                ids.forEach(s -> placed.put(s, new Assignment(s, name, bin.get())));
            } else {
                strangers.add(new Group(name, ids));
            }
        });
        return strangers;
    }

    private Assignment row(String sample, Group group, int bin) {
        return new Assignment(sample, group.name(), options.scheme().bins().get(bin));
    }

    private Filling filling(List<Group> strangers) {
        List<String> bins = options.scheme().bins();
        Map<String, Integer> indexes = new HashMap<>();
        placed.forEach((sample, a) -> indexes.put(sample, bins.indexOf(a.bin())));
        return new Filling(options, indexes, strangers);
    }

    private void requireEnough(List<Group> all) throws InputException {
        if (samples.isEmpty()) {
            throw new InputException(
                    "there is nothing to split: no sample has both image and mask; 'maskwright info' shows what was"
                            + " found");
        }
        boolean grouped = !(options.groups() instanceof GroupRule.None);
        boolean folds = options.scheme() instanceof Scheme.Folds;
        long bins = java.util.Arrays.stream(options.scheme().weights())
                .filter(w -> w > 0)
                .count();
        if ((grouped || folds) && all.size() < bins) {
            throw new InputException("there are only " + all.size() + (grouped ? " groups" : " samples") + " for "
                    + bins + (folds ? " folds" : " parts")
                    + (grouped ? "; choose another group rule" : "; make fewer folds"));
        }
    }
}
