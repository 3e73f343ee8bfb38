package org.maskwright.train.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maskwright.core.InputException;

class TrainerProgramTest {
    private static TrainerProgram program(String... words) {
        return new TrainerProgram(List.of(words), Optional.empty(), Optional.empty());
    }

    @Test
    void placesAreFilledAndNothingElseIsTouched() throws Exception {
        assertThat(program("py", "--data={train}", "{model}.tmp", "{}", "a{1}", "$x\\{")
                        .filled(Map.of("train", "/a b/$1\\t.csv", "model", "m")))
                .containsExactly("py", "--data=/a b/$1\\t.csv", "m.tmp", "{}", "a{1}", "$x\\{");
        assertThatThrownBy(() -> program("py", "{trian}").filled(Map.of("train", "t", "model", "m")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("there is no {trian}")
                .hasMessageContaining("train");
    }

    @Test
    void itComesBackFromItsLine() {
        var program = new TrainerProgram(
                List.of("python3", "tr äin.py", "\"{model}\""),
                Optional.of("(?<epoch>\\d+)"),
                Optional.of("{run}/x.onnx"));
        assertThat(TrainerProgram.parse(program.json())).isEqualTo(program);
        assertThat(TrainerProgram.parse(program("sh").json())).isEqualTo(program("sh"));
        assertThat(program("sh", "-c", "exit 1", "").text()).isEqualTo("sh -c \"exit 1\" \"\"");
    }

    @Test
    void whatCannotBeAProgramIsRefused() {
        assertThatThrownBy(() -> program().checked()).hasMessageContaining("after --");
        assertThatThrownBy(
                        () -> new TrainerProgram(List.of("a"), Optional.of("epoch (\\d+)"), Optional.empty()).checked())
                .hasMessageContaining("(?<epoch>");
        assertThatThrownBy(() -> new TrainerProgram(List.of("a"), Optional.of("(?<epoch>"), Optional.empty()).checked())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no regular expression");
    }
}
