package org.maskwright.check.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.SampleRule;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.option.Option;
import org.maskwright.imaging.feature.ImageFeatures;

/** Finds images without colour. */
public final class ImageGreyscaleRule implements SampleRule {
    private static final Option.Number MAX_CHROMA = new Option.Number(
            "maxChroma",
            "",
            "An image is grey when the colour channels differ by at most this (0…255) at every pixel.",
            2,
            0,
            255);
    private static final RuleInfo INFO = new RuleInfo(
            "IMAGE_GREYSCALE",
            Severity.INFO,
            RuleInfo.Certainty.DETERMINISTIC,
            "The picture has no colour: few of its kind in a dataset of colour photos are rather noise than variety.",
            "Keep it when grey pictures are to be segmented too; otherwise set it aside.",
            List.of(MAX_CHROMA),
            List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(SampleFacts facts, Report report) {
        Optional<Integer> chroma = facts.imageFeatures().map(ImageFeatures::chroma);
        if (chroma.isPresent() && chroma.get() <= report.number(MAX_CHROMA)) {
            report.found(
                    facts.sample().name(),
                    SampleFiles.image(facts),
                    chroma.get() == 0
                            ? "The picture is grey: its colour channels are equal everywhere."
                            : "The picture is grey: its colour channels differ by at most " + chroma.get() + " of 255.",
                    Wording.data(
                            "chroma",
                            chroma.get(),
                            "storedAs",
                            facts.image()
                                    .orElseThrow()
                                    .file()
                                    .header()
                                    .colour()
                                    .name()
                                    .toLowerCase(Locale.ROOT)));
        }
    }
}
