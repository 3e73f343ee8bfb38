package org.maskwright.imaging.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maskwright.core.Size;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.IntegrityCheck;
import org.maskwright.imaging.TestImages;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.file.Integrity;
import org.maskwright.imaging.file.Integrity.State;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.mask.MaskFile;

/** Whatever a JPEG file holds, reading it ends with a verdict, at a cost that its length bounds. */
@Timeout(60)
class JpegFuzzTest {
    private static final int TRIES = 4000;
    private static final BufferedImage PHOTO = TestImages.photo(96, 64, 7);

    private static List<byte[]> seeds() {
        int progressive = opencv_imgcodecs.IMWRITE_JPEG_PROGRESSIVE;
        int restart = opencv_imgcodecs.IMWRITE_JPEG_RST_INTERVAL;
        return List.of(
                TestImages.jpeg(PHOTO),
                TestImages.jpeg(PHOTO, progressive, 1),
                TestImages.jpeg(PHOTO, restart, 2),
                TestImages.jpeg(PHOTO, progressive, 1, restart, 3));
    }

    @Test
    void anyFileGetsAVerdict() {
        Random random = new Random(20261128);
        List<byte[]> seeds = seeds();
        for (int i = 0; i < TRIES; i++) {
            byte[] file = mutated(seeds.get(i % seeds.size()), random);
            Integrity verdict = IntegrityCheck.of(file, ImageHeaders.read(file));
            assertThat(verdict.state()).as("try %d", i).isNotNull();
        }
    }

    /** A few changes: of bytes, of markers' lengths and parameters, stretches doubled, dropped and exchanged. */
    private static byte[] mutated(byte[] seed, Random random) {
        byte[] file = seed.clone();
        for (int change = random.nextInt(4); change >= 0; change--) {
            int at = 2 + random.nextInt(file.length - 2);
            int length = Math.min(random.nextInt(random.nextInt(4) == 0 ? 600 : 6) + 1, file.length - at);
            file = switch (random.nextInt(5)) {
                case 0 -> flipped(file, at, random);
                case 1 -> spliced(file, at, at + length, new byte[0]);
                case 2 -> spliced(file, at, at, Arrays.copyOfRange(file, at, at + length));
                case 3 -> spliced(file, at, at + length, noise(length, random));
                default -> flipped(file, 2 + random.nextInt(Math.min(600, file.length - 2)), random);
            };
        }
        return file;
    }

    private static byte[] flipped(byte[] file, int at, Random random) {
        file[at] = (byte) (random.nextBoolean() ? file[at] ^ 1 << random.nextInt(8) : random.nextInt(256));
        return file;
    }

    private static byte[] noise(int length, Random random) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] spliced(byte[] file, int from, int to, byte[] between) {
        var out = new ByteArrayOutputStream(file.length + between.length);
        out.write(file, 0, from);
        out.writeBytes(between);
        out.write(file, to, file.length - to);
        return out.size() > 8 ? out.toByteArray() : file;
    }

    /** 3,000 scans over 8000×8000 px, each a few runs of "no more coefficients": what they declare is work for minutes. */
    @Test
    void manyScansOverManyPixelsAreNotFollowed() {
        var file = new ByteArrayOutputStream();
        file.writeBytes(bytes(0xff, 0xd8));
        file.writeBytes(bytes(0xff, 0xc2, 0, 11, 8, 0x1f, 0x40, 0x1f, 0x40, 1, 1, 0x11, 0));
        file.writeBytes(bytes(0xff, 0xc4, 0, 20, 0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xe0));
        byte[] runs = new byte[116]; // 61 times the one code and 14 zeros: 16,384 blocks each, and one bit of padding
        for (int i = 0; i < 3000; i++) {
            file.writeBytes(bytes(0xff, 0xda, 0, 8, 1, 1, 0, 1, 63, i == 0 ? 0 : 0x10));
            file.writeBytes(runs);
        }
        file.writeBytes(bytes(0xff, 0xd9));
        byte[] made = file.toByteArray();
        Integrity verdict = IntegrityCheck.of(made, ImageHeaders.read(made));
        assertThat(verdict.state()).isEqualTo(State.CORRUPT);
    }

    /** A frame may declare 255 components of any size; what is remembered of them must not grow with that. */
    @Test
    void declaredComponentsTakeNoMemory() {
        var file = new ByteArrayOutputStream();
        file.writeBytes(bytes(0xff, 0xd8, 0xff, 0xc2, 0x03, 0x05, 8, 0x3f, 0xff, 0x3f, 0xff, 255));
        for (int c = 0; c < 255; c++) {
            file.writeBytes(bytes(c, 0x11, 0));
        }
        file.writeBytes(bytes(0xff, 0xc4, 0, 20, 0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xe0));
        for (int c = 0; c < 255; c++) {
            file.writeBytes(bytes(0xff, 0xda, 0, 8, 1, c, 0, 1, 63, 0, 0, 0));
        }
        file.writeBytes(bytes(0xff, 0xd9));
        byte[] made = file.toByteArray();
        Integrity verdict = IntegrityCheck.of(made, ImageHeaders.read(made));
        assertThat(verdict.state()).isEqualTo(State.CORRUPT);
    }

    /** What 535 bytes declare is not decoded, whatever the way of coding and whether or not it is known to be damaged. */
    @ParameterizedTest
    @ValueSource(ints = {0xc0, 0xc2, 0xc9})
    void aFewBytesAreNotDecodedAsManyMegapixels(int marker) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(bytes(0xff, 0xd8));
        file.writeBytes(bytes(0xff, marker, 0, 11, 8, 0x1f, 0x40, 0x1f, 0x40, 1, 1, 0x11, 0));
        file.writeBytes(bytes(0xff, 0xc4, 0, 20, 0x00, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        file.writeBytes(bytes(0xff, 0xc4, 0, 20, 0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        for (int i = 0; i < 36; i++) {
            file.writeBytes(bytes(0xff, 0xda, 0, 8, 1, 1, 0, marker == 0xc2 ? 1 : 0, 63, 0, 0, 0, 0));
        }
        byte[] cut = file.toByteArray();
        file.writeBytes(bytes(0xff, 0xd9));
        for (byte[] made : List.of(cut, file.toByteArray())) {
            ImageHeader header = ImageHeaders.read(made);
            assertThat(header.size()).isEqualTo(new Size(8000, 8000));
            assertThat(IntegrityCheck.of(made, header).state()).isIn(State.CORRUPT, State.TRUNCATED);
            assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
                for (ThrowingCallable reading : List.<ThrowingCallable>of(
                        () -> Pixels.decode(made, header),
                        () -> Pixels.decodeDamaged(made, header),
                        () -> MaskFile.read(made))) {
                    assertThatThrownBy(reading).isInstanceOf(IOException.class).hasMessageContaining("too little data");
                }
            });
        }
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
