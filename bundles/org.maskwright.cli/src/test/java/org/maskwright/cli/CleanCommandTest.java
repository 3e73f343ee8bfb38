package org.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.cli.Ran.maskwright;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.imaging.mask.MaskFile;

/** {@code clean}: whole masks, many at once. */
class CleanCommandTest {
    @TempDir
    private Path temp;

    private static Path withHole(Path dataset, int mask) throws Exception {
        Path file;
        try (var files = Files.list(dataset.resolve("masks"))) {
            file = files.sorted().toList().get(mask);
        }
        byte[] labels = MaskFile.read(Files.readAllBytes(file))
                .labels(new LabelMap.NonZero())
                .toBytes();
        var size = MaskFile.read(Files.readAllBytes(file))
                .labels(new LabelMap.NonZero())
                .size();
        int inside = size.width() * (size.height() - 20) + size.width() / 2;
        assertThat(labels[inside]).as("the person is there").isEqualTo((byte) 1);
        labels[inside] = 0;
        Files.write(file, MaskFile.png(Mask.adopt(size, labels)));
        return file;
    }

    @Test
    void listsCleansAndTakesBack() throws Exception {
        Path dataset = Drawn.dataset(temp, 2);
        maskwright("clean", dataset, "--do", "fill-holes").ended(ExitCode.DONE);
        Path file = withHole(dataset, 0);
        byte[] before = Files.readAllBytes(file);

        assertThat(maskwright("clean", dataset, "--do", "fill-holes", "-n")
                        .ended(ExitCode.DONE)
                        .out())
                .contains("masks/" + file.getFileName() + ": 1 px more, 0 px less")
                .contains("1 mask would change");
        JsonNode json = maskwright("clean", dataset, "--do", "fill-holes", "-n", "--json", "-")
                .ended(ExitCode.DONE)
                .json();
        assertThat(json.get(0).path("gained").asInt()).isEqualTo(1);
        assertThat(json).hasSize(1);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);

        Ran ran = maskwright("clean", dataset, "--do", "fill-holes").ended(ExitCode.DONE);
        assertThat(ran.out()).contains("clean masks: fill holes: ").doesNotContain("skipped");
        assertThat(ran.notes()).anyMatch(n -> n.startsWith("To take this back: maskwright undo"));
        assertThat(Files.readAllBytes(file)).isNotEqualTo(before);
        assertThat(maskwright("info", dataset).out()).contains("1 corrected");
        maskwright("undo", dataset).ended(ExitCode.DONE);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void refusesWhatItDoesNotKnow() throws Exception {
        Path dataset = Drawn.dataset(temp, 2);
        assertThat(maskwright("clean", dataset, "--do", "polish")
                        .ended(ExitCode.INPUT)
                        .notes())
                .singleElement()
                .asString()
                .contains("there is no step 'polish'; give fill-holes");
        assertThat(maskwright("clean", dataset, "--do", "grow", "--sample", "nobody")
                        .ended(ExitCode.INPUT)
                        .notes())
                .singleElement()
                .asString()
                .contains("there is no sample 'nobody'");
    }
}
