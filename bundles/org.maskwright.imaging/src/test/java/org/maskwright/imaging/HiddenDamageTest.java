package org.maskwright.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maskwright.imaging.file.Integrity;

/** Damage that leaves a file as long as it was, in formats without checksums. */
class HiddenDamageTest {
    private static final BufferedImage PHOTO = TestImages.photo(300, 200, 5);

    private static Integrity check(byte[] file) {
        return IntegrityCheck.of(file, ImageHeaders.read(file));
    }

    private static byte[] jdk(BufferedImage image, String compression, boolean tiled) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (var to = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(to);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType(compression);
            if (tiled) {
                param.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
                param.setTiling(64, 48, 0, 0);
            }
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** TIFF of two writers: strips and tiles, colours and bits, flat and noisy. */
    private static List<byte[]> tiffs(int compression, String name) throws IOException {
        List<byte[]> files = new ArrayList<>();
        var grey = new BufferedImage(301, 199, BufferedImage.TYPE_BYTE_GRAY);
        grey.getGraphics().fillRect(20, 30, 200, 100);
        var bits = new BufferedImage(301, 199, BufferedImage.TYPE_BYTE_BINARY);
        bits.getGraphics().fillRect(20, 30, 200, 100);
        for (BufferedImage image : List.of(PHOTO, grey, bits)) {
            files.add(jdk(image, name, false));
            files.add(jdk(image, name, true));
        }
        try (Mat mat = TestImages.mat(PHOTO)) {
            files.add(TestImages.encode(".tiff", mat, opencv_imgcodecs.IMWRITE_TIFF_COMPRESSION, compression));
        }
        return files;
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 8})
    void packedTiffWhoseSecondHalfIsOverwrittenIsDamaged(int compression) throws IOException {
        var random = new Random(3);
        for (byte[] file : tiffs(compression, compression == 5 ? "LZW" : "Deflate")) {
            assertThat(check(file)).isEqualTo(Integrity.INTACT);
            if (file.length < 10_000) {
                continue;
            }
            // Between a quarter and three quarters lies no directory.
            byte[] zeros = file.clone();
            Arrays.fill(zeros, file.length / 4, 3 * file.length / 4, (byte) 0);
            byte[] noise = file.clone();
            for (int i = file.length / 4; i < 3 * file.length / 4; i++) {
                noise[i] = (byte) random.nextInt();
            }
            for (byte[] damaged : List.of(zeros, noise)) {
                assertThat(check(damaged).state()).isEqualTo(Integrity.State.CORRUPT);
                assertThat(check(damaged).detail()).contains("cannot be unpacked");
            }
        }
    }

    @Test
    void losslessWebpWithInsertedBytesIsDamagedAndOneWithPaddingIsNot() {
        byte[] file;
        try (Mat mat = TestImages.mat(PHOTO)) {
            file = TestImages.encode(".webp", mat, opencv_imgcodecs.IMWRITE_WEBP_QUALITY, 101);
        }
        assertThat(check(file)).isEqualTo(Integrity.INTACT);
        assertThat(check(Arrays.copyOf(file, file.length + 12_288))).isEqualTo(Integrity.INTACT);
        byte[] inserted = new byte[file.length + 7];
        System.arraycopy(file, 0, inserted, 0, file.length / 2);
        System.arraycopy(file, file.length / 2, inserted, file.length / 2 + 7, file.length - file.length / 2);
        assertThat(check(inserted)).isEqualTo(Integrity.corrupt("7 bytes follow the end that it declares"));
    }
}
