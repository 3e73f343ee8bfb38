package org.maskwright.session.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ValueSharesTest {
    private static ValueShares of(Map<Integer, Long> counts) {
        return ValueShares.of(new TreeMap<>(counts));
    }

    @Test
    void fewValuesAreToldOneByOne() {
        ValueShares shares = of(Map.of(0, 60L, 255, 30L, 7, 10L));
        assertEquals(
                List.of("0 60 0.6", "7 10 0.1", "255 30 0.3"),
                shares.rows().stream()
                        .map(r -> r.value() + " " + r.pixels() + " " + r.share())
                        .toList());
        assertEquals(Map.of(), shares.others());
    }

    @Test
    void ofManyValuesTheRareOnesAreToldTogether() {
        Map<Integer, Long> counts = new TreeMap<>(Map.of(0, 5000L, 255, 4000L));
        for (int v = 100; v < 120; v++) {
            counts.put(v, v == 110 ? 300L : 10L);
        }
        ValueShares shares = of(counts);
        assertEquals(
                List.of(0, 110, 255),
                shares.rows().stream().map(ValueShares.ValueShare::value).toList());
        assertEquals(19, shares.others().size());
        assertEquals(190, shares.otherPixels());
        assertEquals(9490, shares.pixels());
    }

    @Test
    void noValuesAreNoRows() {
        assertEquals(List.of(), of(Map.of()).rows());
    }

    @Test
    void sharesAreNeverRoundedToNothingOrAll() {
        assertEquals("0 %", ValueShares.percent(0, 5));
        assertEquals("100 %", ValueShares.percent(5, 5));
        assertEquals("55.5 %", ValueShares.percent(555, 1000));
        assertEquals("0.001 %", ValueShares.percent(1, 100_000));
        assertEquals("99.999 %", ValueShares.percent(99_999, 100_000));
    }
}
