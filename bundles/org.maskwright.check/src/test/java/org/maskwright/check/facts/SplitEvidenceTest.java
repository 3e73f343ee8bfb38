package org.maskwright.check.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.DatasetBuilder.dataset;
import static org.maskwright.check.FactsBuilder.sample;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maskwright.check.FactsBuilder;

class SplitEvidenceTest {
    private static FactsBuilder image(String id, long pixels, long look, double entropy) {
        return sample(id)
                .imagePixels(f -> f.pixelHash(pixels).perceptualHash(look).entropy(entropy));
    }

    private static SplitEvidence of(FactsBuilder... samples) {
        return SplitEvidence.of(dataset(samples).facts(), () -> {});
    }

    @Test
    void clustersLookAlikesAndEqualImages() {
        SplitEvidence evidence = of(
                image("a", 1, 0b0, 7),
                image("b", 2, 0b1111, 7),
                image("c", 3, 0b11111111, 7),
                image("far", 4, ~0L, 7),
                image("same1", 5, ~0L << 32, 7),
                image("same2", 5, ~0L << 32, 7),
                image("blank1", 6, 0b0, 0),
                image("blank2", 7, 0b0, 0),
                image("blank3", 6, 0b0, 0));
        assertThat(evidence.lookAlikes())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "a", "a", "b", "a", "c", "a", "same1", "same1", "same2", "same1", "blank1", "blank1", "blank3",
                        "blank1"));
    }

    @Test
    void knowsTheForeground() {
        assertThat(of(sample("a").mask("#...", "...."), sample("b").noMask()).coverage())
                .containsExactly(Map.entry("a", 0.125));
    }
}
