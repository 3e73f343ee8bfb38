package org.maskwright.check.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.maskwright.check.Report;
import org.maskwright.check.facts.LookAlikes;
import org.maskwright.check.facts.LookAlikes.NearCopy;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.option.Option;
import org.maskwright.imaging.feature.ImageFeatures;

/** Clusters of images that look alike, directly or through others. */
final class NearImages {
    static final Option.Number DISTANCE = new Option.Number(
            "maxDistance",
            "bits",
            "Images whose 64-bit perceptual hashes differ in at most so many bits may look alike; beyond 4, and mirrored, their edges must agree.",
            LookAlikes.NEAR_BITS,
            0,
            16);
    static final Option.Number MIN_ENTROPY = new Option.Number(
            "minEntropy",
            "bits",
            "Images of a lower grey-level entropy are left out: a blank picture resembles every other.",
            3,
            0,
            8);

    private NearImages() {}

    /** The clusters of at least two different pictures, members and clusters in the dataset's order. */
    static List<List<SampleFacts>> of(List<SampleFacts> samples, Report report) {
        List<SampleFacts> candidates = samples.stream()
                .filter(s -> s.imageFeatures()
                        .filter(f -> f.entropy() >= report.number(MIN_ENTROPY))
                        .isPresent())
                .toList();
        List<ImageFeatures> images =
                candidates.stream().flatMap(s -> s.imageFeatures().stream()).toList();
        return LookAlikes.clusters(images, (int) report.number(DISTANCE), report::throwIfCancelled).stream()
                .map(cluster -> Arrays.stream(cluster).mapToObj(candidates::get).toList())
                .filter(NearImages::hasDifferentPictures)
                .toList();
    }

    /** Whether not all of these have the very same pixels. */
    static boolean hasDifferentPictures(List<SampleFacts> members) {
        Optional<Long> first = Twins.imagePixels(members.getFirst());
        return members.stream().anyMatch(s -> !Twins.imagePixels(s).equals(first));
    }

    /** How two samples' images are alike; empty when they are so through others only. */
    static Optional<NearCopy> between(SampleFacts a, SampleFacts b, Report report) {
        return a.imageFeatures().flatMap(first -> b.imageFeatures()
                .flatMap(second -> LookAlikes.between(first, second, (int) report.number(DISTANCE))));
    }

    /** Whether two samples' images are the same picture, encoded or scaled another way: neither mirrored nor a part of the other. */
    static boolean areCopies(SampleFacts a, SampleFacts b) {
        return a.imageFeatures()
                .flatMap(first ->
                        b.imageFeatures().flatMap(second -> LookAlikes.between(first, second, LookAlikes.NEAR_BITS)))
                .filter(c -> !c.mirrored() && !c.cropped())
                .isPresent();
    }

    /** In how many bits two images' perceptual hashes differ, 0…64. */
    static int distance(SampleFacts a, SampleFacts b) {
        return Long.bitCount(hash(a) ^ hash(b));
    }

    private static long hash(SampleFacts s) {
        return s.imageFeatures().map(ImageFeatures::perceptualHash).orElse(0L);
    }
}
