package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.FactsBuilder.sample;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maskwright.check.RuleProbe;
import org.maskwright.imaging.file.Integrity;

class FileCorruptRuleTest {
    private final RuleProbe probe = RuleProbe.of(new FileCorruptRule());

    @Test
    void reportsImageAndMask() {
        var found = probe.findings(
                sample("a").mask(".#").image(f -> f.integrity(Integrity.State.CORRUPT, "because")),
                sample("b").mask(".#").maskFile(f -> f.integrity(Integrity.State.CORRUPT, "because")));
        assertThat(found).extracting(f -> f.files().getFirst()).containsExactly("images/a.jpg", "masks/b.png");
        assertThat(found)
                .allMatch(f -> f.message().endsWith(": because.") && f.files().size() == 2);
        assertThat(found).allMatch(f -> f.fixes().equals(List.of("quarantine")));
    }

    @Test
    void leavesBlemishesToAWarning() {
        var blemished = sample("a").mask(".#").image(f -> f.integrity(Integrity.State.BLEMISHED, "because"));
        assertThat(probe.findings(blemished)).isEmpty();
        assertThat(RuleProbe.of(new FileBlemishedRule()).findings(blemished))
                .singleElement()
                .satisfies(f -> assertThat(f.message()).isEqualTo("images/a.jpg has a blemish: because."))
                .satisfies(f -> assertThat(f.fixes()).isEmpty());
    }

    @Test
    void passesEverythingElse() {
        assertThat(probe.findings(
                        sample("a").mask(".#"), sample("b").image(f -> f.integrity(Integrity.State.TRUNCATED, ""))))
                .isEmpty();
    }
}
