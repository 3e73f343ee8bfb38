package org.maskwright.session.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.InputException;
import org.maskwright.session.training.LaunchConfiguration.LaunchData;
import org.maskwright.train.recipe.LearningOptions;

class LaunchFileTest {
    @TempDir
    private Path dir;

    @Test
    void keepsWhatIsWritten() throws Exception {
        var file = new LaunchFile(dir.resolve("state/launches.json"));
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
        var file = new LaunchFile(dir.resolve("launches.json"));
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
