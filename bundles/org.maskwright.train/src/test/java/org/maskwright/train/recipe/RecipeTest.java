package org.maskwright.train.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maskwright.core.InputException;
import org.maskwright.core.Size;
import org.maskwright.train.Architecture;
import org.maskwright.train.LossKind;
import org.maskwright.train.ScheduleSpec;

class RecipeTest {
    @Test
    void thereAreTheEightPresets() {
        assertThat(Preset.ids())
                .containsExactly(
                        "unet",
                        "unet-early-stop",
                        "unet-aspp",
                        "realtime-256",
                        "mobile-128",
                        "multiclass-128",
                        "dilated",
                        "quick");
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void eachPresetMakesALearnerOfItsNetwork(Preset preset) throws InputException {
        Recipe recipe = Recipe.of(preset);
        assertThat(recipe.network()).isEqualTo(preset.architecture().preset());
        assertThat(recipe.learner(0.3).network()).isEqualTo(recipe.network());
        assertThat(Recipe.parse(recipe.preset(), recipe.texts())).isEqualTo(recipe);
    }

    @Test
    void unetIsTheReportsRecipe() throws InputException {
        Recipe unet = Recipe.named("unet");
        assertThat(unet.network().architecture()).isEqualTo(Architecture.UNET);
        assertThat(unet.size()).isEqualTo(new Size(256, 256));
        assertThat(unet.whole(LearningOptions.BATCH)).isEqualTo(32);
        assertThat(unet.whole(LearningOptions.EPOCHS)).isEqualTo(40);
        assertThat(unet.number(LearningOptions.LEARNING_RATE)).isEqualTo(1e-3);
        assertThat(unet.schedule()).isEqualTo(new ScheduleSpec.Exponential(11, 0.1));
        assertThat(unet.learner(0.3).loss().kind()).isEqualTo(LossKind.BCE);
    }

    @Test
    void anyOptionCanBeChangedByEitherSpelling() throws InputException {
        Recipe quick = Recipe.named("quick");
        assertThat(quick.with("learning-rate", "0.0005").number(LearningOptions.LEARNING_RATE))
                .isEqualTo(5e-4);
        assertThat(quick.with("learningRate", "0.0005")).isEqualTo(quick.with("learning-rate", "0.0005"));
        assertThat(Recipe.hyphened("learningRate")).isEqualTo("learning-rate");
    }

    @Test
    void mistakesAreSaidInOneLine() throws InputException {
        Recipe quick = Recipe.named("quick");
        assertThatThrownBy(() -> quick.with("learning-rat", "1"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("did you mean learningRate?");
        assertThatThrownBy(() -> quick.with("batch", "0"))
                .isInstanceOf(InputException.class)
                .hasMessage("batch=0 is out of range; write 1 to 4096 samples");
        assertThatThrownBy(() -> Recipe.named("unett"))
                .isInstanceOf(InputException.class)
                .hasMessage("there is no preset 'unett'; did you mean unet?");
        assertThatThrownBy(() -> quick.with("loss", "softmax-ce").learner(0.3))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("not for 1 outputs");
    }

    @Test
    void balancedWeightsMakeForegroundAndBackgroundCountAlike() throws InputException {
        assertThat(ClassWeights.of("balanced", 1, 0.2)).containsExactly(0.625, 2.5);
        assertThat(ClassWeights.of("1, 2,0.5", 3, 0.2)).isEqualTo(List.of(1.0, 2.0, 0.5));
        assertThat(ClassWeights.of("", 1, 0.2)).isEmpty();
        assertThatThrownBy(() -> ClassWeights.of("1,2,3", 1, 0.2)).hasMessageContaining("3 numbers for 2 classes");
    }
}
