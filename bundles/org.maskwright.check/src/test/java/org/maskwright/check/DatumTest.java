package org.maskwright.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maskwright.check.Datum.NewName;
import org.maskwright.core.SampleName;

class DatumTest {
    private static final List<NewName> NAMES = List.of(new NewName("images/A.jpg", "images/a.jpg"));

    private static Finding finding(Map<String, Object> data) {
        return new Finding("RULE", Severity.INFO, SampleName.NONE, List.of(), "message.", data, List.of());
    }

    private static Map<String, Object> data(Datum.Written written) {
        return Map.of(written.name(), written.value());
    }

    @Test
    void isWrittenAsJsonKnowsItAndReadAgain() {
        Finding renamed = finding(data(Datum.RENAMES.of(NAMES)));
        assertThat(renamed.data())
                .isEqualTo(Map.of("renames", List.of(Map.of("from", "images/A.jpg", "to", "images/a.jpg"))));
        assertThat(renamed.value(Datum.RENAMES)).contains(NAMES);
        assertThat(finding(data(Datum.LIMIT_PX.of(4))).data()).isEqualTo(Map.of("limitPx", 4));
        assertThat(finding(data(Datum.LIMIT_PX.of(4))).value(Datum.LIMIT_PX)).contains(4);
        assertThat(finding(data(Datum.ORIGINAL.of("02299"))).value(Datum.ORIGINAL))
                .contains("02299");
    }

    @Test
    void isNotThereWhereNothingOrSomethingElseIsUnderItsName() {
        assertThat(finding(Map.of()).value(Datum.SET_ASIDE)).isEmpty();
        assertThat(finding(Map.of("setAside", "images/a.jpg")).value(Datum.SET_ASIDE))
                .isEmpty();
        assertThat(finding(Map.of("setAside", List.of("images/a.jpg", 7))).value(Datum.SET_ASIDE))
                .isEmpty();
        assertThat(finding(Map.of("renames", List.of(Map.of("from", "a")))).value(Datum.RENAMES))
                .isEmpty();
        assertThat(finding(Map.of("limitPx", "4")).value(Datum.LIMIT_PX)).isEmpty();
    }
}
