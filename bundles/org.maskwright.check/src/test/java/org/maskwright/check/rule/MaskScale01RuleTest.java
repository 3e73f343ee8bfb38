package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.FactsBuilder.sample;

import org.junit.jupiter.api.Test;
import org.maskwright.check.Finding;
import org.maskwright.check.RuleProbe;
import org.maskwright.core.LabelMap;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageFormat;

class MaskScale01RuleTest {
    private final RuleProbe probe = RuleProbe.of(new MaskScale01Rule());

    @Test
    void reportsOnesAmong255() {
        Finding found =
                probe.findings(sample("a").maskValues(new int[] {0, 1, 1})).getFirst();
        assertThat(found.message())
                .isEqualTo("masks/a.png says 1 for the person at 2 pixels, where the dataset says 255.");
        assertThat(found.fixes()).containsExactly("rescale");
    }

    @Test
    void reports255AmongOnes() {
        LabelMap ones = new LabelMap.Binary01();
        var found = probe.labels(ones)
                .findings(
                        sample("a").labels(ones).mask(".#"),
                        sample("b").labels(ones).maskValues(new int[] {0, 1}));
        assertThat(found).singleElement().satisfies(f -> assertThat(f.sample().key())
                .isEqualTo("a"));
    }

    @Test
    void passesOneBitAndOtherValues() {
        assertThat(probe.findings(
                        sample("a").mask(".#"),
                        sample("b").maskValues(new int[] {0, 1}).maskPixels(p -> p.labels(new LabelMap.NonZero())),
                        sample("c").maskValues(new int[] {0, 1, 2}),
                        sample("d").mask("..")))
                .isEmpty();
        var oneBit =
                sample("e").maskValues(new int[] {0, 1}).maskFile(f -> f.header(ImageFormat.PNG, ColourType.GREY, 1));
        assertThat(probe.findings(oneBit)).isEmpty();
    }
}
