package org.maskwright.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.imaging.feature.MaskFeatures;
import org.maskwright.imaging.file.Integrity;

class FactsBuilderTest {
    @Test
    void measuresATextMask() {
        MaskFeatures f = FactsBuilder.sample("a")
                .mask("....#", ".###.", ".#.#.", ".####")
                .facts()
                .maskFeatures()
                .orElseThrow();
        assertThat(f.values()).containsEntry(0, 10L).containsEntry(255, 10L);
        assertThat(f.foreground()).isEqualTo(10);
        assertThat(f.components()).containsExactly(10);
        assertThat(f.holes()).containsExactly(1);
        assertThat(f.border()).containsExactly(1, 2, 4, 0);
        assertThat(f.bounds()).isEqualTo(new Rect(1, 0, 4, 4));
        assertThat(f.unknown()).isZero();
    }

    @Test
    void countsSoftEdges() {
        MaskFeatures f = FactsBuilder.sample("a")
                .maskValues(new int[] {0, 0, 0, 0, 77, 0, 0, 0, 128, 255})
                .facts()
                .maskFeatures()
                .orElseThrow();
        assertThat(f.unknown()).isEqualTo(2);
        assertThat(f.softEdge()).isEqualTo(1);
        assertThat(f.foreground()).isEqualTo(2);
    }

    @Test
    void givesTheImageTheMasksSize() {
        var facts = FactsBuilder.sample("a").mask("..#").facts();
        assertThat(facts.image().orElseThrow().file().header().size()).isEqualTo(new Size(3, 1));
        assertThat(facts.pair()).isPresent();
    }

    @Test
    void knowsNoPixelsOfABrokenFile() {
        var facts = FactsBuilder.sample("a")
                .mask("..#")
                .maskFile(f -> f.integrity(Integrity.State.EMPTY, ""))
                .facts();
        assertThat(facts.maskFeatures()).isEmpty();
        assertThat(facts.pair()).isEmpty();
    }
}
