package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.FactsBuilder.sample;

import org.junit.jupiter.api.Test;
import org.maskwright.check.RuleProbe;

class ExifOrientationMismatchRuleTest {
    private final RuleProbe probe = RuleProbe.of(new ExifOrientationMismatchRule());

    @Test
    void reportsAMaskOfTheUnrotatedImage() {
        var found = probe.findings(
                sample("a").mask(".#").image(f -> f.size(40, 30).orientation(6)).maskFile(f -> f.size(40, 30)));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().message())
                .isEqualTo(
                        "masks/a.png is 40\u00d730 as its image is stored, but the image is shown as 30\u00d740 (EXIF orientation 6).");
        assertThat(found.getFirst().data()).containsEntry("orientation", 6);
        assertThat(found.getFirst().fixes()).containsExactly("rotate");
    }

    @Test
    void passesUprightMasksAndTurnsThatKeepTheSize() {
        assertThat(probe.findings(
                        sample("a")
                                .mask(".#")
                                .image(f -> f.size(40, 30).orientation(8))
                                .maskFile(f -> f.size(30, 40)),
                        sample("b")
                                .mask(".#")
                                .image(f -> f.size(40, 30).orientation(3))
                                .maskFile(f -> f.size(40, 30)),
                        sample("c")
                                .mask(".#")
                                .image(f -> f.size(30, 30).orientation(6))
                                .maskFile(f -> f.size(30, 30)),
                        sample("d").mask(".#")))
                .isEmpty();
    }
}
