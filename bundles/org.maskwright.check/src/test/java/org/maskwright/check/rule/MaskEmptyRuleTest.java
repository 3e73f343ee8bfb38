package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.DatasetBuilder.dataset;
import static org.maskwright.check.FactsBuilder.sample;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maskwright.check.Finding;
import org.maskwright.check.RuleProbe;
import org.maskwright.core.SampleStatus;

class MaskEmptyRuleTest {
    private final RuleProbe probe = RuleProbe.of(new MaskEmptyRule());

    @Test
    void explainsTheNanOf02299() {
        Finding found =
                probe.findings(dataset(sample("02299").mask("....", "...."))).getFirst();
        assertThat(found.message())
                .contains("masks/02299.png has no foreground pixel among 8")
                .contains("NaN");
        assertThat(found.data()).containsEntry("pixels", 8L);
        assertThat(found.files()).containsExactly("masks/02299.png", "images/02299.jpg");
        assertThat(found.fixes()).containsExactly("quarantine", "verified-empty");
    }

    @Test
    void believesAPersonWhoVerifiedIt() {
        assertThat(probe.findings(dataset(sample("a").mask("..").status(SampleStatus.VERIFIED_EMPTY))))
                .isEmpty();
        assertThat(probe.findings(dataset(sample("a").mask("..").status(SampleStatus.VERIFIED))))
                .hasSize(1);
    }

    @Test
    void leavesStrangeValuesToTheirRule() {
        assertThat(probe.findings(
                        dataset(sample("a").mask(".#"), sample("b").maskValues(new int[] {0, 1}), sample("c"))))
                .isEmpty();
    }

    @Test
    void ofMostItIsSaidOnceAndNoneIsSetAside() {
        var person = sample("e").mask("#.");
        var verified = sample("f").mask("..").status(SampleStatus.VERIFIED_EMPTY);
        List<Finding> found = probe.findings(dataset(
                sample("a").mask(".."),
                sample("b").mask(".."),
                sample("c").mask(".."),
                sample("d").mask(".."),
                person,
                verified));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().message())
                .startsWith(
                        "4 of 6 masks have no foreground pixel, as masks/a.png has none: they were exported without");
        assertThat(found.getFirst().fixes()).isEmpty();
        assertThat(found.getFirst().data()).containsEntry("samples", List.of("a", "b", "c", "d"));
    }

    @Test
    void ofFewEachIsNamed() {
        assertThat(probe.findings(dataset(
                        sample("a").mask(".."),
                        sample("b").mask(".."),
                        sample("c").mask("#."),
                        sample("d").mask("#."))))
                .hasSize(2);
    }
}
