package org.maskwright.session.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.core.Rect;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.session.composite.LookChoice.BackdropKind;

/** What is composed again in parts is what would be composed of all. */
class PreviewPictureTest {
    private static final Size SIZE = new Size(420, 330);

    @TempDir
    Path temp;

    private static byte[] noise(Size size, int seed) {
        Random random = new Random(seed);
        byte[] bytes = new byte[Math.toIntExact(3 * size.pixels())];
        random.nextBytes(bytes);
        return bytes;
    }

    private static Shares disc(Size size, int radius) {
        byte[] shares = new byte[Math.toIntExact(size.pixels())];
        for (int i = 0; i < shares.length; i++) {
            int x = i % size.width();
            int y = i / size.width();
            double away = Math.hypot(x - size.width() / 2.0, y - size.height() / 2.0);
            shares[i] = (byte) (away < radius ? 255 : 0);
        }
        return Shares.of(size, shares);
    }

    private static Shares without(Shares person, Rect hole) {
        byte[] shares = person.toBytes();
        for (int y = hole.y(); y < hole.y() + hole.height(); y++) {
            for (int x = hole.x(); x < hole.x() + hole.width(); x++) {
                shares[y * person.width() + x] = 0;
            }
        }
        return Shares.of(person.size(), shares);
    }

    @ParameterizedTest
    @EnumSource(BackdropKind.class)
    void aStrokeChangesWhatTheWholeWould(BackdropKind kind) throws Exception {
        LookChoice choice = LookChoice.STANDARD.before(picture()).with(kind);
        try (Pixels image = Pixels.of(SIZE, noise(SIZE, 1))) {
            PreviewPicture preview = PreviewPicture.of(image, choice);
            Shares person = disc(SIZE, 80);
            Rect hole = new Rect(200, 150, 20, 12);
            PreviewFrame before = preview.compose(person, Progress.none());
            PreviewFrame after = preview.compose(before, without(person, hole), hole, Progress.none());
            byte[] whole =
                    preview.compose(without(person, hole), Progress.none()).toBytes();
            assertThat(after.toBytes()).isNotEqualTo(before.toBytes());
            assertThat(mostOff(after.toBytes(), whole)).isLessThanOrEqualTo(1);
            assertThat(after.changed().width()).isLessThan(SIZE.width());
        }
    }

    private static int mostOff(byte[] a, byte[] b) {
        int most = 0;
        for (int i = 0; i < a.length; i++) {
            most = Math.max(most, Math.abs((a[i] & 0xff) - (b[i] & 0xff)));
        }
        return most;
    }

    private Path picture() throws Exception {
        Size size = new Size(50, 20);
        try (Pixels pixels = Pixels.of(size, noise(size, 2))) {
            return Files.write(temp.resolve("scene.png"), pixels.encoded(false));
        }
    }

    @Test
    void aMaskOfAnotherSizeIsStretchedOverIt() throws Exception {
        try (Pixels image = Pixels.of(SIZE, new byte[3 * 420 * 330])) {
            PreviewPicture preview = PreviewPicture.of(image, LookChoice.STANDARD.coloured(0x102030));
            Size twice = new Size(840, 660);
            PreviewFrame frame = preview.compose(disc(twice, 160), Progress.none());
            byte[] bgr = frame.toBytes();
            int corner = 3 * (5 * 420 + 5);
            assertThat(new int[] {bgr[corner], bgr[corner + 1], bgr[corner + 2]})
                    .containsExactly(0x30, 0x20, 0x10);
            int middle = 3 * (165 * 420 + 210);
            assertThat(bgr[middle]).isZero();
            // A stroke far out at the right of the mask lies at half of it here.
            Rect stroke = new Rect(800, 600, 10, 10);
            Rect changed = preview.compose(frame, disc(twice, 160), stroke, Progress.none())
                    .changed();
            assertThat(changed).isEqualTo(new Rect(400 - 48, 300 - 48, 420 - 352, 330 - 252));
        }
    }

    @Test
    void whatCannotBeBehindIsSaidInOneLine() throws Exception {
        try (Pixels image = Pixels.of(SIZE, noise(SIZE, 1))) {
            LookChoice none = LookChoice.STANDARD.with(BackdropKind.PICTURE);
            assertThatThrownBy(() -> PreviewPicture.of(image, none))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("no picture is chosen");
            LookChoice gone = LookChoice.STANDARD.before(temp.resolve("gone.jpg"));
            assertThatThrownBy(() -> PreviewPicture.of(image, gone)).hasMessageContaining("there is no picture");
            LookChoice text = LookChoice.STANDARD.before(Files.writeString(temp.resolve("a.jpg"), "no picture"));
            assertThatThrownBy(() -> PreviewPicture.of(image, text)).hasMessageContaining("damaged or no picture");
        }
    }
}
