package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.FactsBuilder.sample;

import org.junit.jupiter.api.Test;
import org.maskwright.check.RuleProbe;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageFormat;

class MaskRgbNotGrayRuleTest {
    private final RuleProbe probe = RuleProbe.of(new MaskRgbNotGrayRule());

    @Test
    void reportsColour() {
        var rgb = sample("a").mask(".#").maskFile(f -> f.header(ImageFormat.PNG, ColourType.RGB, 8));
        assertThat(probe.findings(rgb).getFirst().message())
                .isEqualTo("masks/a.png is stored in three channels that are all the same.");
        assertThat(probe.findings(rgb.maskPixels(p -> p.greyChannels(false)))
                        .getFirst()
                        .message())
                .contains("three channels that differ");
    }

    @Test
    void offersNoFixForColoursThatNobodyKnows() {
        var rgb = sample("a")
                .maskValues(new int[] {0, 90, 0, 0, 255})
                .maskFile(f -> f.header(ImageFormat.PNG, ColourType.RGB, 8))
                .maskPixels(p -> p.greyChannels(false));
        assertThat(probe.findings(rgb).getFirst().fixes()).isEmpty();
    }

    @Test
    void passesGreyAndGreyWithAlpha() {
        assertThat(probe.findings(
                        sample("a").mask(".#"),
                        sample("b").mask(".#").maskFile(f -> f.header(ImageFormat.PNG, ColourType.RGBA, 8))))
                .isEmpty();
    }
}
