package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.FactsBuilder.sample;

import org.junit.jupiter.api.Test;
import org.maskwright.check.Finding;
import org.maskwright.check.RuleProbe;

class MaskTouchesBorderRuleTest {
    private final RuleProbe probe = RuleProbe.of(new MaskTouchesBorderRule());

    @Test
    void reportsTopAndSides() {
        Finding found = probe.findings(sample("a").mask("...#.", "##.#.", "##...", "....."))
                .getFirst();
        assertThat(found.message())
                .isEqualTo("masks/a.png touches the border of the picture: 20.0 % of the top, 50.0 % of the left.");
        assertThat(found.data())
                .containsEntry("top", 0.2)
                .containsEntry("left", 0.5)
                .hasSize(2);
    }

    @Test
    void passesTheBottomUnlessAsked() {
        var portrait = sample("a").mask(".....", ".###.", "#####");
        assertThat(probe.set("minSidePct", 50).findings(portrait)).isEmpty();
        assertThat(probe.set("minBottomPct", 90).findings(portrait)).hasSize(1);
    }
}
