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
import org.maskwright.dataset.file.FileStamp;
import org.maskwright.imaging.file.Integrity;
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
    void packedFactsUnpackToThemselves() throws IOException {
        SampleFacts whole = new Measuring(LABELS).measure(SAMPLE, Optional.of(PICTURE), Optional.of(MASK));
        assertThat(PackedFacts.of(whole).unpacked()).usingRecursiveComparison().isEqualTo(whole);
        SampleFacts broken = new Measuring(LABELS).measure(SAMPLE, Optional.of(new byte[0]), Optional.of(MASK));
        assertThat(PackedFacts.of(broken).pair()).isEmpty();
        assertThat(PackedFacts.of(broken).unpacked()).usingRecursiveComparison().isEqualTo(broken);
    }

    @Test
    void whatWasKnownIsNotAskedForAgain() throws IOException {
        SampleFacts whole = new Measuring(LABELS).measure(SAMPLE, Optional.of(PICTURE), Optional.of(MASK));
        var earlier = new Measuring.EarlierFacts(
                FactsCache.of(PackedFacts.of(whole)),
                path -> Optional.of(new FileStamp(path, path.equals("a.png") ? PICTURE.length : MASK.length, 0)));
        var again = new Measuring(LABELS)
                .measured(
                        SAMPLE,
                        path -> {
                            throw new AssertionError("asked for " + path);
                        },
                        earlier);
        assertThat(again.facts()).usingRecursiveComparison().isEqualTo(whole);
        assertThat(again.decoded()).isZero();
        assertThat(again.reused()).isEqualTo(2);
    }

    @Test
    void aFileThatCannotBeHadIsAFact() {
        var trouble = new Integrity(State.VANISHED, "is not in the shard");
        var measured = new Measuring(LABELS)
                .measured(
                        SAMPLE,
                        path -> path.equals("a.png")
                                ? FileBytes.none(path, trouble)
                                : FileBytes.of(new FileStamp(path, MASK.length, 7), MASK),
                        new Measuring.EarlierFacts(FactsCache.empty(), path -> Optional.empty()));
        assertThat(measured.facts().image().orElseThrow().file().integrity()).isEqualTo(trouble);
        assertThat(measured.facts().mask().orElseThrow().file().modifiedNs()).isEqualTo(7);
        assertThatThrownBy(() -> FileBytes.none("a.png", Integrity.INTACT))
                .isInstanceOf(IllegalArgumentException.class);
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
