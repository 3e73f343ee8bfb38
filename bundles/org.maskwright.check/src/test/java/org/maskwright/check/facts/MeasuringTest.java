package org.maskwright.check.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;
import org.maskwright.imaging.file.Integrity.State;
import org.maskwright.imaging.file.PixelLimit;
import org.maskwright.imaging.mask.MaskFile;

class MeasuringTest {
    private static final LabelMap LABELS = new LabelMap.Binary255();
    private static final Sample SAMPLE =
            new Sample("a", Optional.of("a.png"), Optional.of("m.png"), SampleStatus.UNLABELLED);
    private static final byte[] PICTURE = MaskFile.png(Mask.parse("..##", ".###", "####"));
    private static final byte[] MASK = MaskFile.png(Mask.parse("...#", ".###", "####"));

    @TempDir
    Path root;

    @Test
    void bytesGiveTheFactsThatFilesGive() throws IOException {
        Files.write(root.resolve("a.png"), PICTURE);
        Files.write(root.resolve("m.png"), MASK);
        SampleFacts read = new FactsReader(root, LABELS, Map.of(), FactsCache.empty())
                .measure(SAMPLE)
                .facts();
        SampleFacts measured = new Measuring(LABELS).measure(SAMPLE, Optional.of(PICTURE), Optional.of(MASK));
        assertThat(measured)
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*modifiedNs")
                .isEqualTo(read);
        assertThat(measured.pair()).isPresent();
        assertThat(measured.image().orElseThrow().file().modifiedNs()).isZero();
    }

    @Test
    void brokenBytesAreAFact() {
        var facts = new Measuring(LABELS)
                .measure(
                        SAMPLE,
                        Optional.of(new byte[0]),
                        Optional.of("text".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(facts.image().orElseThrow().file().integrity().state()).isEqualTo(State.EMPTY);
        assertThat(facts.mask().orElseThrow().file().integrity().state()).isEqualTo(State.NOT_AN_IMAGE);
        assertThat(facts.pair()).isEmpty();
    }

    @Test
    void nothingLargerThanTheLimitIsDecoded() {
        var facts = new Measuring(LABELS, new PixelLimit(11)).measure(SAMPLE, Optional.of(PICTURE), Optional.of(MASK));
        assertThat(facts.image().orElseThrow().file().integrity().state()).isEqualTo(State.TOO_LARGE);
        assertThat(facts.imageFeatures()).isEmpty();
    }

    @Test
    void bytesAreOfTheFilesThatTheSampleNames() {
        var measuring = new Measuring(LABELS);
        assertThatThrownBy(() -> measuring.measure(SAMPLE, Optional.of(PICTURE), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
