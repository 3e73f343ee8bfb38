package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.DatasetBuilder.dataset;
import static org.maskwright.check.FactsBuilder.sample;

import org.junit.jupiter.api.Test;
import org.maskwright.check.RuleProbe;

class NameReservedRuleTest {
    private final RuleProbe probe = RuleProbe.of(new NameReservedRule());

    @Test
    void renamesDevicesAndForbiddenCharacters() {
        var found = probe.findings(dataset(
                sample("con").mask(".#"),
                sample("wh?t").mask(".#"),
                sample("d./x").mask(".#")));
        assertThat(found)
                .extracting(f -> f.data().get("renames").toString())
                .satisfiesExactly(
                        con -> assertThat(con).contains("to=images/con_.jpg", "to=masks/con_.png"),
                        what -> assertThat(what).contains("to=images/wh_t.jpg", "to=masks/wh_t.png"),
                        folder -> assertThat(folder).contains("to=images/d/x.jpg", "to=masks/d/x.png"));
        assertThat(found.getFirst().message()).contains("'con' is a device");
    }

    @Test
    void passesNamesThatOnlyBeginLikeADevice() {
        assertThat(probe.findings(
                        dataset(sample("console").mask(".#"), sample("com").mask(".#"))))
                .isEmpty();
    }
}
