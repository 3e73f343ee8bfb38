package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.DatasetBuilder.dataset;
import static org.maskwright.check.FactsBuilder.sample;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maskwright.check.FactsBuilder;
import org.maskwright.check.Finding;
import org.maskwright.check.RuleProbe;

/** Masks that are the same in some of twenty pictures, or in all. */
class FieldOfViewTest {
    private static final int PICTURES = 20;
    private static final String[] FIELD = {".####.", "######", "######", "######", "######", ".####."};

    private static List<Finding> findings(int alike) {
        FactsBuilder[] samples = IntStream.range(0, PICTURES)
                .mapToObj(i -> picture(i).mask(i < alike ? FIELD : other(i)))
                .toArray(FactsBuilder[]::new);
        return RuleProbe.of(new DupMaskRule()).findings(dataset(samples));
    }

    private static FactsBuilder picture(int i) {
        return sample("s" + i).image(f -> f.sha256("h" + i)).imagePixels(p -> p.pixelHash(i));
    }

    /** A mask that no other picture has. */
    private static String[] other(int i) {
        Random random = new Random(i);
        return IntStream.range(0, FIELD.length)
                .mapToObj(y -> IntStream.range(0, FIELD.length)
                        .mapToObj(x -> random.nextBoolean() ? "#" : ".")
                        .collect(Collectors.joining()))
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 10})
    void aFewAlikeAreCopies(int alike) {
        assertThat(findings(alike))
                .hasSize(alike - 1)
                .allSatisfy(f -> assertThat(f.sample().isNone()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 20})
    void mostAlikeAreSaidOnce(int alike) {
        assertThat(findings(alike)).singleElement().satisfies(f -> {
            assertThat(f.sample().isNone()).isTrue();
            assertThat(f.message())
                    .startsWith(
                            alike + " of 20 masks are nearly the same, as masks/s0.png is: a camera's field of view");
        });
    }

    @Test
    void oneAloneIsLikeNoOther() {
        assertThat(findings(1)).isEmpty();
    }
}
