package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.DatasetRule;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.RuleValues;
import org.maskwright.check.Scope;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.option.Option;
import org.maskwright.imaging.feature.MaskFeatures;
import org.maskwright.imaging.feature.PairFeatures;

/** Finds images that the mask of another sample fits clearly better than their own: two masks exchanged, or a row of them displaced. */
public final class MaskOfOtherImageRule implements DatasetRule {
    private static final Option.Number MAX_SUPPORT = new Option.Number(
            "maxSupport", "%", "A mask whose boundary has more edge support there is its picture's own.", 40, 0, 100);
    private static final Option.Number NEIGHBOURS = new Option.Number(
            "neighbours",
            "",
            "How many samples before and after each one are compared with it, in the dataset's order.",
            5,
            1,
            100);
    private static final Option.Number SWAP_GAIN = new Option.Number(
            "swapGain",
            "",
            "Least growth of the sum of both correlations when two neighbours exchange their masks.",
            0.05,
            0,
            2);
    private static final Option.Number FAR_GAIN = new Option.Number(
            "farGain",
            "",
            "The same for samples far from each other, of which only the worst fitting are compared.",
            0.12,
            0,
            2);
    private static final Option.Number GAIN = new Option.Number(
            "gain", "", "Least growth of the correlation when an image takes a neighbour's mask.", 0.05, 0, 2);
    private static final Option.Number MAX_CERTAINTY = new Option.Number(
            "maxCertainty",
            "standard deviations",
            "A mask whose edge support, where it is or evenly grown or shrunk, is farther above chance is its picture's own.",
            4.5,
            0,
            100);

    /** A mask with so much support at some displacement, and so far above chance, is displaced. */
    private static final double DISPLACED = 0.4;

    private static final double DISPLACED_CERTAINTY = 4.5;

    private static final RuleInfo INFO = new RuleInfo(
                    "MASK_OF_OTHER_IMAGE",
                    Severity.WARNING,
                    RuleInfo.Certainty.HEURISTIC,
                    "The mask fits the picture's edges nowhere near, and another sample's mask fits them better: masks were"
                            + " exchanged, or a row of them is displaced.",
                    "Compare the picture with both masks, and rename or exchange the files.",
                    List.of(MAX_CERTAINTY, MAX_SUPPORT, NEIGHBOURS, SWAP_GAIN, FAR_GAIN, GAIN),
                    List.of())
            .meantFor(Scope.BACKGROUND);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(DatasetFacts facts, Report report) {
        List<SampleFacts> pairs = facts.samples().stream()
                .filter(s -> s.imageFeatures().isPresent()
                        && s.maskFeatures().filter(MaskFeatures::isPartial).isPresent()
                        && !PersonExtent.nearlyFull(s))
                .toList();
        var search = new BetterMasks(pairs, s -> fitsNowhere(s, report), report::throwIfCancelled);
        search.compareNeighbours((int) report.number(NEIGHBOURS));
        search.compareSuspects(report.number(FAR_GAIN));
        for (int i = 0; i < pairs.size(); i++) {
            SampleFacts s = pairs.get(i);
            if (!fitsNowhere(s, report)) {
                continue;
            }
            var other = search.other(i);
            var swap = search.swap(i).filter(c -> c.gain() >= report.number(SWAP_GAIN));
            swap.or(() -> other.filter(c -> c.gain() >= report.number(GAIN)))
                    .ifPresent(c -> found(s, pairs.get(c.partner()), c, report));
        }
    }

    private static boolean fitsNowhere(SampleFacts s, RuleValues values) {
        return s.pair()
                .flatMap(PairFeatures::fit)
                .filter(f -> f.certaintyGrown() < values.number(MAX_CERTAINTY)
                        && f.even().support() * 100 < values.number(MAX_SUPPORT))
                .filter(f ->
                        f.certaintyMoved() < DISPLACED_CERTAINTY || f.best().support() < DISPLACED)
                .isPresent();
    }

    private static void found(SampleFacts s, SampleFacts other, BetterMasks.Candidate candidate, Report report) {
        report.found(
                s.sample().name(),
                SampleFiles.mask(s),
                Wording.text(
                        "The mask %s fits this picture's edges better than its own, which fits them nowhere"
                                + " near (correlation %.2f against %.2f)%s.",
                        other.sample().mask().orElse(""),
                        candidate.fit(),
                        candidate.ownFit(),
                        candidate.exchange()
                                ? "; exchanged, the masks of " + s.sample().label() + " and "
                                        + other.sample().label() + " would fit better"
                                : ""),
                Wording.data(
                        "fits",
                        other.sample().label(),
                        "mutual",
                        candidate.exchange(),
                        "fit",
                        candidate.fit(),
                        "ownFit",
                        candidate.ownFit(),
                        "gain",
                        candidate.gain()));
    }
}
