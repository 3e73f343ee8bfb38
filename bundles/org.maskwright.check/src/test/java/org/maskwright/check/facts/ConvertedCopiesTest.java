package org.maskwright.check.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.feature.ImageFeatures;
import org.maskwright.imaging.image.Pixels;

/** Pictures of 640×480 px, so that JPEGs of them are measured reduced. */
class ConvertedCopiesTest {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    @TempDir
    Path root;

    private static BufferedImage picture(int phase) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int row = i / WIDTH;
            double x = i % WIDTH / 40.0 + phase;
            double y = row / 30.0 + 2.0 * phase;
            int grey = (int) (127 + 60 * Math.sin(x) + 60 * Math.cos(y * 0.7 + x / 3));
            image.setRGB(i % WIDTH, i / WIDTH, grey << 16 | grey << 8 | 255 - grey);
        }
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    /** What the JPEG shows, as Maskwright decodes it. */
    private static BufferedImage shown(byte[] jpeg) throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        try (Pixels pixels = Pixels.decode(jpeg, ImageHeaders.read(jpeg))) {
            byte[] bgr = pixels.toBytes();
            for (int i = 0; i < WIDTH * HEIGHT; i++) {
                int rgb = (bgr[3 * i + 2] & 0xff) << 16 | (bgr[3 * i + 1] & 0xff) << 8 | bgr[3 * i] & 0xff;
                image.setRGB(i % WIDTH, i / WIDTH, rgb);
            }
        }
        return image;
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(root.resolve(name), bytes);
    }

    private List<SampleFacts> measured(String... names) {
        var reader = new FactsReader(root, new LabelMap.Binary255(), Map.of(), FactsCache.empty());
        return List.of(names).stream()
                .map(n -> new Sample(n, Optional.of(n), Optional.empty(), SampleStatus.UNLABELLED))
                .map(s -> reader.measure(s).facts())
                .toList();
    }

    private static long hash(SampleFacts facts) {
        return facts.imageFeatures().map(ImageFeatures::pixelHash).orElseThrow();
    }

    private List<SampleFacts> recognised(List<SampleFacts> facts) {
        return ConvertedCopies.recognised(root, facts, () -> {});
    }

    @Test
    void jpegHasTheHashOfItsPng() throws IOException {
        byte[] jpeg = encoded(picture(1), "jpg");
        write("a.jpg", jpeg);
        write("a.png", encoded(shown(jpeg), "png"));
        write("b.jpg", encoded(picture(2), "jpg"));
        List<SampleFacts> before = measured("a.jpg", "a.png", "b.jpg");
        assertThat(hash(before.get(0))).isNotEqualTo(hash(before.get(1)));
        List<SampleFacts> after = recognised(before);
        assertThat(hash(after.get(0))).isEqualTo(hash(after.get(1))).isEqualTo(hash(before.get(1)));
        assertThat(after.get(2)).isSameAs(before.get(2));
        assertThat(after.get(0).sample()).isEqualTo(before.get(0).sample());
    }

    @Test
    void allCopiesOfTheJpegHaveIt() throws IOException {
        byte[] jpeg = encoded(picture(1), "jpg");
        write("a.jpg", jpeg);
        write("copy.jpg", jpeg);
        write("z.bmp", encoded(shown(jpeg), "bmp"));
        assertThat(recognised(measured("a.jpg", "copy.jpg", "z.bmp")))
                .extracting(ConvertedCopiesTest::hash)
                .containsOnly(hash(measured("z.bmp").getFirst()));
    }

    @Test
    void onePixelMakesAnotherPicture() throws IOException {
        byte[] jpeg = encoded(picture(1), "jpg");
        BufferedImage touched = shown(jpeg);
        touched.setRGB(320, 240, touched.getRGB(320, 240) ^ 1);
        write("a.jpg", jpeg);
        write("a.png", encoded(touched, "png"));
        List<SampleFacts> before = measured("a.jpg", "a.png");
        assertThat(recognised(before)).isEqualTo(before);
    }

    @Test
    void fileThatChangedMeanwhileIsLeftAlone() throws IOException {
        byte[] jpeg = encoded(picture(1), "jpg");
        write("a.jpg", jpeg);
        write("a.png", encoded(shown(jpeg), "png"));
        List<SampleFacts> before = measured("a.jpg", "a.png");
        write("a.jpg", encoded(picture(3), "jpg"));
        assertThat(recognised(before)).isEqualTo(before);
        Files.delete(root.resolve("a.jpg"));
        assertThat(recognised(before)).isEqualTo(before);
    }

    @Test
    void searchCanBeCancelled() throws IOException {
        byte[] jpeg = encoded(picture(1), "jpg");
        write("a.jpg", jpeg);
        write("a.png", encoded(ImageIO.read(new ByteArrayInputStream(jpeg)), "png"));
        assertThatThrownBy(() -> ConvertedCopies.recognised(root, measured("a.jpg", "a.png"), () -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void smallJpegsAreNotReadAgain() throws IOException {
        byte[] jpeg = encoded(picture(1).getSubimage(0, 0, 320, 240), "jpg");
        write("a.jpg", jpeg);
        write("a.png", encoded(picture(1).getSubimage(0, 0, 320, 240), "png"));
        List<SampleFacts> facts = measured("a.jpg", "a.png");
        assertThat(ConvertedCopies.recognised(root, facts, () -> {
                    throw new AssertionError("a search begins");
                }))
                .isSameAs(facts);
    }

    @Test
    void withoutOtherFormatsNothingIsRead() throws IOException {
        write("a.jpg", encoded(picture(1), "jpg"));
        List<SampleFacts> facts = measured("a.jpg");
        assertThat(ConvertedCopies.recognised(root, facts, () -> {
                    throw new AssertionError("a file is read");
                }))
                .isSameAs(facts);
    }
}
