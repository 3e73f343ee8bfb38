package org.maskwright.check.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maskwright.imaging.feature.ImageFeatures;

/**
 * What a split wants to know of a dataset: how much of each image is foreground, and which images are the same or look alike.
 *
 * @param coverage share of foreground, 0…1, by sample id; samples whose mask cannot be decoded, or is ignored all over, are not in it
 * @param lookAlikes name of the cluster by sample id, which is the id of its first sample in the dataset's order; samples that resemble no
 *     other are not in it
 * @param copies name of the set of equal images by sample id, which is the id of its first sample; they are among those that look alike, too
 */
public record SplitEvidence(Map<String, Double> coverage, Map<String, String> lookAlikes, Map<String, String> copies) {
    /** Nothing was measured. */
    public static final SplitEvidence NONE = new SplitEvidence(Map.of(), Map.of(), Map.of());

    /** Images of less entropy, in bits, resemble each other for no reason; of these, only equal pixels count. */
    private static final double LEAST_ENTROPY = 3;

    /** Copies the maps. */
    public SplitEvidence {
        coverage = Map.copyOf(coverage);
        lookAlikes = Map.copyOf(lookAlikes);
        copies = Map.copyOf(copies);
    }

    /**
     * Gathers it from facts.
     *
     * @param facts of the dataset
     * @param checkpoint called often (every few ms); may throw to end the search, as {@code progress::throwIfCancelled} does
     */
    public static SplitEvidence of(DatasetFacts facts, Runnable checkpoint) {
        Map<String, Double> coverage = new HashMap<>();
        facts.samples().forEach(s -> s.maskFeatures()
                .map(m -> m.coverage().figureIfDefined())
                .ifPresent(c -> c.ifPresent(share -> coverage.put(s.sample().key(), share))));
        Map<String, String> clusters = new HashMap<>();
        near(facts.samples(), checkpoint).forEach(c -> name(c, clusters));
        Map<String, String> copies = new HashMap<>();
        for (List<SampleFacts> equal : same(facts.samples())) {
            name(equal, copies);
            if (!isTelling(equal.getFirst())) {
                name(equal, clusters);
            }
        }
        return new SplitEvidence(coverage, clusters, copies);
    }

    private static void name(List<SampleFacts> cluster, Map<String, String> names) {
        String first = cluster.getFirst().sample().key();
        cluster.forEach(s -> names.put(s.sample().key(), first));
    }

    private static List<List<SampleFacts>> near(List<SampleFacts> samples, Runnable checkpoint) {
        List<SampleFacts> telling =
                samples.stream().filter(SplitEvidence::isTelling).toList();
        List<ImageFeatures> images =
                telling.stream().flatMap(s -> s.imageFeatures().stream()).toList();
        return LookAlikes.clusters(images, LookAlikes.NEAR_BITS, checkpoint).stream()
                .map(c -> Arrays.stream(c).mapToObj(telling::get).toList())
                .toList();
    }

    private static boolean isTelling(SampleFacts s) {
        return s.imageFeatures().filter(f -> f.entropy() >= LEAST_ENTROPY).isPresent();
    }

    /** Equal images: by their pixels, or by their files where no pixel can be decoded. */
    private static List<List<SampleFacts>> same(List<SampleFacts> samples) {
        Map<Object, List<SampleFacts>> groups = new LinkedHashMap<>();
        for (SampleFacts s : samples) {
            Optional<Object> identity = s.imageFeatures()
                    .<Object>map(ImageFeatures::pixelHash)
                    .or(() -> s.image().map(i -> i.file().sha256()).filter(h -> !h.isEmpty()));
            identity.ifPresent(
                    i -> groups.computeIfAbsent(i, any -> new ArrayList<>(2)).add(s));
        }
        return groups.values().stream().filter(g -> g.size() > 1).toList();
    }
}
