package org.maskwright.check.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.facts.FactsSource.MeasuredSample;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.ModelScore;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;
import org.maskwright.core.Size;
import org.maskwright.dataset.catalog.Catalog;
import org.maskwright.dataset.catalog.FactsKind;
import org.maskwright.dataset.catalog.KeptFacts;
import org.maskwright.dataset.file.FileStamp;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.file.Integrity;
import org.maskwright.imaging.file.Integrity.State;
import org.maskwright.imaging.mask.MaskFile;

class FactsReaderTest {
    private static final LabelMap LABELS = new LabelMap.Binary255();
    private static final Sample SAMPLE =
            new Sample("a", Optional.of("a.png"), Optional.of("m.png"), SampleStatus.UNLABELLED);
    private static final Mask FIGURE =
            Mask.parse("........", "..####..", "..####..", "..####..", "..####..", ".######.", ".######.", ".######.");

    @TempDir
    Path root;

    @BeforeEach
    void makeAPair() throws IOException {
        Files.write(root.resolve("a.png"), MaskFile.png(FIGURE));
        Files.write(root.resolve("m.png"), MaskFile.png(FIGURE));
    }

    @Test
    void measuresBothFilesAndThePair() {
        MeasuredSample measured = read(FactsCache.empty());
        assertThat(measured.decoded()).isEqualTo(2);
        assertThat(measured.reused()).isZero();
        assertThat(measured.news())
                .extracting(KeptFacts::kind)
                .containsExactly(FactsKind.IMAGE, FactsKind.MASK, FactsKind.PAIR);
        FileFacts image = measured.facts().image().orElseThrow().file();
        assertThat(image.header().size()).isEqualTo(new Size(8, 8));
        assertThat(image.header().format()).isEqualTo(ImageFormat.PNG);
        assertThat(image.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(image.bytes()).isEqualTo(root.resolve("a.png").toFile().length());
        assertThat(image.sha256())
                .hasSize(64)
                .isEqualTo(measured.facts().mask().orElseThrow().file().sha256());
        assertThat(measured.facts().maskFeatures().orElseThrow().foreground()).isEqualTo(34);
        assertThat(measured.facts()
                        .pair()
                        .orElseThrow()
                        .maskImageCorrelation()
                        .figureIfDefined()
                        .orElseThrow())
                .isCloseTo(1, within());
    }

    @Test
    void aBlemishedFileIsMeasuredLikeAnyOther() throws IOException {
        MeasuredSample clean = read(FactsCache.empty());
        for (String name : List.of("a.png", "m.png")) {
            byte[] png = Files.readAllBytes(root.resolve(name));
            byte[] odd = {0, 0, 0, 3, 't', 'E', 'X', 't', 'a', 0, 'b', 1, 2, 3, 4};
            var blemished = java.nio.ByteBuffer.allocate(png.length + odd.length);
            // Behind signature and header.
            blemished.put(png, 0, 33).put(odd).put(png, 33, png.length - 33);
            Files.write(root.resolve(name), blemished.array());
        }
        MeasuredSample odd = read(FactsCache.empty());
        assertThat(mask(odd).integrity().state()).isEqualTo(State.BLEMISHED);
        assertThat(odd.facts().image().orElseThrow().file().integrity().state()).isEqualTo(State.BLEMISHED);
        assertThat(odd.facts().imageFeatures()).isEqualTo(clean.facts().imageFeatures());
        assertThat(odd.facts().maskFeatures()).isEqualTo(clean.facts().maskFeatures());
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-9);
    }

