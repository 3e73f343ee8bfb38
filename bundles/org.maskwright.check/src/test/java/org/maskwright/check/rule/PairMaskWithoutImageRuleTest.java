package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.FactsBuilder.sample;

import org.junit.jupiter.api.Test;
import org.maskwright.check.Finding;
import org.maskwright.check.RuleProbe;

class PairMaskWithoutImageRuleTest {
    private final RuleProbe probe = RuleProbe.of(new PairMaskWithoutImageRule());

    @Test
    void reportsAMaskWithoutImage() {
        Finding found = probe.findings(sample("a").mask(".#").noImage()).getFirst();
        assertThat(found.files()).containsExactly("masks/a.png");
        assertThat(found.fixes()).containsExactly("quarantine");
    }

    @Test
    void passesPairsAndImages() {
        assertThat(probe.findings(sample("a").mask(".#"), sample("b"))).isEmpty();
    }
}
