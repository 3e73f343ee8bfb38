package org.maskwright.dataset.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    @Test
    void countsAsAPersonDoes() {
        assertThat(List.of("a10", "a2", "a1b", "a1", "b", "a02", "a99999999999999999999999", "").stream()
                        .sorted(NaturalOrder.NATURAL))
                .containsExactly("", "a1", "a1b", "a02", "a2", "a10", "a99999999999999999999999", "b");
    }

    @Property(seed = "1")
    void isTotal(
            @ForAll @StringLength(max = 6) @CharRange(from = '0', to = '3') @CharRange(from = 'a', to = 'b') String a,
            @ForAll @StringLength(max = 6) @CharRange(from = '0', to = '3') @CharRange(from = 'a', to = 'b') String b,
            @ForAll @StringLength(max = 6) @CharRange(from = '0', to = '3') @CharRange(from = 'a', to = 'b') String c) {
        NaturalOrder order = NaturalOrder.NATURAL;
        assertThat(Integer.signum(order.compare(a, b))).isEqualTo(-Integer.signum(order.compare(b, a)));
        assertThat(order.compare(a, b) == 0).isEqualTo(a.equals(b));
        if (order.compare(a, b) < 0 && order.compare(b, c) < 0) {
            assertThat(order.compare(a, c)).isNegative();
        }
    }
}
