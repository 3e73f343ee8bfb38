package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.FactsBuilder.sample;

import org.junit.jupiter.api.Test;
import org.maskwright.check.RuleProbe;
import org.maskwright.core.LabelMap;
import org.maskwright.imaging.feature.MaskFeatures;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageFormat;

class MaskAlphaChannelRuleTest {
    private final RuleProbe probe = RuleProbe.of(new MaskAlphaChannelRule());

    @Test
    void saysHowAlphaIsUsed() {
        var rgba = sample("a").mask(".#").maskFile(f -> f.header(ImageFormat.PNG, ColourType.RGBA, 8));
        assertThat(probe.findings(rgba.maskPixels(p -> p.alpha(MaskFeatures.Alpha.OPAQUE))))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.message()).endsWith("that is opaque everywhere.");
                    assertThat(f.fixes()).containsExactly("flatten");
                });
        assertThat(probe.findings(rgba.maskPixels(p -> p.alpha(MaskFeatures.Alpha.VARIES)))
                        .getFirst()
                        .data())
                .containsEntry("varies", true);
    }

    @Test
    void doesNotFlattenAPersonAway() {
        var black = sample("a")
                .mask("..")
                .maskFile(f -> f.header(ImageFormat.PNG, ColourType.GREY_ALPHA, 8))
                .maskPixels(p -> p.alpha(MaskFeatures.Alpha.VARIES));
        assertThat(probe.findings(black)).singleElement().satisfies(f -> {
            assertThat(f.message()).contains("the person seems to be in the alpha channel");
            assertThat(f.fixes()).isEmpty();
        });
    }

    @Test
    void passesWhatTheLabelMapUses() {
        LabelMap alpha = new LabelMap.AlphaAtLeast(128);
        var rgba = sample("a").labels(alpha).mask(".#").maskFile(f -> f.header(ImageFormat.PNG, ColourType.RGBA, 8));
        assertThat(probe.labels(alpha).findings(rgba)).isEmpty();
        assertThat(RuleProbe.of(new MaskAlphaChannelRule()).findings(sample("a").mask(".#")))
                .isEmpty();
    }
}
