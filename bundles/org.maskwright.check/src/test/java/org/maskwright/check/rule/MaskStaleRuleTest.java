package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.FactsBuilder.sample;

import org.junit.jupiter.api.Test;
import org.maskwright.check.Finding;
import org.maskwright.check.RuleProbe;

class MaskStaleRuleTest {
    private final RuleProbe probe = RuleProbe.of(new MaskStaleRule());

    @Test
    void reportsAMaskOlderThanItsImage() {
        Finding found = probe.findings(sample("a").mask(".#").image(f -> f.modifiedAfterMinutes(3 * 24 * 60)))
                .getFirst();
        assertThat(found.message()).isEqualTo("masks/a.png was last changed 3 days before its image.");
        assertThat(found.data()).containsEntry("olderByMinutes", 4320.0);
    }

    @Test
    void allowsTheTimeThatCopyingTakes() {
        var copied = sample("a").mask(".#").image(f -> f.modifiedAfterMinutes(59));
        var newer = sample("b").mask(".#").maskFile(f -> f.modifiedAfterMinutes(1e6));
        assertThat(probe.findings(copied, newer, sample("c").mask(".#"))).isEmpty();
        assertThat(probe.set("minutes", 10).findings(copied)).hasSize(1);
    }
}
