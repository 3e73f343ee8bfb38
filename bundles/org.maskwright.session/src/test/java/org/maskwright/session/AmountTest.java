package org.maskwright.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "38400, 38 s",
        "59499, 59 s",
        "59500, 1 min",
        "65000, 1 min 5 s",
        "3599499, 59 min 59 s",
        "3599500, 1 h",
        "7800000, 2 h 10 min",
        "7829999, 2 h 10 min",
        "7830000, 2 h 11 min"
    })
    void timesAreSaidInTwoUnits(long ms, String text) {
        assertThat(Amount.of(Duration.ofMillis(ms))).isEqualTo(text);
    }
}
