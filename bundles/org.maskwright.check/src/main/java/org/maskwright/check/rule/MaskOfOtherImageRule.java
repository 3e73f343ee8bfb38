package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.DatasetRule;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.Scope;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.option.Option;
import org.maskwright.imaging.feature.MaskFeatures;

/** Finds images that the mask of another sample fits clearly better than their own: two masks exchanged, or a row of them displaced. */
public final class MaskOfOtherImageRule implements DatasetRule {
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
            0.1,
            0,
            2);
    private static final Option.Number FAR_GAIN = new Option.Number(
            "farGain",
            "",
            "The same for samples far from each other, of which only the worst fitting are compared.",
            0.25,
            0,
            2);
    private static final Option.Number GAIN = new Option.Number(
            "gain", "", "Least growth of the correlation when an image takes a neighbour's mask.", 0.09, 0, 2);
    private static final RuleInfo INFO = new RuleInfo(
                    "MASK_OF_OTHER_IMAGE",
                    Severity.WARNING,
                    RuleInfo.Certainty.HEURISTIC,
                    "Another sample's mask fits the picture's edges better than its own: masks were exchanged, or a row of"
                            + " them is displaced.",
                    "Compare the picture with both masks, and rename or exchange the files.",
                    List.of(NEIGHBOURS, SWAP_GAIN, FAR_GAIN, GAIN),
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
                        && s.maskFeatures().filter(MaskFeatures::isPartial).isPresent())
                .toList();
        var search = new BetterMasks(pairs, report::throwIfCancelled);
        search.compareNeighbours((int) report.number(NEIGHBOURS));
        search.compareWorst(report.number(FAR_GAIN));
        for (int i = 0; i < pairs.size(); i++) {
            SampleFacts s = pairs.get(i);
            var other = search.other(i);
            var swap = search.swap(i).filter(c -> c.gain() >= report.number(SWAP_GAIN));
            swap.or(() -> other.filter(c -> c.gain() >= report.number(GAIN)))
                    .ifPresent(c -> found(s, pairs.get(c.partner()), c, report));
        }
    }

    private static void found(SampleFacts s, SampleFacts other, BetterMasks.Candidate candidate, Report report) {
        report.found(
                s.sample().name(),
                SampleFiles.mask(s),
                Wording.text(
                        "The mask %s fits this picture's edges better than its own (correlation %.2f against %.2f)%s.",
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