    @Test
    void carriesWhatModelsSaidOfTheseVeryFiles() throws IOException {
        String picture =
                read(FactsCache.empty()).facts().image().orElseThrow().file().sha256();
        var kind = ModelScore.ScoreKind.DISAGREEMENT;
        var score = new ModelScore(kind, "net", "0".repeat(64), picture, picture, 0.25);
        var ofAnotherMask = new ModelScore(kind, "net", "0".repeat(64), picture, "1".repeat(64), 0.75);
        try (var catalog = Catalog.at(root.resolve("catalog.db"))) {
            catalog.storeScores(List.of(score, ofAnotherMask));
            var cache = FactsCache.load(catalog, LABELS, () -> {});
            assertThat(read(cache).facts().scores()).containsExactly(score);
        }
        assertThat(read(FactsCache.empty()).facts().scores()).isEmpty();
    }

    @Test
    void measuresNoPairOfAnEmptyOrFullMask() throws IOException {
        Files.write(root.resolve("m.png"), MaskFile.png(Mask.parse("....", "....")));
        assertThat(read(FactsCache.empty()).facts().pair()).isEmpty();
        Files.write(root.resolve("m.png"), MaskFile.png(Mask.parse("####", "####")));
        assertThat(read(FactsCache.empty()).facts().pair()).isEmpty();
    }

    @Test
    void measuresAPairOfDifferentSizes() throws IOException {
        Files.write(root.resolve("m.png"), MaskFile.png(FIGURE.resampled(new Size(4, 4))));
        var facts = read(FactsCache.empty()).facts();
        assertThat(facts.mask().orElseThrow().file().header().size()).isEqualTo(new Size(4, 4));
        assertThat(facts.pair()).isPresent();
    }

    @Test
    void measuresWhatIsThereOfAHalfSample() {
        var half = new FactsReader(root, LABELS, Map.of(), FactsCache.empty())
                .measure(new Sample("a", Optional.empty(), Optional.of("m.png"), SampleStatus.UNLABELLED));
        assertThat(half.facts().image()).isEmpty();
        assertThat(half.facts().maskFeatures()).isPresent();
        assertThat(half.decoded()).isEqualTo(1);
    }

    @Test
    void readsNothingThatIsUnchanged() throws IOException {
        var cache = remembered(read(FactsCache.empty()));
        Map<String, FileStamp> stamps = stamps();
        Files.delete(root.resolve("a.png"));
        Files.delete(root.resolve("m.png"));
        var again = new FactsReader(root, LABELS, stamps, cache).measure(SAMPLE);
        assertThat(again.decoded()).isZero();
        assertThat(again.reused()).isEqualTo(2);
        assertThat(again.news()).isEmpty();
        assertThat(again.facts().pair()).isPresent();
        assertThat(again.facts().image().orElseThrow().file().integrity().intact())
                .isTrue();
    }

    @Test
    void hashesWhereOnlyTheTimeDiffersAndDecodesNothing() throws IOException {
        var cache = remembered(read(FactsCache.empty()));
        touch("m.png");
        var again = new FactsReader(root, LABELS, stamps(), cache).measure(SAMPLE);
        assertThat(again.decoded()).isZero();
        assertThat(again.reused()).isEqualTo(2);
        assertThat(again.news()).singleElement().satisfies(e -> {
            assertThat(e.kind()).isEqualTo(FactsKind.MASK);
            assertThat(e.stamp()).isEqualTo(stamps().get("m.png"));
        });
        assertThat(again.facts().mask().orElseThrow().file().modifiedMs()).isEqualTo(1_000_000_000_000L);
    }

    @Test
    void measuresAChangedMaskAndItsPairAgain() throws IOException {
        var cache = remembered(read(FactsCache.empty()));
        Files.write(root.resolve("m.png"), MaskFile.png(FIGURE.inverted()));
        touch("m.png");
        var again = new FactsReader(root, LABELS, stamps(), cache).measure(SAMPLE);
        assertThat(again.facts().maskFeatures().orElseThrow().foreground()).isEqualTo(30);
        assertThat(again.facts()
                        .pair()
                        .orElseThrow()
                        .maskImageCorrelation()
                        .figureIfDefined()
                        .orElseThrow())
                .isCloseTo(-1, within());
        assertThat(again.decoded())
                .as("the image's pixels are needed for the pair")
                .isEqualTo(2);
        assertThat(again.news()).extracting(KeptFacts::kind).containsExactly(FactsKind.MASK, FactsKind.PAIR);
    }

