package org.maskwright.dataset.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layouts that names alone do not tell: what the files show decides. */
class DrawnLayoutsTest {
    private static final int SIDE = 64;

    @TempDir
    Path folder;

    private final List<Listing.File> files = new ArrayList<>();

    private static BufferedImage photo(int seed) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        return image;
    }

    /** A square, white on black. */
    private static BufferedImage mask(int type, int left) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, type);
        for (int y = 12; y < 52; y++) {
            for (int x = left; x < left + 30; x++) {
                image.setRGB(x, y, 0xffffff);
            }
        }
        return image;
    }

    private void add(String path, BufferedImage image) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        String format = path.endsWith("png") ? "png" : "jpeg";
        assertThat(ImageIO.write(image, format, file.toFile())).isTrue();
        files.add(Listing.File.of(path, Files.size(file), 0));
    }

    private SettledLayout settle() {
        return LayoutDetector.detect(new Listing(files, List.of()).ordered(), new FileLooks(folder), Optional.empty());
    }

    @Test
    void foldersOfPhotographsThatCountAlikeAreNoPairs() throws IOException {
        for (int i = 1; i <= 6; i++) {
            add("DCIM/IMG_" + i + ".jpg", photo(i));
            add("WhatsApp/IMG-20240101-WA" + i + ".jpg", photo(100 + i));
        }
        SettledLayout settled = settle();
        assertThat(settled.guess().layout().name()).isEqualTo("images only");
        assertThat(settled.paired().couples()).hasSize(12);
    }

    @Test
    void masksAreKnownInColourJpegFilesOfFoldersWithoutWords() throws IOException {
        for (int i = 1; i <= 6; i++) {
            add("one/" + i + ".jpg", mask(BufferedImage.TYPE_INT_RGB, i));
            add("two/" + i + ".jpg", photo(i));
        }
        Layout layout = settle().guess().layout();
        assertThat(layout.images()).isEqualTo("two/{dir*}/{name}.{ext}");
        assertThat(layout.masks()).isEqualTo("one/{dir*}/{name}.{ext}");
    }

    @Test
    void oneLetterMayTellImageAndMaskApart() throws IOException {
        for (int i = 1; i <= 6; i++) {
            add("set/" + i + "b.png", mask(BufferedImage.TYPE_BYTE_GRAY, i));
            add("set/" + i + "a.png", photo(i));
        }
        Layout layout = settle().guess().layout();
        assertThat(layout.images()).isEqualTo("{dir*}/{name}a.{ext}");
        assertThat(layout.masks()).isEqualTo("{dir*}/{name}b.{ext}");
    }

    @Test
    void twoPhotographsOfEachAreNoPairs() throws IOException {
        for (int i = 1; i <= 6; i++) {
            add("set/" + i + "a.jpg", photo(i));
            add("set/" + i + "b.jpg", photo(50 + i));
        }
        assertThat(settle().guess().layout().name()).isEqualTo("images only");
    }

    @Test
    void masksThatAreTheSameInAllFilesAreNotWhatIsMeant() throws IOException {
        for (int i = 1; i <= 6; i++) {
            add("images/" + i + ".png", photo(i));
            add("mask/" + i + "_mask.png", mask(BufferedImage.TYPE_BYTE_GRAY, 20));
            add("manual/" + i + "_manual.png", mask(BufferedImage.TYPE_BYTE_GRAY, 4 * i));
        }
        assertThat(settle().guess().layout().masks()).isEqualTo("manual/{dir*}/{name}_manual.{ext}");
    }
}
