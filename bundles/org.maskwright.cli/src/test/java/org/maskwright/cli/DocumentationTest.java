package org.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.cli.Ran.maskwright;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is written for people is what the program says of itself. */
class DocumentationTest {
    @Test
    void checksPageIsMadeFromTheRules() throws Exception {
        Path page = Path.of("../../docs/checks.md");
        assertThat(page)
                .as("regenerate it: ./maskwright check --list --markdown > docs/checks.md")
                .exists();
        String now =
                maskwright("check", "--list", "--markdown").ended(ExitCode.DONE).out();
        assertThat(Files.readString(page))
                .as("docs/checks.md is out of date; regenerate it: ./maskwright check --list --markdown >"
                        + " docs/checks.md")
                .isEqualTo(now);
    }

    @Test
    void formatsPageIsMadeFromTheFormats() throws Exception {
        String now = maskwright("import", "--list", "--markdown")
                .ended(ExitCode.DONE)
                .out();
        assertThat(Files.readString(Path.of("../../docs/formats.md")))
                .as("regenerate it: ./maskwright import --list --markdown > docs/formats.md")
                .isEqualTo(now);
    }

    @Test
    void presetsPageIsMadeFromThePresets() throws Exception {
        String now = maskwright("train", "--presets", "--markdown")
                .ended(ExitCode.DONE)
                .out();
        assertThat(Files.readString(Path.of("../../docs/presets.md")))
                .as("regenerate it: ./maskwright train --presets --markdown > docs/presets.md")
                .isEqualTo(now);
    }
}
