package org.maskwright.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.file.PixelLimit;
import org.maskwright.imaging.mask.MaskFile;

/**
 * Whatever a picture's file holds, its header, the verdict on it and our own decoders end with an answer, soon. Seeds are fixed; {@code
 * -Dmaskwright.fuzz=100} does a hundred times as much.
 */
@Timeout(600)
class PictureFuzzTest {
    private static final int TRIES = 400 * Integer.getInteger("maskwright.fuzz", 1);
    private static final PixelLimit LIMIT = new PixelLimit(1 << 20);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static List<byte[]> seeds() {
        BufferedImage photo = TestImages.photo(33, 21, 3);
        var bits = new BufferedImage(33, 21, BufferedImage.TYPE_BYTE_BINARY);
        byte[] pixels = new byte[33 * 21 * 3];
        new Random(1).nextBytes(pixels);
        List<byte[]> seeds = new ArrayList<>();
        for (String format : List.of("png", "gif", "bmp", "tiff")) {
            seeds.add(TestImages.write(photo, format));
            seeds.add(TestImages.write(bits, format));
        }
        seeds.add(TestImages.jpeg(photo));
        seeds.add(TestImages.tiff(33, 21, pixels, 6, ByteOrder.BIG_ENDIAN));
        seeds.add(TestImages.tiff(33, 21, pixels, 6, ByteOrder.LITTLE_ENDIAN));
        try (var mat = TestImages.mat(photo)) {
            seeds.add(TestImages.encode(".tiff", mat));
            seeds.add(TestImages.encode(".webp", mat));
        }
        seeds.add("P2 3 2 255\n0 255 0\n# so\n255 0 255\n".getBytes(StandardCharsets.US_ASCII));
        seeds.add("P4\n9 2\n\0\1\2\3".getBytes(StandardCharsets.US_ASCII));
        seeds.add("P5 4 2 65535\n0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
        seeds.add(npy("{'descr': '|u1', 'fortran_order': False, 'shape': (2, 3), }", 6));
        seeds.add(npy("{'descr': '<f4', 'fortran_order': True, 'shape': (2, 3), }", 24));
        return seeds;
    }

    private static byte[] npy(String header, int bytes) {
        byte[] text = (header + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] file = new byte[10 + text.length + bytes];
        System.arraycopy(
                new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) text.length, 0}, 0, file, 0, 10);
        System.arraycopy(text, 0, file, 10, text.length);
        return file;
    }

    @Test
    void anyFileGetsAnAnswerSoon() {
        for (byte[] seed : seeds()) {
            assertThat(ImageHeaders.read(seed).size().pixels()).isPositive();
            var random = new Random(20261129);
            for (int i = 0; i < TRIES; i++) {
                look(mutated(seed, random));
            }
        }
    }

    private static void look(byte[] file) {
        long start = System.nanoTime();
        try {
            ImageHeader header = ImageHeaders.read(file);
            assertThat(IntegrityCheck.of(file, header, LIMIT).state()).isNotNull();
            // The rest is decoded by OpenCV, in native code.
            boolean ours = header.format() != ImageFormat.JPEG
                    && header.format() != ImageFormat.WEBP
                    && header.format() != ImageFormat.TIFF;
            if (ours) {
                MaskFile.read(file, LIMIT);
            }
        } catch (IOException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n").doesNotContain("Exception");
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            fail("at " + HexFormat.of().formatHex(file), e);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as(() -> HexFormat.of().formatHex(file))
                .isLessThan(LONGEST);
    }

    /** Bits turned, bytes made extreme, stretches left out, doubled or made noise, the end cut off. */
    private static byte[] mutated(byte[] seed, Random random) {
        byte[] file = seed.clone();
        for (int change = random.nextInt(4); change >= 0 && file.length > 8; change--) {
            // Headers are short and matter most.
            int at = random.nextInt(random.nextBoolean() ? Math.min(64, file.length) : file.length);
            int end = at + random.nextInt(Math.min(16, file.length - at) + 1);
            switch (random.nextInt(6)) {
                case 0 -> file[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> Arrays.fill(file, at, end, (byte) 0xff);
                case 2 -> Arrays.fill(file, at, end, (byte) 0);
                case 3 -> file = spliced(file, end, at);
                case 4 -> file = spliced(file, at, end);
                default -> file = Arrays.copyOf(file, Math.max(8, at));
            }
        }
        return file;
    }

    /** The bytes up to one index, and then those from another one on: what lies between is doubled or left out. */
    private static byte[] spliced(byte[] file, int end, int from) {
        byte[] out = new byte[end + file.length - from];
        System.arraycopy(file, 0, out, 0, end);
        System.arraycopy(file, from, out, end, file.length - from);
        return out;
    }
}
