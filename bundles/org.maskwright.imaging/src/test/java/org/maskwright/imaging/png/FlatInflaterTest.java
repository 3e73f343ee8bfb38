package org.maskwright.imaging.png;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

/** Against zlib itself. */
class FlatInflaterTest {
    private static byte[] deflated(byte[] bytes, int level, int strategy) throws Exception {
        var deflater = new Deflater(level);
        deflater.setStrategy(strategy);
        var out = new ByteArrayOutputStream();
        try (var stream = new DeflaterOutputStream(out, deflater)) {
            stream.write(bytes);
        }
        deflater.end();
        return out.toByteArray();
    }

    /** Stretches of one byte, of noise, and of what was there before. */
    private static byte[] picture(Random random, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; ) {
            int n = Math.min(length - i, 1 + random.nextInt(400));
            switch (random.nextInt(3)) {
                case 0 -> Arrays.fill(bytes, i, i + n, (byte) random.nextInt(256));
                case 1 -> {
                    for (int j = i; j < i + n; j++) {
                        bytes[j] = (byte) random.nextInt(1 + random.nextInt(256));
                    }
                }
                default -> {
                    int distance = i == 0 ? 0 : 1 + random.nextInt(i);
                    for (int j = i; j < i + n; j++) {
                        bytes[j] = bytes[j - distance];
                    }
                }
            }
            i += n;
        }
        return bytes;
    }

    @Test
    void givesWhatZlibWasGiven() throws Exception {
        var random = new Random(5);
        for (int round = 0; round < 60; round++) {
            byte[] bytes = picture(random, 1 + random.nextInt(70_000));
            for (int strategy : new int[] {Deflater.DEFAULT_STRATEGY, Deflater.FILTERED, Deflater.HUFFMAN_ONLY}) {
                byte[] out = new byte[bytes.length];
                int n = FlatInflater.inflate(deflated(bytes, round % 10, strategy), out);
                assertThat(n).isEqualTo(bytes.length);
                assertThat(out).isEqualTo(bytes);
            }
        }
    }

    @Test
    void stopsWhereTheArrayOrTheStreamEnds() throws Exception {
        byte[] bytes = picture(new Random(6), 5000);
        byte[] stream = deflated(bytes, 6, Deflater.DEFAULT_STRATEGY);
        byte[] half = new byte[2500];
        assertThat(FlatInflater.inflate(stream, half)).isEqualTo(2500);
        assertThat(half).isEqualTo(Arrays.copyOf(bytes, 2500));
        // The last two bytes before the checksum may hold nothing but the end of the last block.
        for (int cut = 2; cut < stream.length - 6; cut++) {
            int n = ours(Arrays.copyOf(stream, cut), new byte[bytes.length]);
            assertThat(n).as("of %d bytes", cut).isLessThan(bytes.length);
        }
    }

    @Test
    void saysOfDamageWhatZlibSays() throws Exception {
        var random = new Random(7);
        byte[] bytes = picture(random, 3000);
        for (int round = 0; round < 5000; round++) {
            byte[] stream = deflated(bytes, round % 10, Deflater.DEFAULT_STRATEGY);
            stream[random.nextInt(stream.length - 4)] ^= (byte) (1 << random.nextInt(8));
            byte[] expected = new byte[bytes.length];
            byte[] out = new byte[bytes.length];
            int n = zlib(stream, expected);
            int own = ours(stream, out);
            if (n == bytes.length) {
                assertThat(own).isEqualTo(n);
                assertThat(out).isEqualTo(expected);
            }
        }
        assertThatThrownBy(() -> FlatInflater.inflate(new byte[] {0x78, 0x01, 7}, new byte[9]))
                .isInstanceOf(DataFormatException.class);
        assertThatThrownBy(() -> FlatInflater.inflate("no stream".getBytes(StandardCharsets.US_ASCII), new byte[9]))
                .isInstanceOf(DataFormatException.class);
    }

    /** Number of bytes that zlib makes of a stream; −1 when it finds it damaged. */
    private static int zlib(byte[] stream, byte[] out) {
        var inflater = new Inflater();
        try {
            inflater.setInput(stream);
            return inflater.inflate(out);
        } catch (DataFormatException e) {
            return -1;
        } finally {
            inflater.end();
        }
    }

    /** As {@link #zlib}. Of anything else that it throws the test fails. */
    private static int ours(byte[] stream, byte[] out) {
        try {
            return FlatInflater.inflate(stream, out);
        } catch (DataFormatException e) {
            return -1;
        }
    }
}
