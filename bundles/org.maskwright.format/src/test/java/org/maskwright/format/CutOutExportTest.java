package org.maskwright.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
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
import org.maskwright.format.model.WritableFormat;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.imaging.mask.MaskPng;
import org.maskwright.imaging.png.PngChunk;
import org.maskwright.imaging.png.PngDecoder;
import org.maskwright.imaging.png.PngEncoder;
import org.maskwright.imaging.png.PngFile;
import org.maskwright.imaging.stored.Raster;

/** Images that go out with their masks as alpha, and come back. */
class CutOutExportTest {
    private static final Size SIZE = new Size(4, 2);
    private static final LabelMap CLASSES = new LabelMap.Indexed(
            List.of(LabelClass.BACKGROUND, new LabelClass(1, "skin", 0xff0000), new LabelClass(2, "hair", 0x00ff00)));
    private static final Mask MASK = Mask.of(SIZE, new byte[] {0, 1, 2, (byte) 255, 0, 1, 2, 2});
    private static final byte[] ALPHA = {0, -1, -1, 0, 0, -1, -1, -1};

    @TempDir
    private Path temp;

    private static ExportOptions cutOut(WritableFormat format) {
        return new ExportOptions(format, ExportCoding.CUT_OUT, ExportNames.KEPT, false, true);
    }

    private Path dataset(LabelMap coding, byte[] image, byte[] mask) throws IOException, InputException {
        Path dataset = SmallDataset.write(temp.resolve("source"), CLASSES, List.of(MASK));
        Files.write(dataset.resolve("images/0.png"), image);
        Files.write(dataset.resolve("masks/0.png"), mask);
        DatasetFolder.open(dataset, Access.WRITE)
                .save(DatasetSettings.NONE.withLayout(
                        new DatasetSettings.Paths("images/{name}.{ext}", "masks/{name}.{ext}"), Optional.of(coding)));
        return dataset;
    }

    private static byte[] image(byte[] rgb, List<PngChunk> chunks) {
        return PngEncoder.encode(Raster.of(SIZE, ColourType.RGB, 8, rgb), chunks);
    }

    private static byte[] colours() {
        byte[] rgb = new byte[3 * 8];
        new Random(5).nextBytes(rgb);
        return rgb;
    }

    private Path export(Path dataset) throws IOException, InputException {
        Path out = temp.resolve("out");
        ExportReport report =
                Exporter.run(SmallDataset.order(dataset, Map.of()), cutOut(new FolderFormat()), out, Progress.none());
        assertThat(report.verified()).isEqualTo(1);
        return out;
    }

    /** Red, green, blue and alpha of each pixel, as they are to be found. */
    private static byte[] rgba(byte[] rgb, byte[] alpha) {
        byte[] rgba = new byte[4 * alpha.length];
        for (int i = 0; i < alpha.length; i++) {
            System.arraycopy(rgb, 3 * i, rgba, 4 * i, 3);
            rgba[4 * i + 3] = alpha[i];
        }
        return rgba;
    }

    private static Raster stored(Path file) throws IOException {
        return PngDecoder.decode(PngFile.parse(Files.readAllBytes(file)));
    }

    /** The decoder's array may be longer than its pixels. */
    private static byte[] samples(Raster raster) {
        return Arrays.copyOf(raster.bytes(), 4 * 8);
    }

    @Test
    void imageAndMaskComeBackPixelByPixel() throws IOException, InputException {
        byte[] rgb = colours();
        Path dataset = dataset(CLASSES, image(rgb, List.of()), MaskPng.palette(MASK, CLASSES.classes()));
        Path out = export(dataset);
        Raster cut = stored(out.resolve("masks/0.png"));
        assertThat(cut.colour()).isEqualTo(ColourType.RGBA);
        // Also where nothing is seen.
        assertThat(samples(cut)).isEqualTo(rgba(rgb, ALPHA));

        Path back = temp.resolve("back");
        SmallDataset.imported(out, new FolderFormat(), back, ImportOptions.STANDARD);
        assertThat(back.resolve("images/0.png")).hasSameBinaryContentAs(dataset.resolve("images/0.png"));
        assertThat(SmallDataset.labels(back, "masks/0.png").toBytes()).containsExactly(0, 1, 1, 0, 0, 1, 1, 1);
        assertThat(samples(stored(back.resolve("masks/0.png")))).isEqualTo(rgba(rgb, ALPHA));
    }

