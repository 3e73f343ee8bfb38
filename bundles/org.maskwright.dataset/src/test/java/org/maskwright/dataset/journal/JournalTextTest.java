package org.maskwright.dataset.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maskwright.dataset.file.FileMarks;
import org.maskwright.dataset.file.FileState;

class JournalTextTest {
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00.123456789Z");

    static List<JournalLine> lines() {
        var state = new FileState("ab".repeat(32), 5, new FileMarks(Optional.of(NOON), "rw-r--r--"));
        var row = new Step.RowChange(
                "Jörg 😀", 3, Optional.empty(), Optional.of("Jörg 😀,verified-empty,\"fix \"\"A\"\"\","));
        var skipped = new Operation.Skipped("masks/a\nb.png", "why,\"so\"");
        return List.of(
                new JournalLine.Begin(
                        Operation.begun(12, "fix {\"crc\":\"}", NOON, OptionalLong.of(3)), List.of("masks", "")),
                new JournalLine.Intent(new Step(
                        7,
                        2,
                        Step.StepKind.CONVERT,
                        new Step.Place("a b.jpg", state),
                        new Step.Place("c", FileState.ABSENT),
                        new Step.Folders(List.of("x", "x/y"), List.of("z")),
                        List.of(row),
                        "why")),
                new JournalLine.Made(6),
                new JournalLine.Drop(5, skipped),
                new JournalLine.Skip(skipped),
                new JournalLine.End(OperationLog.How.INTERRUPTED));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aLineIsReadAsItWasWrittenAndKnownWhenItIsNotWhole(JournalLine line) {
        String text = JournalText.write(line);
        assertThat(text).endsWith("\n").doesNotContain("\n\n");
        String whole = text.substring(0, text.length() - 1);
        assertThat(whole).doesNotContain("\n");
        assertThat(JournalText.read(whole)).contains(line);
        for (int end = 0; end < whole.length(); end++) {
            assertThat(JournalText.read(whole.substring(0, end)))
                    .as("cut off at %s", end)
                    .isEmpty();
        }
        assertThat(JournalText.read(whole.replaceFirst("[0-9]", "x")))
                .as("damaged")
                .isEmpty();
        assertThat(JournalText.read("\0".repeat(whole.length())))
                .as("never reached the disk")
                .isEmpty();
    }
}
