package org.maskwright.imaging.png;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.maskwright.core.Size;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.IntegrityCheck;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.imaging.mask.Rasters;
import org.maskwright.imaging.stored.Raster;

/** Whatever a PNG file holds, reading it ends with a verdict and either pixels or a named exception, in memory that its length bounds. */
@Timeout(60)
class PngFuzzTest {
    private static final int TRIES = 6000;

    private static List<byte[]> seeds() {
        Random random = new Random(1);
        List<byte[]> seeds = new ArrayList<>();
        for (Rasters.Encoding encoding : Rasters.encodings()) {
            Raster raster = Rasters.random(encoding, new Size(13, 9), random);
            seeds.add(PngEncoder.encode(raster, Rasters.chunks(encoding)));
        }
        return seeds;
    }

    @Test
    void anyFileGetsAVerdictAndPixelsOrAReason() {
        Random random = new Random(20261128);
        List<byte[]> seeds = seeds();
        int read = 0;
        for (int i = 0; i < TRIES; i++) {
            byte[] file = mutated(seeds.get(i % seeds.size()), random);
            if (i % 2 == 0) {
                file = withRightSums(file);
            }
            assertThat(IntegrityCheck.of(file, ImageHeaders.read(file)).state())
                    .as("try %d", i)
                    .isNotNull();
            try {
                read += MaskFile.read(file).header().size().pixels() > 0 ? 1 : 0;
            } catch (IOException said) {
                assertThat(said.getMessage()).as("try %d", i).isNotBlank();
            }
        }
        assertThat(read).as("files that could be read none the less").isPositive();
    }

    private static byte[] mutated(byte[] seed, Random random) {
        byte[] file = seed.clone();
        for (int change = random.nextInt(3); change >= 0; change--) {
            int at = 8 + random.nextInt(file.length - 8);
            int length = Math.min(random.nextInt(12) + 1, file.length - at);
            switch (random.nextInt(4)) {
                case 0 -> file[at] = (byte) random.nextInt(256);
                case 1 -> file[Math.min(file.length - 1, 16 + random.nextInt(16))] ^= (byte) (1 << random.nextInt(8));
                case 2 -> file = spliced(file, at, at + length, new byte[0]);
                default -> file = spliced(file, at, at, Arrays.copyOfRange(file, at, at + length));
            }
        }
        return file;
    }

    private static byte[] spliced(byte[] file, int from, int to, byte[] between) {
        var out = new ByteArrayOutputStream(file.length + between.length);
        out.write(file, 0, from);
        out.writeBytes(between);
        out.write(file, to, file.length - to);
        return out.size() > 40 ? out.toByteArray() : file;
    }

    /** The same file with the sums that its chunks should have, so that what they say is believed. */
    private static byte[] withRightSums(byte[] file) {
        for (int at = 8; at + 12 <= file.length; ) {
            int length = (file[at] & 0xff) << 24
                    | (file[at + 1] & 0xff) << 16
                    | (file[at + 2] & 0xff) << 8
                    | file[at + 3] & 0xff;
            if (length < 0 || at + 12L + length > file.length) {
                return file;
            }
            var crc = new CRC32();
            crc.update(file, at + 4, length + 4);
            for (int i = 0; i < 4; i++) {
                file[at + 8 + length + i] = (byte) (crc.getValue() >>> 24 - 8 * i);
            }
            at += 12 + length;
        }
        return file;
    }
}
