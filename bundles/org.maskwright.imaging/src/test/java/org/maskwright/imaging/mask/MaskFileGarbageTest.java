package org.maskwright.imaging.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;
import org.maskwright.imaging.file.PixelLimit;
import org.maskwright.imaging.png.PngEncoder;

class MaskFileGarbageTest {
    private static List<byte[]> files() throws Exception {
        List<byte[]> files = new ArrayList<>();
        Random random = new Random(3);
        for (Rasters.Encoding encoding : Rasters.encodings()) {
            files.add(PngEncoder.encode(Rasters.random(encoding, new Size(9, 7), random), Rasters.chunks(encoding)));
        }
        for (String format : List.of("bmp", "tiff", "jpeg")) {
            BufferedImage image = new BufferedImage(11, 9, BufferedImage.TYPE_3BYTE_BGR);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            files.add(out.toByteArray());
        }
        return files;
    }

    /** Reads and measures; any answer but a mask or a one-line IOException fails. */
    private static void survives(byte[] bytes) {
        try {
            MaskFile file = MaskFile.read(bytes, new PixelLimit(1 << 20));
            assertThat(file.features(new LabelMap.Binary255()).pixels()).isPositive();
        } catch (IOException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
        } catch (RuntimeException e) {
            fail("after " + Arrays.toString(bytes), e);
        }
    }

    @Test
    void survivesTruncation() throws Exception {
        for (byte[] file : files()) {
            for (int length = 0; length < file.length; length++) {
                survives(Arrays.copyOf(file, length));
            }
        }
    }

    @Test
    void survivesDamage() throws Exception {
        Random random = new Random(11);
        for (byte[] file : files()) {
            for (int i = 0; i < 300; i++) {
                byte[] damaged = file.clone();
                for (int n = 0; n <= random.nextInt(3); n++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                survives(file[0] == (byte) 0x89 ? withChecksums(damaged) : damaged);
            }
        }
    }

    /** Makes a PNG file's checksums right again, so that damage reaches what lies behind them. */
    private static byte[] withChecksums(byte[] png) {
        ByteBuffer in = ByteBuffer.wrap(png);
        for (int at = 8; at + 12 <= png.length; ) {
            int length = in.getInt(at);
            if (length < 0 || length > png.length - at - 12) {
                break;
            }
            CRC32 crc = new CRC32();
            crc.update(png, at + 4, length + 4);
            in.putInt(at + 8 + length, (int) crc.getValue());
            at += 12 + length;
        }
        return png;
    }

    @Test
    void neverTakesHalfAPngForAWhole() throws Exception {
        byte[] file = MaskFile.png(Mask.parse("#.#.##", "##..#.", ".#.###"));
        int end = file.length - 12;
        for (int length = 0; length < end; length++) {
            byte[] part = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> MaskFile.read(part))
                    .as("%d of %d bytes", length, file.length)
                    .isInstanceOf(IOException.class);
        }
        assertThat(MaskFile.read(Arrays.copyOf(file, end)).labels(new LabelMap.Binary255()))
                .isEqualTo(Mask.parse("#.#.##", "##..#.", ".#.###"));
    }

    @Test
    void refusesABombBeforeTakingMemory() {
        byte[] file = MaskFile.png(Mask.parse("#"));
        ByteBuffer.wrap(file).putInt(16, 60_000).putInt(20, 60_000);
        byte[] bomb = withChecksums(file);
        assertThatThrownBy(() -> MaskFile.read(bomb))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("60000×60000");
        ByteBuffer.wrap(file).putInt(16, 15_000).putInt(20, 15_000);
        byte[] allowed = withChecksums(file);
        assertThatThrownBy(() -> MaskFile.read(allowed))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too few");
    }
}
