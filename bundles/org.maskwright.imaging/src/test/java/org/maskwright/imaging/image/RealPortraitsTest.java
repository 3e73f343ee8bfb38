package org.maskwright.imaging.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.file.Integrity;
import org.maskwright.imaging.jpeg.JpegIntegrity;
import org.maskwright.imaging.jpeg.ScanWalk;

/** On the 200 real portraits, where they are there: {@code -Dmaskwright.data} or {@code ../shared/data} beside the project. */
class RealPortraitsTest {
    private static List<Path> images() throws IOException {
        Path given = Path.of(System.getProperty("maskwright.data", "../../../shared/data"));
        Path folder = given.resolve("portraits/images");
        assumeTrue(Files.isDirectory(folder), "no real portraits at " + folder);
        try (var paths = Files.list(folder)) {
            return paths.filter(p -> p.toString().endsWith(".jpg")).sorted().toList();
        }
    }

    @Test
    void everyImageIsIntactWithoutAskingTheJdk() throws IOException {
        List<Path> images = images();
        assertThat(images).hasSize(200);
        for (Path path : images) {
            JpegIntegrity integrity = new JpegIntegrity(Files.readAllBytes(path));
            assertThat(integrity.check()).as(path.toString()).isEqualTo(Integrity.INTACT);
            assertThat(integrity.codes()).as(path.toString()).isEqualTo(ScanWalk.Verdict.SOUND);
        }
    }

    @Test
    void headersAgreeWithDecodedPixels() throws IOException {
        int grey = 0;
        for (Path path : images()) {
            byte[] bytes = Files.readAllBytes(path);
            ImageHeader header = ImageHeaders.read(bytes);
            try (Pixels pixels = Pixels.decode(bytes, header)) {
                assertThat(pixels.size()).as(path.toString()).isEqualTo(header.uprightSize());
                grey += FeatureMeasure.chroma(pixels.mat()) == 0 ? 1 : 0;
            }
        }
        assertThat(grey).isPositive();
    }
}
