package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.FactsBuilder.sample;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maskwright.check.Finding;
import org.maskwright.check.RuleProbe;

class MaskComponentsRuleTest {
    private final RuleProbe probe = RuleProbe.of(new MaskComponentsRule());

    @Test
    void countsLargeComponents() {
        Finding found =
                probe.findings(sample("a").mask("####.####.#", "####.......")).getFirst();
        assertThat(found.data())
                .containsEntry("parts", 2)
                .containsEntry("components", 3)
                .containsEntry("areas", List.of(8, 4));
        assertThat(found.message()).isEqualTo("masks/a.png has 2 large components; the largest are 8 and 4 px.");
    }

    @Test
    void passesOneComponentWithSpecks() {
        assertThat(probe.findings(sample("a").mask("####.##.#"), sample("b").mask(".")))
                .isEmpty();
        assertThat(probe.set("max", 2).findings(sample("c").mask("####.####"))).isEmpty();
    }
}
