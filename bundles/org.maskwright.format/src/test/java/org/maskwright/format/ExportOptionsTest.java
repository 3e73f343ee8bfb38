package org.maskwright.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Progress;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.settings.DatasetSettings;
import org.maskwright.format.coco.CocoFormat;
import org.maskwright.format.folder.FolderFormat;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.imaging.png.PngChunk;
import org.maskwright.imaging.png.PngDecoder;
import org.maskwright.imaging.png.PngEncoder;
import org.maskwright.imaging.png.PngFile;

/** Masks coded otherwise, files called otherwise and freed of metadata; and what is lost, told before. */
class ExportOptionsTest {
    private static final Size SIZE = new Size(4, 2);
    private static final LabelMap CLASSES = new LabelMap.Indexed(
            List.of(LabelClass.BACKGROUND, new LabelClass(1, "skin", 0xff0000), new LabelClass(2, "hair", 0x00ff00)));
    private static final Mask MASK = Mask.of(SIZE, new byte[] {0, 1, 2, (byte) 255, 0, 1, 2, 2});

    @TempDir
    private Path temp;

    private Path dataset;

    @BeforeEach
    void write() throws IOException, InputException {
        dataset = SmallDataset.write(temp.resolve("source"), CLASSES, List.of(MASK, MASK));
    }

    private Path export(ExportOptions options) throws IOException, InputException {
        Path out = temp.resolve("out-" + options.coding() + options.names() + options.stripped());
        ExportReport report = Exporter.run(SmallDataset.order(dataset, Map.of()), options, out, Progress.none());
        assertThat(report.verified()).isEqualTo(2);
        return out;
    }

    private static ExportOptions coded(ExportCoding coding) {
        return new ExportOptions(new FolderFormat(), coding, ExportNames.KEPT, false, true);
    }

    @Test
    void masksAreCodedAsChosen() throws IOException, InputException {
        assertThat(values(export(coded(ExportCoding.BLACK_WHITE)))).containsExactly(0, 255, 255, 0, 0, 255, 255, 255);
        assertThat(values(export(coded(ExportCoding.ZERO_ONE)))).containsExactly(0, 1, 1, 0, 0, 1, 1, 1);
        assertThat(values(export(coded(ExportCoding.PALETTE)))).containsExactly(0, 1, 2, 255, 0, 1, 2, 2);
        assertThat(export(coded(ExportCoding.AS_STORED)).resolve("masks/0.png"))
                .hasSameBinaryContentAs(dataset.resolve("masks/0.png"));
        assertThat(temp.resolve("out-BLACK_WHITEKEPTfalse/.maskwright/dataset.json"))
                .content()
                .contains("0/255");
        assertThat(temp.resolve("out-BLACK_WHITEKEPTfalse/manifest.json"))
                .content()
                .contains("\"labels\" : \"0/255\"");
    }

    private static List<Integer> values(Path out) throws IOException {
        byte[] samples = PngDecoder.decode(PngFile.parse(Files.readAllBytes(out.resolve("masks/0.png"))))
                .bytes();
        return java.util.stream.IntStream.range(0, (int) SIZE.pixels())
                .mapToObj(i -> samples[i] & 0xff)
                .toList();
    }

    @Test
    void filesAreCalledAsChosen() throws IOException, InputException {
        var numbered = new ExportOptions(new FolderFormat(), ExportCoding.AS_STORED, ExportNames.NUMBERED, false, true);
        assertThat(names(export(numbered))).containsExactly("000001.png", "000002.png");
        var folders =
                new ExportOptions(new FolderFormat(), ExportCoding.AS_STORED, ExportNames.WITH_FOLDERS, false, true);
        assertThat(names(export(folders))).containsExactly("images_0.png", "images_1.png");
    }

    private static List<String> names(Path out) throws IOException {
        try (Stream<Path> images = Files.list(out.resolve("images"))) {
            return images.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void metadataStaysOutWhereWanted() throws IOException, InputException {
        PngFile plain = PngFile.parse(Files.readAllBytes(dataset.resolve("images/0.png")));
        byte[] place = "52.52 N 13.40 E".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(
                dataset.resolve("images/0.png"),
                PngEncoder.encode(PngDecoder.decode(plain), List.of(new PngChunk("tEXt", place, false))));
        Path kept = export(coded(ExportCoding.AS_STORED));
        assertThat(kept.resolve("images/0.png")).hasSameBinaryContentAs(dataset.resolve("images/0.png"));
        Path free = export(new ExportOptions(new FolderFormat(), ExportCoding.AS_STORED, ExportNames.KEPT, true, true));
        assertThat(Files.readString(free.resolve("images/0.png"), StandardCharsets.ISO_8859_1))
                .doesNotContain("52.52 N")
                .doesNotContain("tEXt");
        assertThat(free.resolve("manifest.json")).content().contains("\"metadata\" : \"stripped\"");
    }

    @Test
    void nothingIsLostWhereAllHasAPlace() throws IOException, InputException {
        ExportOrder order = SmallDataset.order(dataset, Map.of());
        assertThat(ExportLoss.of(order, ExportOptions.of(new FolderFormat()), Progress.none()))
                .isEmpty();
    }

    @Test
    void whatIsLostIsToldBefore() throws IOException, InputException {
        ExportOrder order = SmallDataset.order(dataset, Map.of());
        ExportLoss ignored = ExportLoss.of(order, ExportOptions.of(new CocoFormat()), Progress.none())
                .orElseThrow();
        assertThat(ignored.what()).isEmpty();
        assertThat(ignored.masks()).isEqualTo(2);
        assertThat(ignored.changed()).isEqualTo(2);
        ExportLoss union = ExportLoss.of(order, coded(ExportCoding.ZERO_ONE), Progress.none())
                .orElseThrow();
        assertThat(union.what())
                .containsExactly("classes became one, as the coding tells the person from all else only");
        assertThat(union.worst()).hasSize(2);
    }

    @Test
    void softEdgesThatBecomeHardAreMeasured() throws IOException, InputException {
        byte[] soft = MaskFile.greyPng(Shares.adopt(SIZE, new byte[] {0, 51, (byte) 255, (byte) 204, 0, 0, 0, 0}));
        Files.write(dataset.resolve("masks/0.png"), soft);
        Files.write(dataset.resolve("masks/1.png"), soft);
        DatasetFolder.open(dataset, Access.WRITE)
                .save(DatasetSettings.NONE.withLayout(
                        new DatasetSettings.Paths("images/{name}.{ext}", "masks/{name}.{ext}"),
                        Optional.of(new LabelMap.Matte(128))));
        ExportLoss loss = ExportLoss.of(
                        SmallDataset.order(dataset, Map.of()), coded(ExportCoding.BLACK_WHITE), Progress.none())
                .orElseThrow();
        assertThat(loss.what()).containsExactly("soft edges became hard, as the format has no place for them");
        // Shares 51, 255, 204 become 0, 255, 255: (0 + 255 + 204) / (51 + 255 + 255).
        assertThat(loss.iou().figureIfDefined().getAsDouble()).isEqualTo(459.0 / 561);
        assertThat(loss.changed()).isEqualTo(2);
    }
}
