package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.DatasetBuilder.dataset;

import org.junit.jupiter.api.Test;
import org.maskwright.check.RuleProbe;
import org.maskwright.dataset.layout.StrayFile;

class JunkFileRuleTest {
    private final RuleProbe probe = RuleProbe.of(new JunkFileRule());

    @Test
    void reportsJunkOnly() {
        var found = probe.findings(dataset()
                .stray("images/.DS_Store", StrayFile.StrayKind.JUNK)
                .stray("README.md", StrayFile.StrayKind.OTHER));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().files()).containsExactly("images/.DS_Store");
        assertThat(found.getFirst().fixes()).containsExactly("strip-junk");
    }
}
