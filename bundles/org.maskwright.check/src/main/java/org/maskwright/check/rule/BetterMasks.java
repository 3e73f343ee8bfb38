package org.maskwright.check.rule;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.maskwright.check.facts.SampleFacts;

/**
 * For each pair of image and mask, the other pair's mask that would fit its image better. Holds the maps of a few pairs at a time, so that
 * its memory does not grow with the maps of a large dataset. For one thread.
 */
final class BetterMasks {
    /** With more suspects than this, only those that fit worst are compared with each other. */
    private static final int SUSPECTS_AT_MOST = 1000;

    private final List<SampleFacts> pairs;
    private final boolean[] suspect;
    private final Runnable checkpoint;
    private final double[] ownFit;
    private final Candidate[] swaps;
    private final Candidate[] others;
    private final Candidate[] far;
    private final Candidate[] images;

    /**
     * A mask that may fit better.
     *
     * @param partner position of the pair that it belongs to
     * @param exchange whether both pairs would gain by exchanging their masks
     * @param gain how much the correlation grows: that of both pairs together for an exchange
     * @param fit correlation of the image with that mask
     * @param ownFit correlation of the image with its own mask
     */
    record Candidate(int partner, boolean exchange, double gain, double fit, double ownFit) {
        private static final Candidate NONE = new Candidate(-1, false, Double.NEGATIVE_INFINITY, 0, 0);
    }

    /** One pair's maps, while they are needed. */
    private record Entry(int position, FitMap map) {}

    /**
     * @param pairs samples with features of both image and mask
     * @param suspected tells those whose mask fits its image nowhere near; the others' masks are their own
     * @param checkpoint called for each pair; may throw to end the search
     */
    BetterMasks(List<SampleFacts> pairs, Predicate<SampleFacts> suspected, Runnable checkpoint) {
        this.pairs = pairs;
        suspect = new boolean[pairs.size()];
        for (int i = 0; i < suspect.length; i++) {
            suspect[i] = suspected.test(pairs.get(i));
        }
        this.checkpoint = checkpoint;
        ownFit = new double[pairs.size()];
        swaps = new Candidate[pairs.size()];
        others = new Candidate[pairs.size()];
        Arrays.fill(swaps, Candidate.NONE);
        Arrays.fill(others, Candidate.NONE);
        far = others.clone();
        images = others.clone();
    }

    /**
     * The best exchange found for a pair, if it is also the best for its partner: one wrong mask makes an exchange look good to several
     * right ones, but they do not to it.
     */
    Optional<Candidate> swap(int position) {
        Candidate best = swaps[position];
        return best.partner() >= 0 && swaps[best.partner()].partner() == position
                ? Optional.of(best)
                : Optional.empty();
    }

    /** The best other mask found for a pair, among those that fit this image better than the one they are with. */
    Optional<Candidate> other(int position) {
        return Optional.of(others[position]).filter(c -> c.partner() >= 0);
    }

    /** The best mask of another suspect, wherever it is, if this image is also the one that the mask fits best. */
    Optional<Candidate> owned(int position) {
        Candidate best = far[position];
        return best.partner() >= 0 && images[best.partner()].partner() == position
                ? Optional.of(best)
                : Optional.empty();
    }

    /** Compares each suspect with so many pairs before and after it. */
    void compareNeighbours(int reach) {
        Deque<Entry> window = new ArrayDeque<>();
        for (int i = 0; i < pairs.size(); i++) {
            checkpoint.run();
            Entry entry = entry(i);
            ownFit[i] = entry.map().fit(entry.map());
            for (Entry earlier : window) {
                if (suspect[i] || suspect[earlier.position()]) {
                    compare(earlier, entry, Double.NEGATIVE_INFINITY, true);
                }
            }
            window.add(entry);
            if (window.size() > reach) {
                window.remove();
            }
        }
    }

    /**
     * Compares the suspects with each other, wherever they are: for exchanges, and for masks of which each has an image of its own. After {@link #compareNeighbours}.
     *
     * @param leastGain exchanges with less gain are passed over: among so many comparisons some fit by chance
     */
    void compareSuspects(double leastGain) {
        List<Entry> suspects = IntStream.range(0, pairs.size())
                .filter(i -> suspect[i])
                .boxed()
                .sorted(Comparator.comparingDouble(i -> ownFit[i]))
                .limit(SUSPECTS_AT_MOST)
                .sorted()
                .map(this::entry)
                .toList();
        for (int i = 0; i < suspects.size(); i++) {
            checkpoint.run();
            for (int j = i + 1; j < suspects.size(); j++) {
                compare(suspects.get(i), suspects.get(j), leastGain, false);
            }
        }
    }

    private Entry entry(int position) {
        SampleFacts s = pairs.get(position);
        return new Entry(
                position,
                FitMap.of(s.imageFeatures().orElseThrow(), s.maskFeatures().orElseThrow()));
    }

    private void compare(Entry a, Entry b, double leastSwapGain, boolean oneWay) {
        double there = a.map().fit(b.map());
        double back = b.map().fit(a.map());
        double ownA = ownFit[a.position()];
        double ownB = ownFit[b.position()];
        double gain = there + back - ownA - ownB;
        if (gain >= leastSwapGain && there > ownA && back > ownB) {
            keep(swaps, a, new Candidate(b.position(), true, gain, there, ownA));
            keep(swaps, b, new Candidate(a.position(), true, gain, back, ownB));
        }
        if (!oneWay) {
            keepFar(a, b, there - ownA, there, ownA);
            keepFar(b, a, back - ownB, back, ownB);
        }
        if (oneWay && there > ownB) {
            keep(others, a, new Candidate(b.position(), false, there - ownA, there, ownA));
        }
        if (oneWay && back > ownA) {
            keep(others, b, new Candidate(a.position(), false, back - ownB, back, ownB));
        }
    }

    /** What a mask's best image is, is told by how well they fit, whatever the image gains. */
    private void keepFar(Entry image, Entry mask, double gain, double fit, double own) {
        keep(far, image, new Candidate(mask.position(), false, gain, fit, own));
        keep(images, mask, new Candidate(image.position(), false, fit, fit, own));
    }

    private static void keep(Candidate[] best, Entry image, Candidate candidate) {
        if (candidate.gain() > best[image.position()].gain()) {
            best[image.position()] = candidate;
        }
    }
}
