package org.maskwright.dataset.split;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.maskwright.core.InputException;
import org.maskwright.core.Sample;
import org.maskwright.dataset.file.NaturalOrder;

/**
 * A split that is not yet written: which rows a ledger gets, and what comes of that. Immutable, and a function of ledger, samples and
 * options alone, in whatever order they come. A row that is there stays as it is, in any case.
 *
 * @param options how it was made
 * @param old the ledger's rows as they are, in file order
 * @param added the rows to append, in the samples' natural order; empty when every sample has one
 * @param groups the group of each sample that is in one, by sample id: all samples, also those placed before
 * @param samples ids of all that is split, in natural order
 */
public record SplitPlan(
        SplitOptions options,
        List<Assignment> old,
        List<Assignment> added,
        Map<String, String> groups,
        List<String> samples) {
    /**
     * Samples that belong together and are not together.
     *
     * @param group what they have in common
     * @param samples ids by bin, bins in order
     */
    public record Leak(String group, Map<String, List<String>> samples) {
        /** Number of pairs of samples that belong together and are in two bins. */
        public long pairs() {
            long pairs = 0;
            long before = 0;
            for (List<String> bin : samples.values()) {
                pairs += before * bin.size();
                before += bin.size();
            }
            return pairs;
        }
    }

    /** Copies everything. */
    public SplitPlan {
        old = List.copyOf(old);
        added = List.copyOf(added);
        groups = Map.copyOf(groups);
        samples = List.copyOf(samples);
    }

    /**
     * Plans a split, or the placing of what came after it.
     *
     * @param old the ledger's rows; none for a first split; of several rows of one sample the first counts
     * @param samples of the dataset; only those with image and mask are split
     * @param options how
     * @throws InputException when there is nothing to split, or fewer groups than bins to fill
     */
    public static SplitPlan of(List<Assignment> old, List<Sample> samples, SplitOptions options) throws InputException {
        return Planning.of(old, samples, options).plan();
    }

    /** The bin of each sample once the plan is written, samples in natural order. */
    public Map<String, String> bins() {
        Map<String, String> all = binsBefore();
        added.forEach(a -> all.putIfAbsent(a.sample(), a.bin()));
        Map<String, String> bins = new LinkedHashMap<>();
        samples.forEach(s -> bins.put(s, all.getOrDefault(s, "")));
        return Collections.unmodifiableMap(bins);
    }

    private Map<String, String> binsBefore() {
        Map<String, String> bins = new TreeMap<>(NaturalOrder.NATURAL);
        old.forEach(a -> bins.putIfAbsent(a.sample(), a.bin()));
        return bins;
    }

    /** Number of samples in each bin before, bins in order; samples that are gone do not count. */
    public Map<String, Integer> before() {
        Map<String, String> bins = binsBefore();
        bins.keySet().retainAll(new HashSet<>(samples));
        return counts(bins);
    }

    /** Number of samples in each bin once the plan is written, bins in order. */
    public Map<String, Integer> after() {
        return counts(bins());
    }

    private Map<String, Integer> counts(Map<String, String> bins) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        options.scheme().bins().forEach(b -> counts.put(b, 0));
        bins.values().forEach(b -> counts.merge(b, 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }

    /** Number of samples that each bin should have, bins in order. */
    public Map<String, Integer> targets() {
        Map<String, Integer> targets = new LinkedHashMap<>();
        int[] sizes = options.scheme().sizes(samples.size());
        List<String> bins = options.scheme().bins();
        for (int i = 0; i < sizes.length; i++) {
            targets.put(bins.get(i), sizes[i]);
        }
        return Collections.unmodifiableMap(targets);
    }

    /** Samples that have a row and are not split any more: gone, without image or mask, or kept for testing. They keep their rows. */
    public List<String> gone() {
        Set<String> known = new HashSet<>(samples);
        return old.stream()
                .map(Assignment::sample)
                .filter(s -> !known.contains(s))
                .distinct()
                .toList();
    }

    /** Groups that the ledger has torn apart already, for a split never does; nothing is moved to mend that. */
    public List<Leak> torn() {
        return leaks(groups);
    }

    /**
     * What of any groups is in more than one bin once the plan is written, ordered by name.
     *
     * @param any name of a group by sample id
     */
    public List<Leak> leaks(Map<String, String> any) {
        Map<String, Map<String, List<String>>> byGroup = new TreeMap<>(NaturalOrder.NATURAL);
        bins().forEach((sample, bin) -> {
            String group = any.get(sample);
            if (group != null) {
                byGroup.computeIfAbsent(group, g -> new TreeMap<>(order()))
                        .computeIfAbsent(bin, b -> new ArrayList<>())
                        .add(sample);
            }
        });
        return byGroup.entrySet().stream()
                .filter(e -> e.getValue().size() > 1)
                .map(e -> new Leak(e.getKey(), Collections.unmodifiableMap(e.getValue())))
                .toList();
    }

    private java.util.Comparator<String> order() {
        return java.util.Comparator.comparingInt(options.scheme().bins()::indexOf);
    }

    /**
     * The mean of some value in each bin once the plan is written; a bin of which no value is known is not in it.
     *
     * @param values by sample id
     */
    public Map<String, Double> means(Map<String, Double> values) {
        return bins().entrySet().stream()
                .filter(e -> values.containsKey(e.getKey()))
                .collect(groupingBy(
                        Map.Entry::getValue,
                        () -> new TreeMap<>(order()),
                        averagingDouble(e -> values.getOrDefault(e.getKey(), 0.0))));
    }
}
