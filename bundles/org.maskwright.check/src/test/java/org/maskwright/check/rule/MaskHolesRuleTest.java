package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.FactsBuilder.sample;

import org.junit.jupiter.api.Test;
import org.maskwright.check.Finding;
import org.maskwright.check.RuleProbe;

class MaskHolesRuleTest {
    private final RuleProbe probe = RuleProbe.of(new MaskHolesRule());

    @Test
    void tellsSmallHolesFromLargeOnes() {
        Finding found = probe.findings(sample("a").mask("#########", "#.###...#", "#####...#", "#########"))
                .getFirst();
        assertThat(found.data()).containsEntry("count", 2).containsEntry("areaPx", 7L);
        assertThat(found.data()).containsEntry("small", 1).containsEntry("limitPx", 4);
        assertThat(found.fixes()).containsExactly("fill-holes");
    }

    @Test
    void leavesLargeHolesAlone() {
        var akimbo = sample("a").mask("#####", "#...#", "#...#", "#####");
        assertThat(probe.findings(akimbo).getFirst().fixes()).isEmpty();
        assertThat(probe.set("fillAreaPct", 30).findings(akimbo).getFirst().fixes())
                .containsExactly("fill-holes");
    }

    @Test
    void passesBaysThatReachTheBorder() {
        assertThat(probe.findings(sample("a").mask("##.##", "#...#", "#####"))).isEmpty();
    }
}
