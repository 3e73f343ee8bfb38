package org.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.cli.Ran.maskwright;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.RuleInfo.Certainty;
import org.maskwright.check.rule.RuleCatalogue;

/** {@code demo}: a newcomer's first minute. */
@Tag("long")
class DemoCommandTest {
    @TempDir
    private Path temp;

    @Test
    void makesChecksRepairsAndChecksAgain() throws Exception {
        Path folder = temp.resolve("demo");
        Path file = temp.resolve("demo.json");
        Ran ran = maskwright("demo", folder, "--no-train", "--json", file).ended(ExitCode.DONE);
        assertThat(ran.notes()).isEmpty();
        assertThat(ran.out())
                .contains("an all-zero 02299_mask.png among them", "The check found ", "Repaired ", "Next:")
                .containsPattern("\\R  error    MASK_EMPTY +1 +-\\R")
                .containsPattern("\\R  maskwright check \\S+demo +\\S");
        Set<String> facts = RuleCatalogue.standard().stream()
                .map(r -> r.info())
                .filter(i -> i.certainty() == Certainty.DETERMINISTIC)
                .map(i -> i.id())
                .collect(Collectors.toSet());
        List<String> missed = ran.out()
                .lines()
                .filter(l -> l.startsWith("  not found: "))
                .map(l -> l.substring(13))
                .toList();
        assertThat(missed).doesNotContainAnyElementsOf(facts).hasSizeLessThan(4);

        JsonNode json = new ObjectMapper().readTree(file.toFile());
        assertThat(Ran.keys(json)).containsExactly("samples", "rules", "operations", "loop");
        assertThat(json.get("rules")).hasSizeGreaterThan(50);

        for (int i = json.get("operations").asInt(); i > 0; i--) {
            maskwright("undo", folder, "-q").ended(ExitCode.DONE);
        }
        maskwright("check", folder, "--rules", "MASK_EMPTY", "-q").ended(ExitCode.FINDINGS);
        assertThat(folder.resolve("masks/02299_mask.png")).exists();
    }

    /** Two epochs, as learning takes time; each step is done and says what came of it. */
    @Test
    void goesOnToAModelAndAnExport() throws Exception {
        Path folder = temp.resolve("loop");
        JsonNode json = maskwright("demo", folder, "--epochs", "2", "--json", "-", "-q")
                .ended(ExitCode.DONE)
                .json();
        assertThat(json.get("loop")).hasSize(6).allSatisfy(step -> {
            assertThat(step.get("done").asBoolean()).as(step.toString()).isTrue();
            assertThat(step.get("outcome").asText()).as(step.toString()).isNotBlank();
        });
        assertThat(json.at("/loop/3/outcome").asText()).isEqualTo("2 files written");
        assertThat(temp.resolve("loop-export/manifest.json")).exists();
        maskwright("demo", temp.resolve("x"), "--epochs", "0").refused("--epochs is 0");
    }

    @Test
    void mixesNothingIntoAFolderThatIsInUse() throws Exception {
        Files.writeString(temp.resolve("diary.txt"), "mine");
        maskwright("demo", temp).refused(temp + " is not empty", "name a folder that does not exist yet");
        maskwright("demo", temp.resolve("diary.txt")).refused("is a file");
        maskwright("demo", temp.resolve("a"), "b").refused("'b' is one word too many");
    }
}
