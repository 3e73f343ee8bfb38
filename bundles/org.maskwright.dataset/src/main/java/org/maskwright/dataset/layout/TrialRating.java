package org.maskwright.dataset.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How good candidates are that were tried: by what pairs, by names, and by a look into a handful of files.
 *
 * @param looks into files; of JPEG files the pixels are read only where masks may be such
 */
record TrialRating(FileLooks looks) {
    /** What a layout is worth whose masks are the same in all files. */
    private static final double FIELD = 0.6;

    /** What looks less like masks is photographs. */
    private static final double PHOTOGRAPHS = 0.35;

    /** Words say enough that few pairs need not be chance. */
    static final double HINT_ENOUGH = 0.5;

    /** A candidate that was tried, and how good it is. */
    record Rated(LayoutCandidate.LayoutTrial trial, double score) {}

    private static final Comparator<Rated> BEST_FIRST = Comparator.comparing(r -> -r.score());

    /** Those that may be meant, the best first. */
    List<Rated> rated(List<LayoutCandidate.LayoutTrial> tried) {
        List<LayoutCandidate.LayoutTrial> trials =
                tried.stream().filter(t -> !arePhotographs(t)).toList();
        long pairs = Math.max(
                1,
                trials.stream()
                        .mapToLong(LayoutCandidate.LayoutTrial::pairs)
                        .max()
                        .orElse(0));
        return withFieldsBehind(trials.stream()
                .map(t -> new Rated(t, score(t, pairs)))
                .sorted(BEST_FIRST)
                .toList());
    }

    /** Two folders of photographs count alike, {@code IMG_1} here and {@code WA1} there: without a word for masks they are none. */
    private boolean arePhotographs(LayoutCandidate.LayoutTrial t) {
        double hint = t.candidate().hint();
        List<Listing.File> masks = files(t, true);
        // Where words speak against it, no pixel need be read.
        return hint <= 0 && (hint < 0 ? looks.maskLikeness(masks) : looks.decodedLikeness(masks)) < PHOTOGRAPHS;
    }

    /** A camera's field of view is the mask where there is no other; it is looked for where that would change what comes first. */
    private List<Rated> withFieldsBehind(List<Rated> rated) {
        List<Rated> left = new ArrayList<>(rated);
        for (int i = 0; i < rated.size() - 1; i++) {
            Rated first = left.getFirst();
            double behind = FIELD * first.score();
            if (left.get(1).score() < behind || !looks.showTheSame(files(first.trial(), true))) {
                return left;
            }
            left.set(0, new Rated(first.trial(), behind));
            left.sort(BEST_FIRST);
        }
        return left;
    }

    /** How good a layout is, 0…about 4: the share that pairs, with what names and headers say. */
    private double score(LayoutCandidate.LayoutTrial t, long mostPairs) {
        double look = look(files(t, true), files(t, false));
        double reach = t.pairs() == 0 ? 0.001 : t.share() * t.pairs() / mostPairs;
        double known = t.candidate().known() ? 2 : t.candidate().masksArePlainlyCalledSo() ? 1.1 : 1;
        return reach * coverage(t) * (1 + 0.5 * t.candidate().hint()) * (1 + 0.5 * look) * known;
    }

    /** How much more the masks look like masks than the images do, -1…1. */
    private double look(List<Listing.File> masks, List<Listing.File> images) {
        boolean lossy = masks.stream().limit(1).anyMatch(looks::isJpeg);
        return lossy
                ? looks.decodedLikeness(masks) - looks.decodedLikeness(images)
                : looks.maskLikeness(masks) - looks.maskLikeness(images);
    }

    /** How much of both sides pairs, 0…1: without a hint in words a few pairs among many files are chance. */
    static double coverage(LayoutCandidate.LayoutTrial t) {
        return t.candidate().hint() >= HINT_ENOUGH ? 1 : Math.sqrt(2.0 * t.pairs() / (t.images() + t.masks()));
    }

    /** The masks, or the images, that have a place in it. */
    static List<Listing.File> files(LayoutCandidate.LayoutTrial trial, boolean masks) {
        return trial.couples().stream()
                .flatMap(c -> (masks ? c.mask() : c.image()).stream())
                .toList();
    }
}
