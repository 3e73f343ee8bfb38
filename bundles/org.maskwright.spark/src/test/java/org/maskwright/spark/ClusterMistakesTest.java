package org.maskwright.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterMistakesTest {
    @TempDir
    Path temp;

    private static void refused(String line, String... words) {
        RanCluster ran = RanCluster.of(words);
        assertThat(ran.err().strip()).isEqualTo(line);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void eachMistakeIsOneLineThatSaysWhatToDo() throws Exception {
        refused(
                "maskwright cluster check: Missing required options and parameters: '--to=DIR', 'INPUT'."
                        + " See 'maskwright cluster check --help'.",
                "check");
        Path gone = temp.resolve("gone");
        refused(
                "maskwright cluster check: there is no folder " + gone + "; " + temp
                        + " is there: check the rest of the path",
                "check",
                gone.toString(),
                "--to",
                "out");
        refused(
                "maskwright cluster check: --fail-on bad is no severity; give info, warning, error or never",
                "check",
                temp.toString(),
                "--to",
                "out",
                "--fail-on",
                "bad");
    }

    @Test
    void resultsGoIntoAFolder() throws Exception {
        Files.createDirectories(temp.resolve("images"));
        Files.write(temp.resolve("images/a.png"), new byte[] {1});
        Path file = Files.writeString(temp.resolve("file"), "x");
        refused(
                "maskwright cluster check: --to " + file + " is a file; name a folder, it is made where it is missing",
                "check",
                temp.toString(),
                "--to",
                file.toString());
    }

    @Test
    void helpNamesTheCommands() {
        assertThat(RanCluster.of().out()).contains("check  Finds what is wrong with a dataset, on Spark.");
        assertThat(RanCluster.of("check", "--help").code()).isZero();
    }
}
