package org.maskwright.train.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProgramLinesTest {
    private final ProgramLines json = new ProgramLines(Optional.empty());

    @Test
    void namesAreUnderstoodAsScriptsWriteThem() {
        EpochFigures figures = json.read(
                        "{\"epoch\": 3, \"train_loss\": 0.5, \"val/loss\": 0.75, \"Val_IoU\": 0.9, \"lr\": 1e-3, \"val_acc\": 0.99}")
                .orElseThrow();
        assertThat(figures.epoch()).isEqualTo(3);
        assertThat(figures.values())
                .containsOnly(
                        entry("loss", 0.5),
                        entry("valLoss", 0.75),
                        entry("valIou", 0.9),
                        entry("valAccuracy", 0.99),
                        entry("lr", 0.001));
        assertThat(figures.value("seconds")).isNaN();
    }

    @Test
    void whatTellsNoEpochIsNone() {
        assertThat(json.read("Epoch 3: loss 0.5")).isEmpty();
        assertThat(json.read("{\"loss\": 0.5}")).isEmpty();
        assertThat(json.read("{\"epoch\": 3}")).isEmpty();
        assertThat(json.read("{\"epoch\": \"three\", \"loss\": 0.5}")).isEmpty();
        assertThat(json.read("{half a line")).isEmpty();
    }

    @Test
    void aPatternFindsEpochsInAPlainLog() {
        var lines = new ProgramLines(Optional.of(
                Pattern.compile("Epoch (?<epoch>\\d+)/\\d+ .*? loss: (?<loss>\\S+)( - val_loss: (?<valLoss>\\S+))?")));
        EpochFigures figures =
                lines.read("Epoch 12/40 - 3s - loss: 0.1250 - val_loss: 0.2500").orElseThrow();
        assertThat(figures.epoch()).isEqualTo(12);
        assertThat(figures.values()).containsOnly(entry("loss", 0.125), entry("valLoss", 0.25));
        assertThat(lines.read("Epoch 13/40 - 3s - loss: nothing").orElseThrow().values())
                .isEmpty();
        assertThat(lines.read("{\"epoch\": 1, \"loss\": 2}").orElseThrow().value("loss"))
                .isEqualTo(2);
        assertThat(lines.read("Saving model")).isEmpty();
    }
}
