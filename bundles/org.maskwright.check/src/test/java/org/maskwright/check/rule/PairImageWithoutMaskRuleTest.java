package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.FactsBuilder.sample;

import org.junit.jupiter.api.Test;
import org.maskwright.check.Finding;
import org.maskwright.check.RuleProbe;

class PairImageWithoutMaskRuleTest {
    private final RuleProbe probe = RuleProbe.of(new PairImageWithoutMaskRule());

    @Test
    void reportsAnImageWithoutMask() {
        Finding found = probe.findings(sample("a")).getFirst();
        assertThat(found.files()).containsExactly("images/a.jpg");
        assertThat(found.fixes()).containsExactly("quarantine");
    }

    @Test
    void passesPairsAndMasks() {
        assertThat(probe.findings(sample("a").mask(".#"), sample("b").mask(".#").noImage()))
                .isEmpty();
    }
}
