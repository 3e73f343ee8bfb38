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
import org.maskwright.core.SampleName;
import org.maskwright.core.option.Option;

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

    private static final RuleInfo INFO = new RuleInfo(
                    "MASK_OF_OTHER_IMAGE",
                    Severity.WARNING,
                    RuleInfo.Certainty.HEURISTIC,
                    "The mask fits the picture's edges nowhere near, and another sample's mask fits them better: masks were"
                            + " exchanged, or a row of them is displaced. Where that is so of most, one finding says so of the dataset.",
                    "Compare the picture with both masks, and rename or exchange the files.",
                    List.of(MAX_CERTAINTY, MAX_SUPPORT, NEIGHBOURS, SWAP_GAIN, FAR_GAIN, GAIN),
                    List.of())
            .meantFor(Scope.BACKGROUND);

    private final OwnerSearch owners;

    /** A rule by itself. */
    public MaskOfOtherImageRule() {
        this(new OwnerSearch());
    }

    /** One of several rules that share a search. */
    MaskOfOtherImageRule(OwnerSearch owners) {
        this.owners = owners;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(DatasetFacts facts, Report report) {
        OtherMasks other = owners.of(TurnedMasks.leftOut(facts.samples()), limits(report), report::throwIfCancelled);
        if (other.areMost()) {
            ofMost(other, report);
        } else {
            other.found().forEach(f -> found(f.sample(), f.owner(), f.candidate(), report));
        }
    }

    private static OtherMasks.OwnerLimits limits(RuleValues values) {
        return new OtherMasks.OwnerLimits(
                values.number(MAX_CERTAINTY),
                values.number(MAX_SUPPORT) / 100,
                (int) values.number(NEIGHBOURS),
                values.number(SWAP_GAIN),
                values.number(FAR_GAIN),
                values.number(GAIN));
    }

    /** The limits where nobody has set others, by which other rules leave out what this one says. */
    static OtherMasks.OwnerLimits standard() {
        return new OtherMasks.OwnerLimits(
                MAX_CERTAINTY.standard(),
                MAX_SUPPORT.standard() / 100,
                NEIGHBOURS.standard().intValue(),
                SWAP_GAIN.standard(),
                FAR_GAIN.standard(),
                GAIN.standard());
    }

    private static void ofMost(OtherMasks other, Report report) {
        OtherMasks.OwnerFound first = other.found().getFirst();
        report.found(
                SampleName.NONE,
                List.of(),
                Wording.text(
                        "%,d of %,d masks fit nothing in their pictures, and %,d of them fit another one, as %s does that of %s: masks"
                                + " and pictures were exchanged throughout, as by two programs that count files in another order. Name"
                                + " the masks as their pictures.",
                        other.suspects().size(),
                        other.pairs(),
                        other.found().size(),
                        first.owner().sample().mask().orElse(""),
                        first.sample().sample().label()),
                Wording.data(
                        "masks",
                        other.pairs(),
                        "samples",
                        FitFindings.labels(other.suspects()),
                        "fitting",
                        other.found().stream()
                                .map(f -> f.sample().sample().label() + ": "
                                        + f.owner().sample().label())
                                .toList()));
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
