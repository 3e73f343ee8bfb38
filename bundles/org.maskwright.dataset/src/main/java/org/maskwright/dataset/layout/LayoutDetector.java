package org.maskwright.dataset.layout;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.LabelMap;
import org.maskwright.dataset.layout.TrialRating.Rated;

/**
 * Finds the layout of a folder that nobody has described: thinks of candidates from the names, tries those that promise most, and of two
 * that pair equally well prefers the one whose names and file headers say that the masks are where it has them.
 */
public final class LayoutDetector {
    /** About how many files may be matched in all, so that a large dataset does not wait for unlikely candidates. */
    private static final int WORK = 120_000;

    /** An alternative that is less than so much as good as the best is none. */
    private static final double WORTH_NAMING = 0.4;

    /** As good as the best, but for chance: with its sides exchanged, it is for people to decide. */
    private static final double EVEN = 0.9;

    /** What is less certain than that pairs up by chance. */
    private static final double CHANCE = 0.15;

    private static final double HALF = 0.5;

    /** What looks so much like masks is none of the photographs. */
    private static final double MASKS = 0.9;

    /** Among more files than these a single pair is chance, where no words speak for it. */
    private static final int FEW = 4;

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
        List<Rated> rated = new TrialRating(looks)
                .rated(LayoutCandidates.mostPromising(listing, most).stream()
                        .map(c -> LayoutCandidate.LayoutTrial.of(c, listing.images()))
                        .filter(t -> Math.min(t.images(), t.masks()) > 0)
                        .filter(t -> !isChance(t))
                        .toList());
        return several(rated)
                .orElseGet(() -> rated.isEmpty() ? unmatched().orElseGet(this::imagesOnly) : settled(rated));
    }

    /** A single pair is no pattern, where no word speaks for it or its own folders hold files that it has no place for. */
    private static boolean isChance(LayoutCandidate.LayoutTrial t) {
        boolean few = t.files() + t.paired().rest().size() <= FEW;
        return t.pairs() == 1 && !few && (t.candidate().hint() < 1 || t.leftBeside() > 0);
    }

    private static boolean isPoor(LayoutCandidate.LayoutTrial t) {
        return t.share() < HALF || t.leftBeside() >= t.pairs() || takesMasksForImages(t);
    }

    private static boolean takesMasksForImages(LayoutCandidate.LayoutTrial t) {
        String images = t.candidate().layout().images();
        return FolderWords.image(images.substring(0, Math.max(0, images.lastIndexOf("/{")))) < 0
                && FolderWords.image(images.substring(images.lastIndexOf('/') + 1)) <= 0;
    }

    /** Several masks for one image, where the other layouts are poor, or leave as many files outside as they pair and more than this one. */
    private Optional<SettledLayout> several(List<Rated> rated) {
        Optional<LayoutCandidate.LayoutTrial> best =
                rated.stream().map(Rated::trial).findFirst();
        if (best.isEmpty() || isPoor(best.get())) {
            return SeveralMasks.in(listing).map(this::severalMasks);
        }
        return !best.get().candidate().masksAreCalledSo()
                        && foreign(best.get()) >= best.get().pairs()
                ? SeveralMasks.inFolders(listing)
                        .map(this::severalMasks)
                        .filter(s -> s.guess().confidence() > share(best.get()))
                : Optional.empty();
    }

    private static double share(LayoutCandidate.LayoutTrial t) {
        return (double) t.files() / (t.files() + t.paired().rest().size());
    }

    private SettledLayout severalMasks(Layout layout) {
        Pairing.Paired paired = Pairing.of(listing.images(), layout);
        PathPattern pattern = layout.maskPattern();
        List<Listing.File> masks = listing.images().stream()
                .filter(f -> pattern.match(f.path()).isPresent())
                .toList();
        long images =
                paired.couples().stream().filter(c -> c.image().isPresent()).count();
        Layout read = new Layout(
                layout.name(),
                layout.images(),
                layout.masks(),
                stated.orElseGet(() -> LabelMapDetector.detect(masks, looks, layout.labels())));
        String reason = "several masks for one image: " + masks.size() + " masks of " + images + " images";
        double confidence = (double) (images + masks.size()) / listing.images().size();
        return new SettledLayout(
                new LayoutGuess(read, false, Math.min(1, confidence), Optional.empty(), reason), paired);
    }

    @SuppressWarnings("ReferenceEquality") // the trial itself, not one like it
    private SettledLayout settled(List<Rated> rated) {
        Rated first = widest(rated);
        LayoutCandidate.LayoutTrial best = first.trial();
        double enough = WORTH_NAMING * first.score();
        Optional<Rated> second = rated.stream()
                .filter(r -> r.score() >= enough && r.trial() != best && !best.includes(r.trial()))
                .filter(r -> !best.pairsBetter(r.trial())
                        || r.score() >= EVEN * first.score() && best.isExchanged(r.trial()))
                .findFirst();
        double ratio = second.map(r -> r.score() / first.score()).orElse(0.0);
        double margin = Math.clamp(2 * (1 - ratio), 0, 1);
        double confidence = best.pairs() == 0 ? 0.05 : best.share() * TrialRating.coverage(best) * (0.5 + 0.5 * margin);
        if (best.pairs() > 0 && confidence < CHANCE) {
            return imagesOnly();
        }
        confidence *= (double) best.files() / (best.files() + foreign(best));
        Optional<NumbersApart> apart = apart(best);
        confidence = apart.isPresent() ? Math.min(HALF, confidence) : confidence;
        Optional<Layout> alternative = second.map(r -> r.trial().candidate().layout());
        return new SettledLayout(
                new LayoutGuess(
                        withLabels(best),
                        false,
                        confidence,
                        alternative,
                        reason(best, second) + apart.map(a -> "; " + a.text()).orElse("")),
                best.paired());
    }

    private static Optional<NumbersApart> apart(LayoutCandidate.LayoutTrial best) {
        boolean possible = best.images() == best.masks() && best.images() == best.pairs() + 1;
        return possible ? NumbersApart.of(paths(best, false), paths(best, true)) : Optional.empty();
    }

    private static List<String> paths(LayoutCandidate.LayoutTrial trial, boolean masks) {
        return TrialRating.files(trial, masks).stream().map(Listing.File::path).toList();
    }

    /** Number of images that it has no place for, but for those made for people to look at and the masks' twins. */
    private static long foreign(LayoutCandidate.LayoutTrial trial) {
        MaskTwins twins = MaskTwins.of(trial.couples().stream()
                .flatMap(c -> c.mask().stream())
                .map(Listing.File::path)
                .toList());
        return trial.paired().rest().stream()
                .filter(f -> !Companions.isOne(f.path()) && !twins.hold(f.path()))
                .count();
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
                        >= Math.max(
                                TrialRating.HINT_ENOUGH,
                                best.trial().candidate().hint()))
                .filter(r ->
                        r.trial().files() > best.trial().files() && r.trial().includes(best.trial()))
                .max(Comparator.comparing(r -> r.trial().files()))
                .orElse(best);
    }

    private Layout withLabels(LayoutCandidate.LayoutTrial best) {
        Layout l = best.candidate().layout();
        LabelMap labels = stated.orElseGet(() -> LabelMapDetector.detect(pairedMasks(best), looks, l.labels()));
        return new Layout(l.name(), l.images(), l.masks(), labels);
    }

    private static List<Listing.File> pairedMasks(LayoutCandidate.LayoutTrial trial) {
        return trial.couples().stream()
                .filter(c -> c.image().isPresent() || trial.pairs() == 0)
                .flatMap(c -> c.mask().stream())
                .toList();
    }

    private static String reason(LayoutCandidate.LayoutTrial best, Optional<Rated> second) {
        String found = best.pairs() + " of " + best.images() + " images and " + best.masks() + " masks pair up by name";
        long foreign = foreign(best);
        return found
                + (foreign > 0 ? "; " + foreign + " images lie outside of it" : "")
                + second.map(r -> "; " + r.trial().candidate().layout().name() + " would pair "
                                + r.trial().pairs())
                        .orElse("");
    }

    /** Nothing pairs up, and one folder holds what looks like masks of the photographs in another: the names are at fault. */
    private Optional<SettledLayout> unmatched() {
        List<Subtree> trees = Subtree.of(listing).stream()
                .filter(t -> t.stems().size() >= FEW)
                .toList();
        return trees.stream()
                .flatMap(images -> trees.stream()
                        .filter(masks -> !images.overlaps(masks))
                        .map(masks -> new Siblings(images, masks)))
                .filter(s -> 10 * (s.images().stems().size() + s.masks().stems().size())
                        >= 9 * listing.images().size())
                .map(s -> Pairing.of(listing.images(), s.layout(Affix.NONE)).pairs() > 0
                        ? Optional.<LayoutCandidate.LayoutTrial>empty()
                        : Optional.of(LayoutCandidate.LayoutTrial.of(
                                new LayoutCandidate(s.layout(Affix.NONE), false, 0, 0), listing.images())))
                .flatMap(Optional::stream)
                .filter(t -> t.masks() > 0 && t.images() > 0)
                .filter(t -> looks.maskLikeness(TrialRating.files(t, true)) > MASKS
                        && looks.maskLikeness(TrialRating.files(t, false)) < HALF)
                .findFirst()
                .map(t -> new SettledLayout(
                        new LayoutGuess(withLabels(t), false, 0.05, Optional.empty(), reason(t, Optional.empty())),
                        t.paired()));
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
