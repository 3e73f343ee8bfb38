package org.maskwright.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.file.Integrity;
import org.maskwright.imaging.file.Integrity.State;
import org.maskwright.imaging.file.PixelLimit;
import org.maskwright.imaging.jpeg.CmykJpegs;
import org.maskwright.imaging.jpeg.JpegIntegrity;
import org.maskwright.imaging.jpeg.JpegSegment;
import org.maskwright.imaging.jpeg.ScanWalk;
import org.maskwright.imaging.stored.Bytes;

class IntegrityCheckTest {
    private static final BufferedImage PHOTO = TestImages.photo(75, 51, 1);
    private static final byte[] BASELINE = TestImages.jpeg(PHOTO);
    private static final byte[] PROGRESSIVE = TestImages.jpeg(PHOTO, opencv_imgcodecs.IMWRITE_JPEG_PROGRESSIVE, 1);
    private static final byte[] RESTARTS = TestImages.jpeg(PHOTO, opencv_imgcodecs.IMWRITE_JPEG_RST_INTERVAL, 2);
    private static final byte[] PNG = TestImages.write(PHOTO, "png");

    private static Integrity check(byte[] file) {
        return IntegrityCheck.of(file, ImageHeaders.read(file));
    }

    @Test
    void wholeFilesAreIntact() {
        int sampling = opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR;
        List<byte[]> files = List.of(
                BASELINE,
                PROGRESSIVE,
                RESTARTS,
                TestImages.jpeg(PHOTO, sampling, opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_444),
                TestImages.jpeg(PHOTO, sampling, opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_411),
                TestImages.jpeg(PHOTO, opencv_imgcodecs.IMWRITE_JPEG_OPTIMIZE, 1),
                TestImages.jpeg(
                        PHOTO,
                        opencv_imgcodecs.IMWRITE_JPEG_PROGRESSIVE,
                        1,
                        opencv_imgcodecs.IMWRITE_JPEG_RST_INTERVAL,
                        1,
                        opencv_imgcodecs.IMWRITE_JPEG_QUALITY,
                        100),
                TestImages.write(new BufferedImage(9, 7, BufferedImage.TYPE_BYTE_GRAY), "jpg"),
                CmykJpegs.plain(20, 20, 10, 20, 30, 40),
                PNG,
                TestImages.write(PHOTO, "bmp"),
                TestImages.write(PHOTO, "tiff"));
        assertThat(files).extracting(IntegrityCheckTest::check).containsOnly(Integrity.INTACT);
        try (Mat mat = TestImages.mat(PHOTO)) {
            assertThat(check(TestImages.encode(".webp", mat))).isEqualTo(Integrity.INTACT);
        }
    }

    /** The walks alone must be content, or every such file would be decoded a second time. */
    @Test
    void noWalkFindsAWholeFileSuspicious() {
        for (byte[] file : List.of(BASELINE, PROGRESSIVE, RESTARTS)) {
            JpegIntegrity integrity = new JpegIntegrity(file);
            integrity.check();
            assertThat(integrity.codes()).isEqualTo(ScanWalk.Verdict.SOUND);
        }
    }

    @Test
    void oddButValidJpegsAreIntact() {
        byte[] trailing = Arrays.copyOf(BASELINE, BASELINE.length + 100);
        byte[] fill = TestImages.inserted(BASELINE, BASELINE.length - 2, new byte[] {(byte) 0xff, (byte) 0xff});
        byte[] thumbnail = TestImages.inserted(BASELINE, 2, segment(0xe1, BASELINE));
        byte[] twice = TestImages.inserted(BASELINE, BASELINE.length, RESTARTS);
        assertThat(List.of(trailing, fill, thumbnail, twice))
                .extracting(IntegrityCheckTest::check)
                .containsOnly(Integrity.INTACT);
    }

    private static byte[] segment(int marker, byte[] payload) {
        return ByteBuffer.allocate(4 + payload.length)
                .putShort((short) (0xff00 | marker))
                .putShort((short) (2 + payload.length))
                .put(payload)
                .array();
    }

    @Test
    void everyCutIsNoticed() {
        for (byte[] file : List.of(BASELINE, PROGRESSIVE, RESTARTS, PNG)) {
            for (int length = 1; length < file.length; length++) {
                State state = check(Arrays.copyOf(file, length)).state();
                assertThat(state).as("cut to %d of %d", length, file.length).isIn(State.TRUNCATED, State.NOT_AN_IMAGE);
                if (length > 20) {
                    assertThat(state).as("cut to %d of %d", length, file.length).isEqualTo(State.TRUNCATED);
                }
            }
        }
    }

