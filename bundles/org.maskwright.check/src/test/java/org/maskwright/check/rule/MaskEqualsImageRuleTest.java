package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.FactsBuilder.sample;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.maskwright.check.RuleProbe;

class MaskEqualsImageRuleTest {
    private final RuleProbe probe = RuleProbe.of(new MaskEqualsImageRule());

    @Test
    void reportsTheSameFile() {
        var same = sample("a").mask(".#").image(f -> f.sha256("ab")).maskFile(f -> f.sha256("ab"));
        assertThat(probe.findings(same)).singleElement().satisfies(f -> assertThat(f.data())
                .containsEntry("sameFile", true));
    }

    @Test
    void reportsAGreyCopy() {
        var copy = sample("a").maskValues(IntStream.range(0, 200).toArray()).pair(p -> p.correlation(0.995));
        assertThat(probe.findings(copy).getFirst().message())
                .isEqualTo("masks/a.png looks like its image (correlation 0.995).");
        assertThat(probe.findings(copy).getFirst().fixes()).containsExactly("quarantine");
    }

    @Test
    void passesASilhouetteAndAnOrdinaryMask() {
        var silhouette = sample("a").mask(".#").pair(p -> p.correlation(0.999));
        assertThat(probe.findings(
                        silhouette,
                        sample("b").maskValues(IntStream.range(0, 200).toArray())))
                .isEmpty();
    }

    @Test
    void isSaidOnceOfAPhotograph() {
        int[] greys = IntStream.range(0, 200).toArray();
        var photo = sample("a").maskValues(greys).pair(p -> p.correlation(0.995).foreground(0.95, 0.2));
        var inverted = sample("b").maskValues(greys).pair(p -> p.foreground(0.95, 0.2));
        assertThat(RuleProbe.of(new MaskInvertedRule()).findings(photo, inverted))
                .extracting(f -> f.sample().label())
                .containsExactly("b");
        assertThat(RuleProbe.of(new MaskAntialiasedRule()).set("minSoftPct", 50).findings(photo))
                .isEmpty();
    }
}
