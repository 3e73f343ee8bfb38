package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.FactsBuilder.sample;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maskwright.check.Finding;
import org.maskwright.check.RuleProbe;

class MaskSpecklesRuleTest {
    private final RuleProbe probe = RuleProbe.of(new MaskSpecklesRule());

    @Test
    void countsComponentsBelowTheLimit() {
        Finding found = probe.findings(sample("a")
                        .mask("#####......", "#####......", ".......#...", ".#.....##..", "..#........", ".......####"))
                .getFirst();
        assertThat(found.data())
                .containsEntry("count", 2)
                .containsEntry("limitPx", 4)
                .containsEntry("components", 4);
        assertThat(found.data()).containsEntry("areas", List.of(3, 2));
        assertThat(found.message())
                .isEqualTo("masks/a.png has 2 specks of fewer than 4 px beside 2 larger components.");
    }

    @Test
    void takesAShareOfTheMasksPixels() {
        var sample = sample("a").mask("####.##", "####...");
        assertThat(probe.findings(sample)).hasSize(1);
        assertThat(RuleProbe.of(new MaskSpecklesRule()).set("minAreaPx", 2).findings(sample))
                .isEmpty();
        assertThat(RuleProbe.of(new MaskSpecklesRule())
                        .set("minAreaPx", 0)
                        .set("minAreaPct", 20)
                        .findings(sample)
                        .getFirst()
                        .data())
                .containsEntry("limitPx", 3);
    }

    @Test
    void neverCallsTheLargestOrOnlyComponentASpeck() {
        assertThat(probe.findings(
                        sample("a").mask("..#.."),
                        sample("b").mask("#.#.#"),
                        sample("c").mask(".....")))
                .isEmpty();
        assertThat(probe.findings(sample("d").mask("##..#")).getFirst().data())
                .containsEntry("count", 1)
                .containsEntry("limitPx", 2);
    }
}