    /** The end marker put behind a cut hides it from all but the walk. */
    @Test
    void cutBeforeAnEndMarkerIsNoticed() {
        assertThat(hiddenCutsUnnoticed(BASELINE)).isEmpty();
        assertThat(hiddenCutsUnnoticed(RESTARTS)).isEmpty();
        // Between two of its scans, a progressive file is a whole one of less detail.
        assertThat(hiddenCutsUnnoticed(PROGRESSIVE)).hasSizeLessThan(PROGRESSIVE.length / 50);
    }

    private static List<Integer> hiddenCutsUnnoticed(byte[] file) {
        List<Integer> unnoticed = new ArrayList<>();
        for (int length = firstScan(file) + 4; length < file.length - 4; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            cut[length - 2] = (byte) 0xff;
            cut[length - 1] = (byte) 0xd9;
            if (check(cut).intact()) {
                unnoticed.add(length);
            }
        }
        return unnoticed;
    }

    private static int firstScan(byte[] jpeg) {
        Bytes file = Bytes.bigEndian(jpeg);
        JpegSegment segment = JpegSegment.at(file, 2).orElseThrow();
        while (segment.marker() != JpegSegment.SOS) {
            segment = JpegSegment.at(file, segment.end()).orElseThrow();
        }
        return segment.end();
    }

    @Test
    void everyChangedByteOfAPngIsNoticed() {
        for (int i = 8; i < PNG.length; i++) {
            byte[] damaged = PNG.clone();
            damaged[i] ^= 0x10;
            assertThat(check(damaged).state()).as("byte %d", i).isIn(State.CORRUPT, State.TRUNCATED, State.TOO_LARGE);
        }
    }

    /** One byte changed often leads to other valid codes that soon fall into step again; more damage is seen more surely. */
    @Test
    void damageWithinAJpegIsMostlyNoticed() {
        for (byte[] file : List.of(BASELINE, PROGRESSIVE, RESTARTS)) {
            double one = noticed(file, 1);
            double many = noticed(file, 64);
            System.out.printf(
                    "damage within a JPEG noticed: 1 byte %.0f %%, 64 bytes %.0f %%%n", 100 * one, 100 * many);
            assertThat(one).isGreaterThan(0.3);
            assertThat(many).isGreaterThan(0.9);
        }
    }

    /** Share of the places where this many random bytes are noticed. */
    private static double noticed(byte[] file, int length) {
        Random random = new Random(5);
        int from = firstScan(file);
        int seen = 0;
        int tried = 0;
        for (int i = from; i < file.length - 2 - length; i += 3) {
            byte[] damage = new byte[length];
            random.nextBytes(damage);
            byte[] damaged = file.clone();
            System.arraycopy(damage, 0, damaged, i, length);
            seen += check(damaged).intact() ? 0 : 1;
            tried++;
        }
        return (double) seen / tried;
    }

    @Test
    void bytesOfNothingBeforeTheEndOfAJpegAreABlemish() {
        var random = new Random(7);
        for (byte[] file : List.of(BASELINE, PROGRESSIVE, RESTARTS)) {
            for (int length : new int[] {1, 2, 5, 30, 257, 4000}) {
                byte[] stray = new byte[length];
                for (int i = 0; i < length; i++) {
                    stray[i] = (byte) random.nextInt(255);
                }
                assertThat(check(TestImages.inserted(file, file.length - 2, stray)))
                        .as("%d bytes", length)
                        .isEqualTo(Integrity.blemished(
                                "between its pixel data and its end marker are bytes that belong to neither"));
            }
        }
    }

    @Test
    void aWrongChecksumBesideThePixelsOfAPngIsABlemish() {
        byte[] chunk = {0, 0, 0, 3, 't', 'E', 'X', 't', 'a', 0, 'b', 1, 2, 3, 4};
        int behindHeader = 33;
        Integrity verdict = check(TestImages.inserted(PNG, behindHeader, chunk));
        assertThat(verdict).isEqualTo(Integrity.blemished("the checksum of its tEXt chunk at byte 33 is wrong"));
        assertThat(verdict.sound() && verdict.decodable()).isTrue();
        chunk[4] = 'q';
        assertThat(check(TestImages.inserted(PNG, behindHeader, chunk)).state())
                .as("an unknown chunk, which may have been another")
                .isEqualTo(State.CORRUPT);
    }

