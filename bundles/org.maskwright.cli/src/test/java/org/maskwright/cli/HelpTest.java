package org.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.cli.Ran.maskwright;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --help} everywhere, and a word for whoever gives none. */
class HelpTest {
    private static final List<String> COMMANDS = List.of(
            "info", "check", "fix", "undo", "history", "quarantine", "split", "train", "resume", "runs", "demo");

    @Test
    void listsTheCommands() {
        for (Ran ran : List.of(maskwright("--help"), maskwright())) {
            ran.ended(ExitCode.DONE);
            assertThat(ran.err()).isEmpty();
            assertThat(ran.out()).startsWith("Usage: maskwright");
            COMMANDS.forEach(c -> assertThat(ran.out()).containsPattern("\\R  " + c + " +[A-Z]"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "info",
                "check",
                "fix",
                "undo",
                "history",
                "quarantine",
                "split",
                "train",
                "resume",
                "runs",
                "demo"
            })
    void explainsACommand(String command) {
        Ran ran = maskwright(command, "--help").ended(ExitCode.DONE);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).startsWith("Usage: maskwright " + command).contains("--json=FILE", "-h, --help");
    }

    @Test
    void tellsItsVersion() {
        assertThat(maskwright("--version").ended(ExitCode.DONE).out()).startsWith("Maskwright ");
    }

    @Test
    void namesTheNearestOfWhatItDoesNotKnow() {
        maskwright("chek", ".").refused("chek", "check");
        maskwright("check", ".", "--rulse", "X").refused("--rulse", "--rules");
        maskwright("check").refused("which dataset?", "right after the command");
        maskwright("fix", "--rule", "MASK_EMPTY", "portraits").refused("which dataset?", "right after the command");
        maskwright("fix", ".").refused("--rule");
    }
}
