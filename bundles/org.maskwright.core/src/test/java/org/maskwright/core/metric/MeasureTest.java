package org.maskwright.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasureTest {
    @Test
    void figuresAreFinite() {
        assertThat(Measure.of(0.5).figureIfDefined()).hasValue(0.5);
        assertThat(Measure.ratio(1, 4, "no whole")).isEqualTo(Measure.of(0.25));
        assertThat(Measure.ratio(0, 0, "no whole")).isEqualTo(new Measure.Undefined("no whole"));
        assertThat(new Measure.Undefined("no whole").figureIfDefined()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Measure.of(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Measure.Undefined(" "));
    }

    @Test
    void aMeanNamesWhatItLeftOut() {
        Map<String, Measure> measures = new LinkedHashMap<>();
        measures.put("02298", Measure.of(0.5));
        measures.put("02299", new Measure.Undefined("empty"));
        measures.put("02300", Measure.of(1));
        Mean mean = Mean.of(measures);
        assertThat(mean.value()).isEqualTo(Measure.of(0.75));
        assertThat(mean.used()).isEqualTo(2);
        assertThat(mean.total()).isEqualTo(3);
        assertThat(mean.leftOut()).isEqualTo(Map.of("02299", "empty"));
    }

    @Test
    void aMeanOfNothingIsUndefined() {
        assertThat(Mean.of(Map.of()).value()).isInstanceOf(Measure.Undefined.class);
        Mean none = Mean.of(Map.of("a", new Measure.Undefined("empty")));
        assertThat(none.value()).isInstanceOf(Measure.Undefined.class);
        assertThat(none.used()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new Mean(Measure.of(1), 0, Map.of("a", "empty")));
    }
}
