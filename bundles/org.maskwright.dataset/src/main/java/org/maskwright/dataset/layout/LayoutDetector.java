package org.maskwright.dataset.layout;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.LabelMap;

/**
 * Finds the layout of a folder that nobody has described: thinks of candidates from the names, tries those that promise most, and of two
 * that pair equally well prefers the one whose names and file headers say that the masks are where it has them.
 */
public final class LayoutDetector {
    /** About how many files may be matched in all, so that a large dataset does not wait for unlikely candidates. */
    private static final int WORK = 120_000;

    private static final double HINT_ENOUGH = 0.5;

    /** An alternative that is less than so much as good as the best is none. */
    private static final double WORTH_NAMING = 0.4;

    /** What is less certain than that pairs up by chance. */
    private static final double CHANCE = 0.15;

    /** A candidate that was tried, and how good it is. */
    private record Rated(Candidate.Trial trial, double score) {}

    private final Listing listing;
    private final FileLooks looks;
    private final Optional<LabelMap> stated;

    private LayoutDetector(Listing listing, FileLooks looks, Optional<LabelMap> stated) {
        this.listing = listing;
        this.looks = looks;
        this.stated = stated;
    }

    /**
     * The likeliest layout; one without masks when nothing pairs up.
     *
     * @param listing at least one image
     * @param looks to look into a handful of files
     * @param stated what the masks' values mean, when that is known
     */
    public static SettledLayout detect(Listing listing, FileLooks looks, Optional<LabelMap> stated) {
        return new LayoutDetector(listing, looks, stated).detect();
    }

    private SettledLayout detect() {
        int most = Math.clamp(WORK / Math.max(1, listing.images().size()), 3, 12);
        List<Candidate.Trial> trials = LayoutCandidates.mostPromising(listing, most).stream()
                .map(c -> Candidate.Trial.of(c, listing.images()))
                .filter(t -> Math.min(t.images(), t.masks()) > 0)
                .toList();
        long pairs = Math.max(
                1, trials.stream().mapToLong(Candidate.Trial::pairs).max().orElse(0));
        List<Rated> rated = trials.stream()
                .map(t -> new Rated(t, score(t, pairs)))
                .sorted(Comparator.comparing(r -> -r.score()))
                .toList();
        return rated.isEmpty() ? imagesOnly() : settled(rated);
    }

    /** How good a layout is, 0…about 4: the share that pairs, with what names and headers say. */
    private double score(Candidate.Trial t, long mostPairs) {
        double look = looks.maskLikeness(files(t, true)) - looks.maskLikeness(files(t, false));
        double reach = t.pairs() == 0 ? 0.001 : t.share() * t.pairs() / mostPairs;
        double known = t.candidate().known() ? 2 : 1;
        return reach * coverage(t) * (1 + 0.5 * t.candidate().hint()) * (1 + 0.5 * look) * known;
    }

    /** Without a hint in words a few pairs among many files are chance. */
    private static double coverage(Candidate.Trial t) {
        return t.candidate().hint() >= HINT_ENOUGH ? 1 : Math.sqrt(2.0 * t.pairs() / (t.images() + t.masks()));
    }

    private static List<Listing.File> files(Candidate.Trial trial, boolean masks) {
        return trial.couples().stream()
                .flatMap(c -> (masks ? c.mask() : c.image()).stream())
                .toList();
    }

    @SuppressWarnings("ReferenceEquality") // the trial itself, not one like it
    private SettledLayout settled(List<Rated> rated) {
        Rated first = widest(rated);
        Candidate.Trial best = first.trial();
        double enough = WORTH_NAMING * first.score();
        Optional<Rated> second = rated.stream()
                .filter(r -> r.score() >= enough && r.trial() != best && !best.includes(r.trial()))
                .findFirst();
        double ratio = second.map(r -> r.score() / first.score()).orElse(0.0);
        double margin = Math.clamp(2 * (1 - ratio), 0, 1);
        double confidence = best.pairs() == 0 ? 0.05 : best.share() * coverage(best) * (0.5 + 0.5 * margin);
        if (best.pairs() > 0 && confidence < CHANCE) {
            return imagesOnly();
        }
        Optional<Layout> alternative = second.map(r -> r.trial().candidate().layout());
        return new SettledLayout(
                new LayoutGuess(withLabels(best), false, confidence, alternative, reason(best, second)), best.paired());
    }

    /**
     * The best, or of those that make the same pairs and more the one that has a place for most files: {@code images/} and {@code masks/}
     * rather than {@code images/train/} and {@code masks/train/}, though {@code images/val/} has orphans.
     */
    private static Rated widest(List<Rated> rated) {
        Rated best = rated.getFirst();
        if (best.trial().candidate().known() || best.trial().pairs() == 0) {
            return best;
        }
        return rated.stream()
                .filter(r -> r.trial().candidate().hint()
                        >= Math.max(HINT_ENOUGH, best.trial().candidate().hint()))
                .filter(r ->
                        r.trial().files() > best.trial().files() && r.trial().includes(best.trial()))
                .max(Comparator.comparing(r -> r.trial().files()))
                .orElse(best);
    }

    private Layout withLabels(Candidate.Trial best) {
        Layout l = best.candidate().layout();
        LabelMap labels = stated.orElseGet(() -> LabelMapDetector.detect(pairedMasks(best), looks, l.labels()));
        return new Layout(l.name(), l.images(), l.masks(), labels);
    }

    private static List<Listing.File> pairedMasks(Candidate.Trial trial) {
        return trial.couples().stream()
                .filter(c -> c.image().isPresent() || trial.pairs() == 0)
                .flatMap(c -> c.mask().stream())
                .toList();
    }

    private static String reason(Candidate.Trial best, Optional<Rated> second) {
        String found = best.pairs() + " of " + best.images() + " images and " + best.masks() + " masks pair up by name";
        return found
                + second.map(r -> "; " + r.trial().candidate().layout().name() + " would pair "
                                + r.trial().pairs())
                        .orElse("");
    }

    /** Nothing pairs up: all are images, and masks are expected in a folder of their own. */
    private SettledLayout imagesOnly() {
        String first = listing.images().getFirst().folder();
        String top = first.contains("/") ? first.substring(0, first.indexOf('/')) : first;
        boolean together = !top.isEmpty()
                && !top.equals("masks")
                && listing.images().stream().allMatch(f -> (f.folder() + "/").startsWith(top + "/"));
        Layout layout = new Layout(
                "images only",
                (together ? top + "/" : "") + "{dir*}/{name}.{ext}",
                "masks/{dir*}/{name}.{ext}",
                stated.orElse(new LabelMap.Binary255()));
        boolean masks = looks.maskLikeness(listing.images()) > 0.9;
        String reason = listing.images().size() + " images and no masks that pair up with them"
                + (masks
                        ? "; they look like masks: perhaps the dataset is the folder above"
                        : "; expected in masks/ by the same names, or state --images and --masks");
        return SettledLayout.of(new LayoutGuess(layout, false, 0, Optional.empty(), reason), listing.images());
    }
}
