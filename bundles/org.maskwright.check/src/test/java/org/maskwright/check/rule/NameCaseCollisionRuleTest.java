package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.DatasetBuilder.dataset;
import static org.maskwright.check.FactsBuilder.sample;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maskwright.check.RuleProbe;

class NameCaseCollisionRuleTest {
    private final RuleProbe probe = RuleProbe.of(new NameCaseCollisionRule());

    @Test
    void renamesTheSecondPairTogether() {
        var found = probe.findings(dataset(
                sample("A").mask(".#"), sample("a").mask(".#"), sample("a-2").mask(".#")));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().sample().label()).isEqualTo("a");
        assertThat(found.getFirst().data().get("renames"))
                .isEqualTo(List.of(
                        Map.of("from", "images/a.jpg", "to", "images/a-3.jpg"),
                        Map.of("from", "masks/a.png", "to", "masks/a-3.png")));
    }

    @Test
    void findsTwoEncodingsOfAnAccent() {
        assertThat(probe.findings(dataset(sample("\u00e9"), sample("e\u0301")))).hasSize(1);
    }

    @Test
    void passesDifferentNames() {
        assertThat(probe.findings(dataset(sample("A").mask(".#"), sample("b").mask(".#"))))
                .isEmpty();
    }
}
