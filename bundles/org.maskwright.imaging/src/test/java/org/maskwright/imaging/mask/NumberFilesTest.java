package org.maskwright.imaging.mask;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.IntegrityCheck;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.file.Integrity;

/** Masks as portable bitmaps and as arrays of NumPy. */
class NumberFilesTest {
    private static final LabelMap ONES = new LabelMap.Binary01();
    private static final LabelMap BLACK_AND_WHITE = new LabelMap.Binary255();

    private static byte[] file(String text, int... bytes) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(text.getBytes(ISO_8859_1));
        Arrays.stream(bytes).forEach(out::write);
        return out.toByteArray();
    }

    /** An array as NumPy saves it: its type, order, shape, numbers. */
    private static byte[] npy(String type, String order, String shape, int... bytes) {
        String header = "{'descr': '" + type + "', 'fortran_order': " + order + ", 'shape': (" + shape + "), }\n";
        return file("\u0093NUMPY\u0001\u0000" + (char) header.length() + '\u0000' + header, bytes);
    }

    private static Integrity.State state(byte[] file) {
        return IntegrityCheck.of(file, ImageHeaders.read(file)).state();
    }

    @Test
    void readsGreymapsOfTextAndBytes() throws IOException {
        byte[] text = file("P2 # made by hand\n3 2\n255\n0 255 0\n255\t255 0\n");
        byte[] bytes = file("P5\n3 2\n255\n", 0, 255, 0, 255, 255, 0);
        for (byte[] pgm : new byte[][] {text, bytes}) {
            assertThat(MaskFile.read(pgm).labels(BLACK_AND_WHITE)).isEqualTo(Mask.parse(".#.", "##."));
            assertThat(ImageHeaders.read(pgm))
                    .isEqualTo(new ImageHeader(ImageFormat.PNM, new Size(3, 2), ColourType.GREY, 8, false, 1));
            assertThat(state(pgm)).isEqualTo(Integrity.State.INTACT);
        }
        assertThat(MaskFile.read(file("P5 2 1 1 ", 0, 1))
                        .features(BLACK_AND_WHITE)
                        .unknown())
                .as("1 is white where nothing is larger")
                .isZero();
        assertThat(MaskFile.read(file("P5 2 1 65535 ", 0, 0, 1, 2))
                        .features(ONES)
                        .values())
                .containsOnlyKeys(0, 258);
    }

    @Test
    void readsBitmapsWhereOneIsBlack() throws IOException {
        assertThat(MaskFile.read(file("P1\n3 2\n010\n1 1 0")).labels(BLACK_AND_WHITE))
                .isEqualTo(Mask.parse("#.#", "..#"));
        assertThat(MaskFile.read(file("P4\n3 2\n", 0b01000000, 0b11000000)).labels(BLACK_AND_WHITE))
                .isEqualTo(Mask.parse("#.#", "..#"));
    }

    @Test
    void readsPixmaps() throws IOException {
        assertThat(MaskFile.read(file("P6 2 1 255\n", 0, 0, 0, 255, 255, 255)).labels(BLACK_AND_WHITE))
                .isEqualTo(Mask.parse(".#"));
        assertThat(MaskFile.read(file("P3 2 1 255\n0 0 0 0 250 0")).survey().colours())
                .containsOnlyKeys(0, 0x00fa00);
    }

    @Test
    void readsArraysOfAnyWholeNumbers() throws IOException {
        Mask mask = Mask.parse(".#.", "##.");
        assertThat(MaskFile.read(npy("|u1", "False", "2, 3", 0, 1, 0, 1, 1, 0)).labels(ONES))
                .isEqualTo(mask);
        assertThat(MaskFile.read(npy("|b1", "True", "2, 3", 0, 1, 1, 1, 0, 0)).labels(ONES))
                .as("column by column")
                .isEqualTo(mask);
        int[] eight = new int[48];
        eight[8] = eight[24] = eight[32] = 1;
        assertThat(MaskFile.read(npy("<i8", "False", "2, 3", eight)).labels(ONES))
                .isEqualTo(mask);
        byte[] wide = npy(">u2", "False", "1, 2", 1, 0, 0, 5);
        assertThat(MaskFile.read(wide).features(ONES).values()).containsOnlyKeys(5, 256);
        assertThat(ImageHeaders.read(wide))
                .isEqualTo(new ImageHeader(ImageFormat.NPY, new Size(2, 1), ColourType.GREY, 16, false, 1));
    }

    private static byte[] floats(String order, String shape, float... values) {
        int[] bytes = new int[4 * values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = Float.floatToIntBits(values[i / 4]) >> 8 * (i % 4) & 0xff;
        }
        return npy("<f4", order, shape, bytes);
    }

    @Test
    void readsSharesOfFloatingPoint() throws IOException {
        LabelMap matte = new LabelMap.Matte(128);
        byte[] shares = floats("False", "1, 4", 0, 0.25f, 0.5f, 1);
        assertThat(MaskFile.read(shares).survey().values().keySet()).containsExactlyInAnyOrder(0, 64, 128, 255);
        assertThat(MaskFile.read(shares).labels(matte)).isEqualTo(Mask.parse("..##"));
        assertThat(state(shares)).isEqualTo(Integrity.State.INTACT);
        assertThat(MaskFile.read(floats("True", "2, 2", 0, 255, 0.5f, 255)).labels(matte))
                .as("0…255, column by column")
                .isEqualTo(Mask.parse("..", "##"));
        assertThat(MaskFile.read(floats("False", "1, 2", 0, 1)).labels(ONES)).isEqualTo(Mask.parse(".#"));
        byte[] half = npy("<f2", "False", "1, 2", 0, 0, 0x00, 0x3c);
        assertThat(MaskFile.read(half).labels(ONES)).isEqualTo(Mask.parse(".#"));
        byte[] twice = npy(">f8", "False", "1, 1", 0x3f, 0xe0, 0, 0, 0, 0, 0, 0);
        assertThat(MaskFile.read(twice).survey().values()).containsOnlyKeys(128);
    }

    @Test
    void namesArraysThatAreNoMasks() {
        byte[] logits = floats("False", "1, 2", 0, -3.25f);
        assertThat(state(logits)).isEqualTo(Integrity.State.NOT_AN_IMAGE);
        assertThat(IntegrityCheck.of(logits, ImageHeaders.read(logits)).detail())
                .contains("outside 0…65535, as -3.250", "save the mask as uint8");
        assertThat(state(npy("<c8", "False", "1, 1", 0, 0, 0, 0, 0, 0, 0, 0))).isEqualTo(Integrity.State.NOT_AN_IMAGE);
    }

    @Test
    void saysWhatCannotBeAMask() {
        for (byte[] file : new byte[][] {
            npy("<c8", "False", "1, 1", 0, 0, 0, 0, 0, 0, 0, 0),
            npy("|i1", "False", "1, 1", 255),
            npy("<i4", "False", "1, 1", 0, 0, 1, 0),
            npy("|u1", "False", "1, 1, 3", 1, 2, 3),
            file("P5 1 1 100 ", 101),
            file("P2 2 1 255 7 x"),
        }) {
            assertThatThrownBy(() -> MaskFile.read(file))
                    .isInstanceOf(IOException.class)
                    .hasMessageMatching("[^\\n]{20,}");
        }
    }

    @Test
    void findsWhatIsCutShort() {
        for (byte[] whole : new byte[][] {
            npy("|u1", "False", "2, 3", 0, 1, 0, 1, 1, 0), file("P5 3 2 255 ", 1, 2, 3, 4, 5, 6), file("P2 2 1 255 0 0")
        }) {
            byte[] cut = Arrays.copyOf(whole, whole.length - 1);
            assertThat(state(whole)).isEqualTo(Integrity.State.INTACT);
            assertThat(state(cut)).isEqualTo(Integrity.State.TRUNCATED);
            assertThatThrownBy(() -> MaskFile.read(cut)).isInstanceOf(IOException.class);
        }
        for (int length = 0; length < 60; length++) {
            byte[] beginning = Arrays.copyOf(npy("|u1", "False", "9, 9"), length);
            assertThat(state(beginning)).as("%d bytes", length).isNotEqualTo(Integrity.State.INTACT);
        }
    }
}
