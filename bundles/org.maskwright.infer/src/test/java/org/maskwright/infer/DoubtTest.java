package org.maskwright.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maskwright.core.Mask;
import org.maskwright.core.Objection;
import org.maskwright.core.Objection.Nature;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.core.metric.Measure;
import org.maskwright.imaging.image.Probabilities;

class DoubtTest {
    private static final Size FOUR = new Size(4, 1);

    @Test
    void nothingIsHeldAgainstTheModelsOwnMask() {
        Doubt doubt = Doubt.of(said(0.9f, 0.6f, 0.3f, 0), Mask.parse("##.."), 0.5);
        assertThat(doubt.iou()).isEqualTo(new Measure.Defined(1));
        assertThat(doubt.misfit()).isZero();
        // 0.9 and 0.6 of two pixels and the third's 0.3.
        assertThat(doubt.uncertainty()).isEqualTo(1 - 1.5 / 2.3, within(1e-6));
        assertThat(doubt.worst()).isEmpty();
    }

    @Test
    void whatTheModelIsSureOfCountsMoreThanWhatItDoubts() {
        Doubt sure = Doubt.of(said(1, 1, 0, 0), Mask.parse("#..."), 0.5);
        Doubt doubted = Doubt.of(said(1, 0.6f, 0, 0), Mask.parse("#..."), 0.5);
        assertThat(sure.iou()).isEqualTo(doubted.iou()).isEqualTo(new Measure.Defined(0.5));
        assertThat(sure.misfit()).isEqualTo(0.5, within(1e-6));
        assertThat(doubted.misfit()).isEqualTo(1.6 / 2 - 1 / 1.6, within(1e-6));
        assertThat(sure.worst()).contains(new Objection(Nature.MISSING, new Rect(1, 0, 1, 1), 1));
        assertThat(doubted.worst()).isEmpty();
    }

    @Test
    void theLargestOfSeveralRegionsIsTheWorst() {
        Probabilities said = Probabilities.adopt(new Size(5, 2), new float[] {1, 0, 0, 1, 1, 0, 0, 0, 0, 1});
        Doubt doubt = Doubt.of(said, Mask.parse(".....", "....."), 0.5);
        assertThat(doubt.worst().map(Objection::place)).contains(new Rect(3, 0, 2, 2));
        assertThat(doubt.worst().map(Objection::pixels)).contains(3L);
    }

    @Test
    void saysWhatMayBeWrongWithTheMask() {
        String[] seen = {".......", ".#####.", ".#####.", ".#####.", ".......", "......."};
        assertThat(nature(seen, ".......", ".#####.", ".##.##.", ".#####.", ".......", "......."))
                .contains(Nature.HOLE);
        assertThat(nature(seen, ".......", ".###...", ".###...", ".###...", ".......", "......."))
                .contains(Nature.MISSING);
        assertThat(nature(seen, ".......", ".#####.", ".#####.", ".#####.", ".....##", ".....##"))
                .contains(Nature.FOREIGN);
        assertThat(nature(seen, "#######", "#.....#", "#.....#", "#.....#", "#######", "#######"))
                .contains(Nature.INVERTED);
        assertThat(nature(seen, ".......", ".......", ".......", ".......", ".......", ".#####."))
                .contains(Nature.ELSEWHERE);
        assertThat(nature(seen, seen)).isEmpty();
    }

    @Test
    void regionsOfTwoKindsAreNoOneRegion() {
        // The second pixel is missing, the third is foreign: they touch, and each is one pixel.
        assertThat(Doubt.of(said(1, 1, 0, 0), Mask.parse("#.#."), 0.5).worst().map(Objection::pixels))
                .contains(1L);
    }

    /** What a model that is sure of what it sees says of a mask. */
    private static Optional<Nature> nature(String[] seen, String... mask) {
        Mask truth = Mask.parse(seen);
        byte[] labels = truth.toBytes();
        float[] sure = new float[labels.length];
        for (int i = 0; i < sure.length; i++) {
            sure[i] = labels[i];
        }
        return Doubt.of(Probabilities.adopt(truth.size(), sure), Mask.parse(mask), 0.5)
                .worst()
                .map(Objection::nature);
    }

    @Test
    void ignoredPixelsCountNeitherWay() {
        byte ignored = (byte) 255;
        Doubt doubt = Doubt.of(said(1, 1, 0, 0), Mask.of(FOUR, new byte[] {1, ignored, 0, 0}), 0.5);
        assertThat(doubt.iou()).isEqualTo(new Measure.Defined(1));
        assertThat(doubt.misfit()).isZero();
        assertThat(doubt.worst()).isEmpty();
    }

    @Test
    void nobodyInEitherIsUndefinedAndNoMisfit() {
        Doubt doubt = Doubt.of(said(0, 0, 0, 0), Mask.parse("...."), 0.5);
        assertThat(doubt.iou()).isInstanceOf(Measure.Undefined.class);
        assertThat(doubt.misfit()).isZero();
        assertThatThrownBy(() -> Doubt.of(said(0, 0, 0, 0), Mask.parse("..."), 0.5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Probabilities said(float... values) {
        return Probabilities.adopt(FOUR, values);
    }
}
