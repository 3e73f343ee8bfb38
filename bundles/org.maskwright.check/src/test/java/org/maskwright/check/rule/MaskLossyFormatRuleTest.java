package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.FactsBuilder.sample;

import org.junit.jupiter.api.Test;
import org.maskwright.check.Finding;
import org.maskwright.check.RuleProbe;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageFormat;

class MaskLossyFormatRuleTest {
    private final RuleProbe probe = RuleProbe.of(new MaskLossyFormatRule());

    @Test
    void reportsJpegMasks() {
        var jpeg = sample("a").maskValues(new int[] {0, 2, 0, 250, 255}).maskFile(f -> f.path("masks/a.jpg")
                .header(ImageFormat.JPEG, ColourType.GREY, 8));
        Finding found = probe.findings(jpeg).getFirst();
        assertThat(found.message()).contains("masks/a.jpg is a JPEG file").contains("2 of its pixels");
        assertThat(found.fixes()).containsExactly("to-png");
    }

    @Test
    void passesLosslessFormats() {
        var bmp = sample("b").mask(".#").maskFile(f -> f.header(ImageFormat.BMP, ColourType.GREY, 8));
        assertThat(probe.findings(sample("a").mask(".#"), bmp)).isEmpty();
    }
}
