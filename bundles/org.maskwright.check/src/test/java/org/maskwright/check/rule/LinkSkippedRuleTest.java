package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.DatasetBuilder.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.RuleProbe;
import org.maskwright.dataset.layout.StrayFile;

class LinkSkippedRuleTest {
    private final RuleProbe probe = RuleProbe.of(new LinkSkippedRule());

    @Test
    void reportsLinksOnly() {
        var found = probe.findings(
                dataset().stray("images/x.jpg", StrayFile.StrayKind.LINK).stray("a.txt", StrayFile.StrayKind.OTHER));
        assertThat(found).singleElement().satisfies(f -> assertThat(f.files()).containsExactly("images/x.jpg"));
    }

    @Test
    void saysOnceWhitherLinksLead(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("images"));
        for (String name : List.of("a.jpg", "b.jpg")) {
            Files.createSymbolicLink(folder.resolve("images").resolve(name), Path.of("../../elsewhere/" + name));
        }
        var found = probe.findings(dataset()
                .root(folder)
                .stray("images/a.jpg", StrayFile.StrayKind.LINK)
                .stray("images/b.jpg", StrayFile.StrayKind.LINK));
        assertThat(found).singleElement().satisfies(f -> assertThat(f.message())
                .isEqualTo("2 files are symbolic links into " + folder.resolveSibling("elsewhere")
                        + ", not followed: images/a.jpg, images/b.jpg."));
    }
}
