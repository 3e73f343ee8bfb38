package org.maskwright.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class LearnerSpecTest {
    private static LearnerSpec with(Architecture architecture, LossSpec loss) {
        return new LearnerSpec(architecture.preset(), loss, OptimiserSpec.adam(), 1, 0);
    }

    @Test
    void lossMustBeForThatManyOutputs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(Architecture.UNET, LossSpec.of(LossKind.SOFTMAX_CE)))
                .withMessage("the loss softmax-ce is not for networks with 1 outputs");
        assertThatIllegalArgumentException().isThrownBy(() -> with(Architecture.DILATED, LossSpec.of(LossKind.BCE)));
    }

    @Test
    void weightsMustBeOfItsClasses() {
        var two = new LossSpec(LossKind.BCE, List.of(1.0, 2.0), 2);
        assertThat(with(Architecture.UNET, two).loss().classWeights()).containsExactly(1.0, 2.0);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> with(Architecture.MULTICLASS, new LossSpec(LossKind.SOFTMAX_CE, List.of(1.0, 2.0), 2)))
                .withMessage("2 class weights for 3 classes");
    }

    @Test
    void batchMustHoldWhatItSays() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Batch(1, 2, 2, new float[12], new byte[3]));
        assertThat(Batch.unlabelled(1, 1, 2, new float[6]).labels()).containsExactly(-1, -1);
    }
}
