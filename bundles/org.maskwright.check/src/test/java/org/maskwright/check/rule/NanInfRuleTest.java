package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.FactsBuilder.sample;

import org.junit.jupiter.api.Test;
import org.maskwright.check.RuleProbe;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageFormat;

class NanInfRuleTest {
    private final RuleProbe probe = RuleProbe.of(new NanInfRule());

    @Test
    void reportsNonFiniteSamples() {
        var floating = sample("a").mask(".#").maskFile(f -> f.path("masks/a.tif")
                .header(ImageFormat.TIFF, ColourType.GREY, 32)
                .floating());
        assertThat(probe.findings(floating.maskPixels(p -> p.nonFinite(3)))
                        .getFirst()
                        .message())
                .isEqualTo("masks/a.tif has 3 samples that are NaN or infinite.");
        assertThat(probe.findings(floating.maskPixels(p -> p.nonFinite(0)))).isEmpty();
    }
}