    @Test
    void softMasksStaySoft() throws IOException, InputException {
        byte[] shares = {0, 51, (byte) 255, (byte) 204, 1, 99, 100, (byte) 254};
        byte[] rgb = colours();
        Path dataset =
                dataset(new LabelMap.Matte(100), image(rgb, List.of()), MaskFile.greyPng(Shares.of(SIZE, shares)));
        ExportLoss loss = ExportLoss.of(
                        SmallDataset.order(dataset, Map.of()), cutOut(new FolderFormat()), Progress.none())
                .orElseThrow();
        assertThat(loss.what()).isEmpty();
        assertThat(loss.changed()).isZero();
        Path out = export(dataset);
        assertThat(samples(stored(out.resolve("masks/0.png")))).isEqualTo(rgba(rgb, shares));
        Path back = temp.resolve("back");
        SmallDataset.imported(out, new FolderFormat(), back, ImportOptions.STANDARD);
        assertThat(DatasetFolder.open(back, Access.READ).settings().labels()).contains(new LabelMap.AlphaAtLeast(100));
        assertThat(SmallDataset.labels(back, "masks/0.png").toBytes()).containsExactly(0, 0, 1, 1, 0, 0, 1, 1);
    }

    @Test
    void imagesAreTurnedAsTheirMasksAre() throws IOException, InputException {
        // Orientation 6: to be turned by a quarter clockwise.
        byte[] exif = {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0};
        byte[] rgb = colours();
        byte[] image = image(rgb, List.of(new PngChunk("eXIf", exif, false)));
        Size turned = SIZE.transposed();
        byte[] all = new byte[8];
        Arrays.fill(all, (byte) 255);
        byte[] upright = new byte[rgb.length];
        for (int y = 0; y < 4; y++) {
            for (int x = 0; x < 2; x++) {
                System.arraycopy(rgb, 3 * ((1 - x) * 4 + y), upright, 3 * (2 * y + x), 3);
            }
        }
        Path dataset = dataset(new LabelMap.Matte(128), image, MaskFile.greyPng(Shares.of(turned, all)));
        Raster cut = stored(export(dataset).resolve("masks/0.png"));
        assertThat(cut.size()).isEqualTo(turned);
        assertThat(samples(cut)).isEqualTo(rgba(upright, all));

        Files.write(dataset.resolve("masks/0.png"), MaskFile.greyPng(Shares.of(SIZE, all)));
        Path beside = temp.resolve("beside");
        Exporter.run(SmallDataset.order(dataset, Map.of()), cutOut(new FolderFormat()), beside, Progress.none());
        assertThat(samples(stored(beside.resolve("masks/0.png")))).isEqualTo(rgba(rgb, all));
    }

    @Test
    void deepImagesAreCutOutInEightBitsAndStayBesides() throws IOException, InputException {
        Raster deep = Raster.blank(SIZE, ColourType.RGB, 16);
        for (int i = 0; i < 24; i++) {
            deep.set(i, 257 * i + 1);
        }
        byte[] image = PngEncoder.encode(deep, List.of());
        Path dataset = dataset(new LabelMap.Binary255(), image, MaskFile.png(MASK));
        Path out = temp.resolve("out");
        ExportReport report =
                Exporter.run(SmallDataset.order(dataset, Map.of()), cutOut(new FolderFormat()), out, Progress.none());
        assertThat(report.remarks()).anySatisfy(r -> assertThat(r.what()).startsWith("images of more than 8 bits"));
        assertThat(out.resolve("images/0.png")).hasSameBinaryContentAs(dataset.resolve("images/0.png"));
        assertThat(samples(stored(out.resolve("masks/0.png")))).startsWith(0, 1, 2);
    }

    @Test
    void whatCannotBeCutOutIsSaid() throws IOException, InputException {
        Path dataset = dataset(CLASSES, image(colours(), List.of()), MaskFile.png(MASK));
        ExportLoss loss = ExportLoss.of(
                        SmallDataset.order(dataset, Map.of()), cutOut(new CocoFormat()), Progress.none())
                .orElseThrow();
        assertThat(loss.what())
                .containsExactly(
                        "classes became one, as the coding tells the person from all else only",
                        "images cut out are not written, as the format has no mask files");
        byte[] whole = image(colours(), List.of());
        Files.write(dataset.resolve("images/0.png"), Arrays.copyOf(whole, 33));
        assertThatThrownBy(() -> export(dataset))
                .isInstanceOf(InputException.class)
                .hasMessage("images/0.png: its pixels cannot be decoded; repair it or leave it out");
    }

    @Test
    void itIsCalledWithAHyphenOrWithout() {
        assertThat(ExportCoding.of("cut-out")).contains(ExportCoding.CUT_OUT);
        assertThat(ExportCoding.of("cutout")).contains(ExportCoding.CUT_OUT);
        assertThat(ExportCoding.of("cut")).isEmpty();
    }
}
