package org.maskwright.check.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.maskwright.imaging.feature.ImageFeatures;

/**
 * Which images look alike: resized, recompressed, mirrored, cropped ({@link CroppedCopies}), or the next frame of a video. Their perceptual hashes differ in few bits; where they
 * differ in more than {@link #SURE_BITS}, or one must be mirrored, their maps of edges must agree, too.
 *
 * <p>Of 1,004 photographs all true pairs have hashes within 8 bits, and nothing else; the first false pair has 10. Of 40,000 pairs of portraits
 * that have nothing to do with each other none is within 13, as they are or mirrored.
 */
public final class LookAlikes {
    /** Within so many bits, hashes alone tell. */
    public static final int SURE_BITS = 4;

    /** Within so many bits images may look alike. */
    public static final int NEAR_BITS = 8;

    /** Least correlation of the maps of edges; of unrelated portraits one pair in a thousand has more than 0.69. */
    private static final double SAME_EDGES = 0.75;

    private static final int SIDE = ImageFeatures.MAP_SIDE;

    private final List<ImageFeatures> images;
    private final int maxDistance;
    private final int[] parent;

    /**
     * How two images are alike.
     *
     * @param distance bits in which their hashes differ, 0…64
     * @param mirrored whether one of them is mirrored
     * @param cropped whether one of them is a part of the other; their hashes say nothing then
     */
    public record NearCopy(int distance, boolean mirrored, boolean cropped) {}

    private LookAlikes(List<ImageFeatures> images, int maxDistance) {
        this.images = images;
        this.maxDistance = maxDistance;
        this.parent = new int[images.size()];
        Arrays.setAll(parent, i -> i);
    }

    /**
     * How two images are alike, the nearer of both ways; empty when they are not.
     *
     * @param maxDistance largest distance of hashes, bits
     */
    public static Optional<NearCopy> between(ImageFeatures a, ImageFeatures b, int maxDistance) {
        Optional<NearCopy> near = near(a, b, maxDistance);
        int distance = Long.bitCount(a.perceptualHash() ^ b.perceptualHash());
        return near.isPresent() || maxDistance == 0 || !CroppedCopies.either(a, b)
                ? near
                : Optional.of(new NearCopy(distance, false, true));
    }

    private static Optional<NearCopy> near(ImageFeatures a, ImageFeatures b, int maxDistance) {
        int distance = Long.bitCount(a.perceptualHash() ^ b.perceptualHash());
        int mirrored = Math.min(
                Long.bitCount(a.perceptualHash() ^ b.mirroredHash()),
                Long.bitCount(a.mirroredHash() ^ b.perceptualHash()));
        if (distance <= maxDistance && (distance <= SURE_BITS || edges(a, b, false) >= SAME_EDGES)) {
            return Optional.of(new NearCopy(distance, false, false));
        }
        return mirrored <= maxDistance && edges(a, b, true) >= SAME_EDGES
                ? Optional.of(new NearCopy(mirrored, true, false))
                : Optional.empty();
    }

    /**
     * The clusters: images joined directly or through others. Those of one image are left out.
     *
     * @param images any number
     * @param maxDistance largest distance of hashes, bits, 0…16; the time needed grows steeply with it beyond 8
     * @param checkpoint called often (every few ms); may throw to end the search
     * @return positions, ascending within a cluster, clusters ordered by their first position
     * @throws IllegalArgumentException when the distance is not possible
     */
    public static List<int[]> clusters(List<ImageFeatures> images, int maxDistance, Runnable checkpoint) {
        var alike = new LookAlikes(images, maxDistance);
        HammingIndex index = HammingIndex.of(alike.hashes());
        for (int g = 0; g < index.groups(); g++) {
            int[] group = index.group(g);
            for (int i = 1; i < group.length; i++) {
                alike.join(group[0], group[i]);
            }
        }
        if (maxDistance > 0) {
            index.forEachPair(
                    maxDistance, (a, b, distance) -> alike.joinGroups(index.group(a), index.group(b)), checkpoint);
            CroppedCopies.forEachPair(images, alike::unite, checkpoint);
        }
        return alike.clusters();
    }

    /** Each image's own hash, and behind them each one's mirrored. */
    private long[] hashes() {
        long[] hashes = new long[2 * images.size()];
        for (int i = 0; i < images.size(); i++) {
            hashes[i] = images.get(i).perceptualHash();
            hashes[images.size() + i] = images.get(i).mirroredHash();
        }
        return hashes;
    }

    /** Of each group the first of its images stands for all, and the first mirrored: there may be thousands. */
    private void joinGroups(int[] a, int[] b) {
        for (int first : new int[] {a[0], firstMirrored(a)}) {
            for (int second : new int[] {b[0], firstMirrored(b)}) {
                join(first, second);
            }
        }
    }

    private int firstMirrored(int[] group) {
        for (int position : group) {
            if (position >= images.size()) {
                return position;
            }
        }
        return group[0];
    }

    /** Joins two images if they look alike. Two mirrored hashes say what the own ones say. */
    private void join(int a, int b) {
        int n = images.size();
        int first = root(a % n);
        int second = root(b % n);
        if (first == second || a >= n && b >= n) {
            return;
        }
        if (near(images.get(a % n), images.get(b % n), maxDistance).isPresent()) {
            unite(first, second);
        }
    }

    private void unite(int a, int b) {
        int first = root(a);
        int second = root(b);
        parent[Math.max(first, second)] = Math.min(first, second);
    }

    private int root(int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private List<int[]> clusters() {
        int[] size = new int[parent.length];
        for (int i = 0; i < parent.length; i++) {
            size[root(i)]++;
        }
        int[][] members = new int[parent.length][];
        List<int[]> found = new ArrayList<>();
        // The root of a cluster is its first image.
        for (int i = 0; i < parent.length; i++) {
            int root = root(i);
            if (root == i && size[i] >= 2) {
                members[i] = new int[size[i]];
                found.add(members[i]);
                size[i] = 0;
            }
            if (members[root] != null) {
                members[root][size[root]++] = i;
            }
        }
        return found;
    }

    /** Pearson's correlation of the square roots of two maps of edges, −1…1; of maps that are the same all over, 1 if both are. */
    private static double edges(ImageFeatures a, ImageFeatures b, boolean mirrored) {
        byte[] first = a.edges();
        byte[] second = b.edges();
        double sumA = 0;
        double sumB = 0;
        double squareA = 0;
        double squareB = 0;
        double product = 0;
        for (int i = 0; i < first.length; i++) {
            double x = Math.sqrt(first[i] & 0xff);
            double y = Math.sqrt(second[mirrored ? i / SIDE * SIDE + SIDE - 1 - i % SIDE : i] & 0xff);
            sumA += x;
            sumB += y;
            squareA += x * x;
            squareB += y * y;
            product += x * y;
        }
        double n = first.length;
        double varianceA = squareA - sumA / n * sumA;
        double varianceB = squareB - sumB / n * sumB;
        if (varianceA <= 0 || varianceB <= 0) {
            return varianceA <= 0 && varianceB <= 0 ? 1 : 0;
        }
        return (product - sumA / n * sumB) / Math.sqrt(varianceA * varianceB);
    }
}
