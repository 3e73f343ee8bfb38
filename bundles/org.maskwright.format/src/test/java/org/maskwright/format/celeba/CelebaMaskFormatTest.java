package org.maskwright.format.celeba;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Progress;
import org.maskwright.format.FormatCatalogue;
import org.maskwright.format.ImportOptions;
import org.maskwright.format.Importer;
import org.maskwright.format.model.Remarks;
import org.maskwright.format.model.SourceFiles;
import org.maskwright.imaging.mask.MaskFile;

/** CelebAMask-HQ: parts upon each other, at twice their size. */
class CelebaMaskFormatTest {
    @TempDir
    private Path temp;

    private void draw(int image, String part, String... rows) throws Exception {
        Path source = temp.resolve("CelebAMask-HQ");
        Path folder = Files.createDirectories(source.resolve("CelebAMask-HQ-mask-anno/0"));
        String name = String.format(Locale.ROOT, "%05d_%s.png", image, part);
        Files.write(folder.resolve(name), MaskFile.png(Mask.parse(rows)));
        Path images = Files.createDirectories(source.resolve("CelebA-HQ-img"));
        var picture = new BufferedImage(8, 4, BufferedImage.TYPE_INT_RGB);
        assertThat(ImageIO.write(picture, "jpg", images.resolve(image + ".jpg").toFile()))
                .isTrue();
    }

    private Path imported(ImportOptions options) throws Exception {
        SourceFiles files = SourceFiles.of(temp.resolve("CelebAMask-HQ"), Progress.none());
        var format = FormatCatalogue.standard().detect(files);
        assertThat(format.info().id()).isEqualTo("celebamask-hq");
        Path target = temp.resolve("out");
        Importer.run(format, files, target, options, Progress.none());
        return target;
    }

    @Test
    void partsLieUponEachOtherInTheirOrder() throws Exception {
        draw(0, "skin", "####", "####");
        draw(0, "hair", "##..", "....");
        draw(0, "nose", ".##.", "....");
        draw(12, "hat", "...#", "....");
        Path target = imported(ImportOptions.STANDARD);
        // skin 1, nose 2, hair 13: hair is painted after the nose, whatever the order of the files.
        Mask labels =
                MaskFile.read(Files.readAllBytes(target.resolve("masks/0.png"))).labels(new LabelMap.Indexed(19));
        assertThat(labels.width()).isEqualTo(8);
        assertThat(labels.at(0, 0)).isEqualTo(13);
        assertThat(labels.at(3, 1)).isEqualTo(13);
        assertThat(labels.at(4, 0)).isEqualTo(2);
        assertThat(labels.at(6, 1)).isEqualTo(1);
        assertThat(labels.at(0, 2)).isEqualTo(1);
        assertThat(target.resolve("images/12.jpg")).exists();
    }

    @Test
    void allPartsTogetherAreThePerson() throws Exception {
        draw(0, "hair", "##..", "....");
        draw(0, "cloth", "....", "..##");
        Path target = imported(new ImportOptions(ImportOptions.ImportTarget.PERSON, Set.of()));
        Mask labels =
                MaskFile.read(Files.readAllBytes(target.resolve("masks/0.png"))).labels(new LabelMap.Binary255());
        assertThat(labels).isEqualTo(Mask.parse("####....", "####....", "....####", "....####"));
    }

    @Test
    void aFolderWithoutSuchMasksIsRefused() throws Exception {
        Files.createDirectories(temp.resolve("empty"));
        SourceFiles files = SourceFiles.of(temp.resolve("empty"), Progress.none());
        assertThatThrownBy(() -> new CelebaMaskFormat().open(files, new Remarks()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("00000_skin.png");
    }
}
