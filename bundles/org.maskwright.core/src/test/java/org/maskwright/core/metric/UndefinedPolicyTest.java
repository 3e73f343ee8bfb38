package org.maskwright.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The field's conventions of images without foreground. */
class UndefinedPolicyTest {
    private static final Confusion GOOD = new Confusion(8, 0, 2, 90);
    private static final Confusion TRUTH_EMPTY = new Confusion(0, 5, 0, 95);
    private static final Confusion BOTH_EMPTY = new Confusion(0, 0, 0, 100);

    @Test
    void anUndefinedRecallIsLeftOutZeroOneOrNotANumber() {
        assertThat(recall(UndefinedPolicy.LEAVE_OUT, TRUTH_EMPTY).value()).isEqualTo(Measure.of(0.8));
        assertThat(recall(UndefinedPolicy.AS_ZERO, TRUTH_EMPTY).value()).isEqualTo(Measure.of(0.4));
        assertThat(recall(UndefinedPolicy.BOTH_EMPTY_ONE, TRUTH_EMPTY).value()).isEqualTo(Measure.of(0.4));
        assertThat(recall(UndefinedPolicy.BOTH_EMPTY_ONE, BOTH_EMPTY).value()).isEqualTo(Measure.of(0.9));
        Mean nan = recall(UndefinedPolicy.NAN, TRUTH_EMPTY);
        assertThat(nan.value()).isEqualTo(new Measure.Undefined("it is not a number for empty"));
    }

    @Test
    void whatIsLeftOutIsNamed() {
        for (UndefinedPolicy policy : new UndefinedPolicy[] {UndefinedPolicy.LEAVE_OUT, UndefinedPolicy.NAN}) {
            Mean mean = recall(policy, TRUTH_EMPTY);
            assertThat(mean.leftOut()).containsOnlyKeys("empty");
            assertThat(mean.used()).isEqualTo(1);
            assertThat(mean.total()).isEqualTo(2);
        }
        assertThat(recall(UndefinedPolicy.AS_ZERO, TRUTH_EMPTY).leftOut()).isEmpty();
    }

    private static Mean recall(UndefinedPolicy policy, Confusion other) {
        Map<String, Measure> values = new LinkedHashMap<>();
        values.put("good", policy.of(Metric.RECALL, GOOD.recall(), GOOD));
        values.put("empty", policy.of(Metric.RECALL, other.recall(), other));
        return policy.mean(values);
    }

    @Test
    void plainFormulasGiveNoFOfAPredictionThatHitsNothing() {
        Confusion missed = new Confusion(0, 3, 4, 93);
        assertThat(UndefinedPolicy.LEAVE_OUT.of(Metric.F, missed.f(1), missed)).isEqualTo(Measure.of(0));
        assertThat(UndefinedPolicy.NAN.of(Metric.F, missed.f(1), missed)).isInstanceOf(Measure.Undefined.class);
        assertThat(UndefinedPolicy.NAN.of(Metric.IOU, missed.iou(), missed)).isEqualTo(Measure.of(0));
    }

    @Test
    void aDistanceIsNeverPerfectForWantOfAContour() {
        Measure none = new Measure.Undefined("no contour");
        assertThat(UndefinedPolicy.AS_ZERO.of(Metric.HAUSDORFF_95, none, TRUTH_EMPTY))
                .isEqualTo(none);
        assertThat(UndefinedPolicy.BOTH_EMPTY_ONE.of(Metric.HAUSDORFF_95, none, TRUTH_EMPTY))
                .isEqualTo(none);
        assertThat(UndefinedPolicy.BOTH_EMPTY_ONE.of(Metric.HAUSDORFF_95, none, BOTH_EMPTY))
                .isEqualTo(Measure.of(0));
    }

    /** The three figures of a mean weighted F that one empty ground truth gave in the field: 0.558, 0.837 and NaN. */
    @Test
    void theFieldsFixtureComesOutInAllThreeWays() {
        Map<String, Measure> values = new LinkedHashMap<>();
        values.put("0001", Measure.of(0.8761355555108066));
        values.put("19", Measure.of(0.7978082705808892));
        Measure undefined = new Measure.Undefined(Confusion.NO_TRUTH);
        values.put("aerial", UndefinedPolicy.AS_ZERO.of(Metric.WEIGHTED_F, undefined, TRUTH_EMPTY));
        assertThat(figure(UndefinedPolicy.AS_ZERO.mean(values))).isEqualTo(0.55798, within(1e-5));
        values.put("aerial", undefined);
        assertThat(figure(UndefinedPolicy.LEAVE_OUT.mean(values))).isEqualTo(0.83697, within(1e-5));
        assertThat(UndefinedPolicy.NAN.mean(values).value()).isInstanceOf(Measure.Undefined.class);
    }

    private static double figure(Mean mean) {
        return mean.value().figureIfDefined().orElseThrow();
    }
}
