package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.FactsBuilder.sample;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.maskwright.check.Finding;
import org.maskwright.check.RuleProbe;
import org.maskwright.core.LabelMap;

class MaskValuesUnknownRuleTest {
    private final RuleProbe probe = RuleProbe.of(new MaskValuesUnknownRule());

    @Test
    void reportsValuesFarFromAnyEdge() {
        Finding found = probe.findings(sample("a").maskValues(new int[] {0, 0, 0, 0, 70, 0, 0, 0, 0, 255, 255}))
                .getFirst();
        assertThat(found.message())
                .isEqualTo(
                        "masks/a.png has 1 pixels (9.1 %) of values that the label map does not know; its values are 0, 70, 255.");
        assertThat(found.data()).containsEntry("unknownPx", 1L).containsEntry("values", List.of(0, 70, 255));
        assertThat(found.fixes()).containsExactly("binarise");
    }

    @Test
    void leavesSoftEdgesAndOtherScalesToTheirRules() {
        assertThat(probe.findings(
                        sample("a").maskValues(new int[] {0, 0, 128, 255, 255}),
                        sample("b").maskValues(new int[] {0, 0, 1, 1}),
                        sample("c").mask(".#")))
                .isEmpty();
    }

    @Test
    void doesNotOfferToBinariseToNothingOrAPhotograph() {
        var dark = sample("a").maskValues(new int[] {0, 3, 7});
        int[] row = IntStream.range(0, 100).toArray();
        int[] bright = IntStream.range(100, 200).toArray();
        var photo = sample("b").maskValues(row, bright).pair(p -> p.correlation(0.99));
        assertThat(probe.findings(dark, photo)).hasSize(2).allMatch(f -> f.fixes()
                .isEmpty());
    }

    @Test
    void knowsTheLabelMap() {
        LabelMap map = new LabelMap.Indexed(5);
        var sample = sample("a").labels(map).maskValues(new int[] {0, 1, 4, 9});
        assertThat(probe.labels(map).findings(sample)).singleElement().satisfies(f -> {
            assertThat(f.data()).containsEntry("unknownPx", 1L);
            assertThat(f.fixes()).isEmpty();
        });
    }

    @Test
    void hasALeastNumber() {
        var sample = sample("a").maskValues(new int[] {0, 0, 0, 0, 70, 0, 0, 0, 0, 255});
        assertThat(probe.set("minUnknownPx", 2).findings(sample)).isEmpty();
    }
}
