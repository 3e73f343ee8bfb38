package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.FactsBuilder.sample;

import org.junit.jupiter.api.Test;
import org.maskwright.check.RuleProbe;
import org.maskwright.core.LabelMap;

class MaskFullRuleTest {
    private final RuleProbe probe = RuleProbe.of(new MaskFullRule());

    @Test
    void reportsAFullMask() {
        assertThat(probe.findings(sample("a").mask("##", "##")).getFirst().message())
                .isEqualTo("masks/a.png is foreground in all of its 4 pixels.");
    }

    @Test
    void whatIsIgnoredIsNoBackground() {
        RuleProbe trimaps = probe.labels(new LabelMap.Trimap());
        assertThat(trimaps.findings(sample("a").labels(new LabelMap.Trimap()).maskValues(new int[] {1, 3, 1}))
                        .getFirst()
                        .message())
                .isEqualTo("masks/a.png is foreground in all of its 2 pixels that are not ignored.");
        assertThat(trimaps.findings(sample("a").labels(new LabelMap.Trimap()).maskValues(new int[] {1, 3, 2})))
                .isEmpty();
    }

    @Test
    void passesAnythingElse() {
        assertThat(probe.findings(
                        sample("a").mask("##", "#."),
                        sample("b").mask("."),
                        sample("c").maskValues(new int[] {254})))
                .isEmpty();
    }
}
