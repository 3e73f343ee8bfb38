package org.maskwright.core.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maskwright.core.InputException;

class OptionTest {
    private static final Option.Number RATE = new Option.Number("rate", "%", "How fast.", 0.5, 0, 100);
    private static final Option.Whole EPOCHS = new Option.Whole("epochs", "epochs", "How often.", 40L, 1, 1000);
    private static final Option.Choice LOSS = new Option.Choice("loss", "What for.", "dice", List.of("dice", "bce"));
    private static final Option.Text GROUP = new Option.Text("group", "What together.", "");
    private static final Option.Switch FLIP = new Option.Switch("flip", "Mirrored, too.", true);
    private static final Option.File START = new Option.File("start", "From where.", Path.of(""));
    private static final List<Option<?>> ALL = List.of(RATE, EPOCHS, LOSS, GROUP, FLIP, START);

    @Test
    void whatIsWrittenIsReadBack() throws InputException {
        for (Option<?> option : ALL) {
            readBack(option);
        }
        assertThat(RATE.parse("rate", "7")).isEqualTo(7.0);
        assertThat(EPOCHS.parse("epochs", "12")).isEqualTo(12L);
        assertThat(FLIP.parse("flip", "false")).isFalse();
        assertThat(START.parse("start", "runs/1/model.onnx")).isEqualTo(Path.of("runs", "1", "model.onnx"));
    }

    private static <T> void readBack(Option<T> option) throws InputException {
        assertThat(option.parse("key", option.standardText())).isEqualTo(option.standard());
    }

    @Test
    void whatIsNotAllowedIsSaidWithWhatIs() {
        refused(RATE, "101", "--x=101 is out of range; write 0 to 100 %");
        refused(RATE, "NaN", "--x=NaN is out of range; write 0 to 100 %");
        refused(RATE, "fast", "--x needs a number, not \"fast\"");
        refused(EPOCHS, "0", "--x=0 is out of range; write 1 to 1000 epochs");
        refused(EPOCHS, "1.5", "--x needs a whole number, not \"1.5\"");
        refused(LOSS, "dise", "--x cannot be \"dise\"; did you mean dice?");
        refused(FLIP, "maybe", "--x needs true or false, not \"maybe\"");
        refused(START, "a\0b", "--x: no file can be called \"a\0b\"");
    }

    private static void refused(Option<?> option, String text, String message) {
        assertThatThrownBy(() -> option.parse("--x", text))
                .isInstanceOf(InputException.class)
                .hasMessage(message);
    }

    @Test
    void aStandardValueIsAllowed() {
        assertThatThrownBy(() -> new Option.Number("a", "", "A.", 2, 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Option.Whole("a", "", "A.", 2L, 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Option.Choice("a", "A.", "b", List.of("c")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void valuesAreStandardUntilTheyAreSet() throws InputException {
        OptionValues standard = OptionValues.standard(ALL);
        OptionValues set = standard.with("epochs", "3", "--epochs").with("loss", "bce", "--loss");
        assertThat(standard.get(EPOCHS)).isEqualTo(40);
        assertThat(set.get(EPOCHS)).isEqualTo(3);
        assertThat(set.get(RATE)).isEqualTo(0.5);
        assertThat(set.texts()).isEqualTo(Map.of("epochs", "3", "loss", "bce"));
        OptionValues read = standard;
        for (var text : set.texts().entrySet()) {
            read = read.with(text.getKey(), text.getValue(), text.getKey());
        }
        assertThat(read).isEqualTo(set).isNotEqualTo(standard);
    }

    @Test
    void whatIsNotAmongTheOptionsIsRefused() {
        OptionValues values = OptionValues.standard(List.of(RATE));
        assertThatThrownBy(() -> values.with("rat", "1", "--rat"))
                .isInstanceOf(InputException.class)
                .hasMessage("there is no option \"rat\"; did you mean rate?");
        assertThatThrownBy(() -> values.get(EPOCHS)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OptionValues.standard(List.of(RATE, RATE)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
