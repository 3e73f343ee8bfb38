package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.DatasetBuilder.dataset;
import static org.maskwright.check.FactsBuilder.sample;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maskwright.check.RuleProbe;

class ExtCaseRuleTest {
    private final RuleProbe probe = RuleProbe.of(new ExtCaseRule());

    @Test
    void writesTheExtensionInLowerCase() {
        var found = probe.findings(dataset(sample("a").mask(".#").image(f -> f.path("images/a.JPG"))));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().data().get("renames"))
                .isEqualTo(List.of(Map.of("from", "images/a.JPG", "to", "images/a.jpg")));
    }

    @Test
    void offersNoFixWhereTheNameIsTaken() {
        var upper = sample("a").image(f -> f.path("images/a.JPG"));
        var lower = sample("a.jpg").image(f -> f.path("images/a.jpg"));
        var found = probe.findings(dataset(upper, lower));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().fixes()).isEmpty();
    }

    @Test
    void passesLowerCase() {
        assertThat(probe.findings(dataset(sample("A").mask(".#")))).isEmpty();
    }
}
