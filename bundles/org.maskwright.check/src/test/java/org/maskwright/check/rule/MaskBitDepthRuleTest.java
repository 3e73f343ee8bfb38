package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.FactsBuilder.sample;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maskwright.check.Finding;
import org.maskwright.check.RuleProbe;
import org.maskwright.core.LabelMap;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageFormat;

class MaskBitDepthRuleTest {
    private final RuleProbe probe = RuleProbe.of(new MaskBitDepthRule());

    @Test
    void reportsOtherDepthsAndPalettes() {
        var found = probe.findings(
                sample("a").mask(".#").maskFile(f -> f.header(ImageFormat.PNG, ColourType.GREY, 1)),
                sample("b").mask(".#").maskFile(f -> f.header(ImageFormat.PNG, ColourType.GREY, 16)),
                sample("c").mask(".#").maskFile(f -> f.header(ImageFormat.PNG, ColourType.PALETTE, 8)));
        assertThat(found)
                .extracting(Finding::message)
                .containsExactly(
                        "masks/a.png is stored with 1 bit a sample.",
                        "masks/b.png is stored with 16 bits a sample.",
                        "masks/c.png is stored with 8 bits a sample and a palette.");
        assertThat(found).allMatch(f -> f.fixes().equals(List.of("to-8-bit")));
    }

    @Test
    void passesPalettesWhereTheyAreMeant() {
        LabelMap classes = new LabelMap.Indexed(3);
        var palette =
                sample("a").labels(classes).mask(".#").maskFile(f -> f.header(ImageFormat.PNG, ColourType.PALETTE, 4));
        assertThat(probe.labels(classes).findings(palette)).isEmpty();
        assertThat(RuleProbe.of(new MaskBitDepthRule()).findings(sample("a").mask(".#")))
                .isEmpty();
    }
}
