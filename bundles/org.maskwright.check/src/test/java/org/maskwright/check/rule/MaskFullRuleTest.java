package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.DatasetBuilder.dataset;
import static org.maskwright.check.FactsBuilder.sample;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maskwright.check.Finding;
import org.maskwright.check.RuleProbe;
import org.maskwright.core.LabelMap;

class MaskFullRuleTest {
    private final RuleProbe probe = RuleProbe.of(new MaskFullRule());

    @Test
    void reportsAFullMask() {
        assertThat(probe.findings(dataset(sample("a").mask("##", "##")))
                        .getFirst()
                        .message())
                .isEqualTo("masks/a.png is foreground in all of its 4 pixels.");
    }

    @Test
    void ofMostItIsSaidOnceAndNoneIsSetAside() {
        List<Finding> found = probe.findings(dataset(
                sample("a").mask("##"),
                sample("b").mask("##"),
                sample("c").mask("##"),
                sample("d").mask("##"),
                sample("e").mask("##"),
                sample("f").mask("#.")));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().message())
                .startsWith("5 of 6 masks are foreground all over, as masks/a.png is: the background was exported");
        assertThat(found.getFirst().fixes()).isEmpty();
        assertThat(found.getFirst().data()).containsEntry("samples", List.of("a", "b", "c", "d", "e"));
    }

    @Test
    void whatIsIgnoredIsNoBackground() {
        RuleProbe trimaps = probe.labels(new LabelMap.Trimap());
        assertThat(trimaps.findings(dataset(
                                sample("a").labels(new LabelMap.Trimap()).maskValues(new int[] {1, 3, 1})))
                        .getFirst()
                        .message())
                .isEqualTo("masks/a.png is foreground in all of its 2 pixels that are not ignored.");
        assertThat(trimaps.findings(
                        dataset(sample("a").labels(new LabelMap.Trimap()).maskValues(new int[] {1, 3, 2}))))
                .isEmpty();
    }

    @Test
    void passesAnythingElse() {
        assertThat(probe.findings(dataset(
                        sample("a").mask("##", "#."),
                        sample("b").mask("."),
                        sample("c").maskValues(new int[] {254}))))
                .isEmpty();
    }
}