    @Test
    void saysThatAFileIsGone() throws IOException {
        Files.delete(root.resolve("m.png"));
        var measured = read(FactsCache.empty());
        assertThat(mask(measured).integrity()).isEqualTo(new Integrity(State.VANISHED, "is not there any more"));
        assertThat(measured.news()).as("not kept").extracting(KeptFacts::kind).containsExactly(FactsKind.IMAGE);
    }

    @Test
    void saysThatAFileKeepsChanging() {
        int[] reads = {0};
        var measured = reader(file -> {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, new byte[1000 + reads[0]++]);
            return bytes;
        });
        assertThat(mask(measured).integrity()).isEqualTo(new Integrity(State.VANISHED, "changed while it was read"));
        assertThat(reads[0]).as("two files, two attempts each").isEqualTo(4);
    }

    @Test
    void readsAFileAgainThatChangedOnce() {
        int[] reads = {0};
        byte[] other = MaskFile.png(Mask.parse("####....", "........"));
        var measured = reader(file -> {
            byte[] bytes = Files.readAllBytes(file);
            if (file.endsWith("m.png") && reads[0]++ == 0) {
                Files.write(file, other);
            }
            return bytes;
        });
        assertThat(mask(measured).integrity().intact()).isTrue();
        assertThat(measured.facts().maskFeatures().orElseThrow().foreground()).isEqualTo(4);
    }

    @Test
    void saysThatReadingIsNotPermitted() throws IOException {
        Files.setPosixFilePermissions(root.resolve("m.png"), PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(root.resolve("m.png")))
                .as("this user may read everything")
                .isFalse();
        assertThat(mask(read(FactsCache.empty())).integrity().state()).isEqualTo(State.UNREADABLE);
    }

    @Test
    void saysThatReadingFailed() {
        var measured = reader(file -> {
            throw file.endsWith("m.png")
                    ? new java.nio.file.AccessDeniedException("m.png")
                    : new IOException("Input/output error");
        });
        assertThat(mask(measured).integrity())
                .isEqualTo(new Integrity(State.UNREADABLE, "reading it is not permitted"));
        assertThat(measured.facts().image().orElseThrow().file().integrity())
                .isEqualTo(new Integrity(State.UNREADABLE, "reading it failed: Input/output error"));
        assertThat(measured.news()).isEmpty();
    }

    @Test
    void saysThatAFolderIsNoFile() throws IOException {
        Files.delete(root.resolve("m.png"));
        Files.createDirectory(root.resolve("m.png"));
        assertThat(mask(read(FactsCache.empty())).integrity())
                .isEqualTo(new Integrity(State.UNREADABLE, "reading it failed: it is no regular file"));
    }

    @Test
    void refusesABombUnopened() throws IOException {
        Files.write(root.resolve("a.png"), bomb());
        var measured = read(FactsCache.empty());
        assertThat(measured.facts().image().orElseThrow().file().integrity().state())
                .isEqualTo(State.TOO_LARGE);
        assertThat(measured.facts().imageFeatures()).isEmpty();
        assertThat(measured.decoded()).as("the mask alone").isEqualTo(1);
    }

    @Test
    void judgesFilesThatAreNoImages() throws IOException {
        Files.writeString(root.resolve("a.png"), "I am a text.");
        Files.write(root.resolve("m.png"), new byte[0]);
        var measured = read(FactsCache.empty());
        assertThat(measured.facts().image().orElseThrow().file().integrity().state())
                .isEqualTo(State.NOT_AN_IMAGE);
        assertThat(mask(measured).integrity().state()).isEqualTo(State.EMPTY);
        assertThat(measured.decoded()).isZero();
        assertThat(measured.news()).hasSize(2);
    }

    @Test
    void judgesTruncatedFiles() throws IOException {
        byte[] whole = MaskFile.png(FIGURE);
        for (int length = 1; length < whole.length; length++) {
            Files.write(root.resolve("a.png"), java.util.Arrays.copyOf(whole, length));
            Files.write(root.resolve("m.png"), java.util.Arrays.copyOf(whole, length));
            var measured = read(FactsCache.empty());
            assertThat(mask(measured).integrity().intact())
                    .as("%d bytes", length)
                    .isFalse();
            assertThat(measured.facts().image().orElseThrow().file().integrity().intact())
                    .isFalse();
        }
    }

    @Test
    void oneBrokenDecodingBecomesAFactThatIsNotKept() {
        var folder = new FactsReader.LabelledFolder(root, new LabelMap.Binary255(), Files::readAllBytes);
        var reading = new FileReading<String, MaskFacts>(new FileSource(new Measuring(folder.labels()), folder::read)) {
            @Override
            String decode(byte[] bytes, org.maskwright.imaging.file.ImageHeader header, Integrity integrity) {
                throw new OutOfMemoryError("too big a picture");
            }

            @Override
            MaskFacts describe(FileFacts file, Optional<String> pixels) {
                return new MaskFacts(file, Optional.empty());
            }

            @Override
            MaskFacts with(MaskFacts facts, FileFacts file) {
                return new MaskFacts(file, facts.features());
            }

            @Override
            FileFacts file(MaskFacts facts) {
                return facts.file();
            }

            @Override
            KeptFacts encode(MaskFacts facts) {
                return FactsCodec.encode(facts);
            }

            @Override
            MaskFacts decode(KeptFacts entry) throws IOException {
                return FactsCodec.mask(entry);
            }
        };
        var facts = reading.facts("m.png", Optional.empty(), f -> false);
        assertThat(facts.file().integrity().state()).isEqualTo(State.CORRUPT);
        assertThat(facts.file().integrity().detail()).contains("more memory than there is");
        assertThat(reading.news()).isEmpty();
    }

    private MeasuredSample read(FactsCache cache) {
        return new FactsReader(root, LABELS, Map.of(), cache).measure(SAMPLE);
    }

    private MeasuredSample reader(FileBytes.Opener opener) {
        return new FactsReader(new FactsReader.LabelledFolder(root, LABELS, opener), Map.of(), FactsCache.empty())
                .measure(SAMPLE);
    }

    private static FileFacts mask(MeasuredSample measured) {
        return measured.facts().mask().orElseThrow().file();
    }

    /** What a catalog would give back. */
    private FactsCache remembered(MeasuredSample measured) {
        try (var catalog = Catalog.at(root.resolve("state/catalog.db"))) {
            catalog.store(FactsCache.format(LABELS), measured.news());
            return FactsCache.load(catalog, LABELS, () -> {});
        }
    }

    private void touch(String name) throws IOException {
        Files.setLastModifiedTime(root.resolve(name), FileTime.fromMillis(1_000_000_000_000L));
    }

    private Map<String, FileStamp> stamps() throws IOException {
        var stamps = new HashMap<String, FileStamp>();
        for (String name : List.of("a.png", "m.png")) {
            Path file = root.resolve(name);
            stamps.put(name, FileStamp.of(name, Files.readAttributes(file, BasicFileAttributes.class)));
        }
        return stamps;
    }

    /** A PNG that declares 60,000×60,000 px. */
    private static byte[] bomb() {
        byte[] png = MaskFile.png(FIGURE);
        var bytes = ByteBuffer.wrap(png);
        bytes.putInt(16, 60_000).putInt(20, 60_000);
        var crc = new CRC32();
        crc.update(png, 12, 17);
        bytes.putInt(29, (int) crc.getValue());
        return png;
    }
}