    @Test
    void detailSaysWhereAPngIsBroken() {
        byte[] damaged = PNG.clone();
        damaged[50] ^= 1;
        assertThat(check(damaged))
                .isEqualTo(new Integrity(State.CORRUPT, "the checksum of its IDAT chunk at byte 33 is wrong"));
        assertThat(check(Arrays.copyOf(PNG, 100)).detail())
                .startsWith("ends within its IDAT chunk, after 100 of at least");
    }

    @Test
    void pngMayHaveAnythingBehindItsEnd() {
        assertThat(check(Arrays.copyOf(PNG, PNG.length + 5))).isEqualTo(Integrity.INTACT);
    }

    @Test
    void declaredBombIsRefused() {
        byte[] png = PNG.clone();
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        assertThat(check(png))
                .isEqualTo(
                        new Integrity(State.TOO_LARGE, "declares 60000×60000 px; at most 268,435,456 pixels are read"));
        ImageHeader header = ImageHeaders.read(PNG);
        assertThat(IntegrityCheck.of(PNG, header, new PixelLimit(75 * 51))).isEqualTo(Integrity.INTACT);
        assertThat(IntegrityCheck.of(PNG, header, new PixelLimit(75 * 51 - 1)).state())
                .isEqualTo(State.TOO_LARGE);
    }

    @Test
    void whatIsNoImage() {
        assertThat(check(new byte[0]).state()).isEqualTo(State.EMPTY);
        assertThat(check("not an image".getBytes(StandardCharsets.UTF_8)).state())
                .isEqualTo(State.NOT_AN_IMAGE);
    }

    @Test
    void formatsThatAreNotReadAreNamedWithAWayOut() {
        assertThat(check("\0\0\0\30ftypheic\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(new Integrity(
                        State.NOT_AN_IMAGE,
                        "it is a HEIC picture, as telephones make them; convert it to JPEG, as heif-convert does"));
        for (String begin : List.of("\0\0\0\34ftypavif", "\0\0\0\14jP  \r\n\207\n", "MATLAB 5.0 MAT-file")) {
            Integrity verdict = check(begin.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(verdict.state()).isEqualTo(State.NOT_AN_IMAGE);
            assertThat(verdict.detail()).startsWith("it is a");
        }
    }

    @Test
    void gifIsWalkedToItsEnd() {
        byte[] gif = TestImages.write(PHOTO, "gif");
        assertThat(check(gif)).isEqualTo(Integrity.INTACT);
        assertThat(check(Arrays.copyOf(gif, gif.length - 1)).state()).isEqualTo(State.TRUNCATED);
        assertThat(check(Arrays.copyOf(gif, gif.length / 2)).state()).isEqualTo(State.TRUNCATED);
        assertThat(check(TestImages.inserted(gif, gif.length - 1, new byte[] {7}))
                        .state())
                .isEqualTo(State.CORRUPT);
    }

    @Test
    void whatIsNoImageIsShownByItsFirstBytes() {
        byte[] page = "<html><body>404</body></html>".getBytes(StandardCharsets.UTF_8);
        assertThat(check(page).detail()).isEqualTo("it begins with \"<html><body>\"");
        assertThat(check(new byte[] {0, 0, 1}).detail()).isEqualTo("it begins with the bytes 00 00 01");
    }

    @Test
    void shortFilesOfOtherFormatsAreTruncated() {
        byte[] tiff = TestImages.tiff(40, 30, new byte[3600], 1, ByteOrder.LITTLE_ENDIAN);
        try (Mat mat = TestImages.mat(PHOTO)) {
            for (byte[] file : List.of(TestImages.write(PHOTO, "bmp"), tiff, TestImages.encode(".webp", mat))) {
                assertThat(check(file)).isEqualTo(Integrity.INTACT);
                assertThat(check(Arrays.copyOf(file, file.length - 1)).state()).isEqualTo(State.TRUNCATED);
                assertThat(check(Arrays.copyOf(file, 40)).state()).isEqualTo(State.TRUNCATED);
            }
        }
    }
}
