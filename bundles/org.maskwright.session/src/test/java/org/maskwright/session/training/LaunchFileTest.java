package org.maskwright.session.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.InputException;
import org.maskwright.session.training.LaunchConfiguration.LaunchData;
import org.maskwright.train.program.TrainerProgram;
import org.maskwright.train.recipe.LearningOptions;

class LaunchFileTest {
    @TempDir
    private Path dir;

    private LaunchFile file(String name) {
        return new LaunchFile(dir.resolve(name), new ProgramShelf(dir.resolve("user/trainers.json")));
    }

    @Test
    void aProgramIsKeptByTheUserAndNotInTheDataset() throws Exception {
        var file = file("state/launches.json");
        LaunchConfiguration own = LaunchConfiguration.STANDARD
                .named("Mine")
                .withPreset(LaunchConfiguration.PROGRAM)
                .with("epochs", "3");
        assertThatThrownBy(own::trainer)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("which program trains?");
        List<String> words = TrainerProgram.words("python3 \"my train.py\" --out {model}");
        assertThat(words).containsExactly("python3", "my train.py", "--out", "{model}");
        var program = new TrainerProgram(words, Optional.of("(?<epoch>\\d+)"), Optional.empty());
        Launches launches = Launches.NONE.with(own.withProgram(Optional.of(program)));
        file.write(launches);
        assertThat(Files.readString(file.file())).contains("\"program\"").doesNotContain("python3");
        assertThat(file.read()).isEqualTo(launches);
        assertThat(file.read().latest().trainer()).contains(program);
        assertThat(file.read().latest().recipe().preset()).isEqualTo("program");
        assertThat(TrainerProgram.words(program.text())).isEqualTo(words);
        // The same file elsewhere, as somebody else's dataset: it starts nothing.
        Path copy = Files.createDirectories(dir.resolve("theirs")).resolve("launches.json");
        Files.copy(file.file(), copy);
        assertThat(file("theirs/launches.json").read().latest().program()).isEmpty();
        file.write(Launches.NONE.with(LaunchConfiguration.STANDARD));
        assertThat(Files.readString(dir.resolve("user/trainers.json"))).doesNotContain("python3");
    }

    @Test
    void aProgramOutlivesAPresetAndADamagedOneIsNamed() throws Exception {
        var file = file("launches.json");
        var program = new TrainerProgram(List.of("train.sh"), Optional.empty(), Optional.empty());
        file.write(Launches.NONE.with(LaunchConfiguration.STANDARD
                .named("Mine")
                .withProgram(Optional.of(program))
                .withPreset("unet")));
        assertThat(file.read().latest().trainer()).isEmpty();
        assertThat(file.read().latest().program()).contains(program);
        Path shelf = dir.resolve("user/trainers.json");
        Files.writeString(shelf, Files.readString(shelf).replaceFirst(":\\s*\"[^\\n]*\"", ": \"{\""));
        assertThatThrownBy(file::read)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("trainers.json says no program for 'Mine'");
    }

    @Test
    void keepsWhatIsWritten() throws Exception {
        var file = file("state/launches.json");
        assertThat(file.read()).isEqualTo(Launches.NONE);
        LaunchConfiguration slow = LaunchConfiguration.STANDARD
                .named("Slow")
                .withPreset("unet")
                .with("epochs", "7")
                .withData(new LaunchData(false, true))
                .withStart(new LaunchStart.OneRun("20261129-120000-quick"));
        Launches both =
                Launches.NONE.with(LaunchConfiguration.STANDARD).with(slow).using("Slow");
        file.write(both);
        assertThat(file.read()).isEqualTo(both);
        assertThat(file.read().latest().recipe().whole(LearningOptions.EPOCHS)).isEqualTo(7);
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        var file = file("launches.json");
        Files.writeString(file.file(), "[");
        assertThatThrownBy(file::read).isInstanceOf(InputException.class).hasMessageContaining("is no JSON");
        Files.writeString(file.file(), "{\"version\": 9}");
        assertThatThrownBy(file::read).isInstanceOf(InputException.class).hasMessageContaining("version 9");
    }

    @Test
    void renamesDuplicatesAndDeletes() {
        LaunchConfiguration quick = LaunchConfiguration.STANDARD;
        Launches one = Launches.NONE.with(quick).using("Quick");
        assertThat(one.free("Quick")).isEqualTo("Quick (2)");
        Launches two = one.with(quick.named(one.free("Quick")));
        assertThat(two.free("Quick (2)")).isEqualTo("Quick (3)");
        Launches renamed = two.replacing("Quick", quick.named("Fast"));
        assertThat(renamed.all()).extracting(LaunchConfiguration::name).containsExactly("Fast", "Quick (2)");
        assertThat(renamed.latest().name()).isEqualTo("Fast");
        assertThat(renamed.without("Fast").latest().name()).isEqualTo("Quick (2)");
        assertThat(Launches.NONE.latest()).isEqualTo(LaunchConfiguration.STANDARD);
    }

    @Test
    void knowsWhatIsChangedOfAPreset() throws Exception {
        LaunchConfiguration quick = LaunchConfiguration.STANDARD;
        String epochs = quick.presetText("epochs");
        LaunchConfiguration changed = quick.with("epochs", "3");
        assertThat(changed.text("epochs")).isEqualTo("3");
        assertThat(changed.with("epochs", epochs)).isEqualTo(quick);
        assertThatThrownBy(() -> quick.with("epochs", "no").recipe())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("epochs");
        assertThat(OptionTexts.name("learningRate")).isEqualTo("Learning rate");
        assertThat(OptionTexts.bounds(LearningOptions.BATCH)).isEqualTo("1…4096 samples");
    }
}
