package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.DatasetBuilder.dataset;
import static org.maskwright.check.FactsBuilder.sample;

import org.junit.jupiter.api.Test;
import org.maskwright.check.Finding;
import org.maskwright.check.RuleProbe;

class NameTooLongRuleTest {
    private final RuleProbe probe = RuleProbe.of(new NameTooLongRule());

    @Test
    void shortensTheNameOfBothFiles() {
        String name = "x".repeat(230);
        Finding found = probe.findings(dataset(sample(name).mask(".#"))).getFirst();
        assertThat(found.data().get("renames").toString())
                .containsPattern("to=images/x{48}-[0-9a-f]{8}[.]jpg")
                .containsPattern("to=masks/x{48}-");
        assertThat(found.message()).contains("is 241 characters long, its longest name 234 bytes");
    }

    @Test
    void countsBytesOfTheName() {
        assertThat(probe.findings(dataset(sample("\u65e5".repeat(70))))).hasSize(1);
        assertThat(probe.findings(dataset(sample("x".repeat(70))))).isEmpty();
    }

    @Test
    void offersNoFixForLongFolders() {
        assertThat(probe.findings(dataset(sample("f".repeat(190) + "/" + "g".repeat(60) + "/a")))
                        .getFirst()
                        .fixes())
                .isEmpty();
    }

    @Test
    void hasOptions() {
        assertThat(probe.set("maxPathChars", 20).findings(dataset(sample("0123456789"))))
                .hasSize(1);
    }
}
