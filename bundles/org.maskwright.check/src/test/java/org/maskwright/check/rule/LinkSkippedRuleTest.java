package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.DatasetBuilder.dataset;

import org.junit.jupiter.api.Test;
import org.maskwright.check.RuleProbe;
import org.maskwright.dataset.layout.StrayFile;

class LinkSkippedRuleTest {
    private final RuleProbe probe = RuleProbe.of(new LinkSkippedRule());

    @Test
    void reportsLinksOnly() {
        var found = probe.findings(
                dataset().stray("images/x.jpg", StrayFile.Kind.LINK).stray("a.txt", StrayFile.Kind.OTHER));
        assertThat(found).singleElement().satisfies(f -> assertThat(f.files()).containsExactly("images/x.jpg"));
    }
}
