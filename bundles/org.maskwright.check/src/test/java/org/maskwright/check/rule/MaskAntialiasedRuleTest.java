package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.FactsBuilder.sample;

import org.junit.jupiter.api.Test;
import org.maskwright.check.Finding;
import org.maskwright.check.RuleProbe;

class MaskAntialiasedRuleTest {
    private final RuleProbe probe = RuleProbe.of(new MaskAntialiasedRule());

    @Test
    void reportsASoftEdge() {
        Finding found = probe.findings(sample("a").maskValues(new int[] {0, 0, 60, 190, 255, 255}))
                .getFirst();
        assertThat(found.message())
                .isEqualTo("masks/a.png has 2 grey pixels, 100.0 % of them along the edge: it is anti-aliased.");
        assertThat(found.fixes()).containsExactly("binarise");
    }

    @Test
    void leavesOtherGreyToTheRuleOfUnknownValues() {
        var half = sample("a").maskValues(new int[] {0, 0, 128, 255, 255, 255, 255, 255, 9, 255});
        assertThat(probe.findings(half, sample("b").mask(".#"))).isEmpty();
        assertThat(probe.set("minSoftPct", 50).findings(half)).hasSize(1);
    }
}
