package org.maskwright.ui.canvas.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.ui.canvas.raster.Pictures.composed;
import static org.maskwright.ui.canvas.raster.Pictures.grey;
import static org.maskwright.ui.canvas.raster.Pictures.layers;
import static org.maskwright.ui.canvas.raster.Pictures.mask;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;

/** Written-out pixels of small pictures, RGB. Of grey 0x80 the tint leaves half, and the dark line 5/8: 0x50. */
class ComposerTest {
    private static final Pyramid GREY_4 = grey(new Size(4, 4), 0x80);

    private static final String[] SQUARE = {"....", ".##.", ".##.", "...."};

    @Test
    void anImageAtItsSizeIsItself() {
        var image = Layers.of(Optional.of(grey(new Size(2, 2), 1, 2, 3, 4)), Optional.empty());
        assertThat(composed(image, Pictures.FILL, 1)).isEqualTo("""
                010101 020202
                030303 040404
                """);
    }

    @Test
    void fromNearEachPixelIsASquare() {
        var image = Layers.of(Optional.of(grey(new Size(2, 1), 0, 255)), Optional.empty());
        assertThat(composed(image, Pictures.FILL, 3)).isEqualTo("""
                000000 000000 000000 ffffff ffffff ffffff
                """.repeat(3));
    }

    @Test
    void fromNearItIsSmoothForWhoeverChoosesThat() {
        var image = Layers.of(Optional.of(grey(new Size(2, 1), 0, 255)), Optional.empty());
        var smooth = new Look(new Overlay.Hidden(), new LabelColours(0xff0000), Tone.AS_IS, true);
        assertThat(composed(image, smooth, 4)).isEqualTo("""
                000000 000000 202020 606060 9f9f9f dfdfdf ffffff ffffff
                """.repeat(4));
    }

    @Test
    void enlargedALittleItIsSmoothAndTheEdgesStay() {
        var image = Layers.of(Optional.of(grey(new Size(2, 1), 0, 255)), Optional.empty());
        assertThat(composed(image, Pictures.FILL, 1.5)).isEqualTo("""
                000000 808080 ffffff
                """.repeat(2));
    }

    @Test
    void fromFarItIsTheMeanOfItsPixels() {
        var image = Layers.of(Optional.of(grey(new Size(512, 512), 0, 255)), Optional.empty());
        byte[] bgr = new Composer(100).compose(image, Pictures.FILL, 0.5, new Rect(17, 5, 30, 3));
        assertThat(bgr).hasSize(270).containsOnly(0x80);
    }

    @Test
    void aLabelIsTintedAndOutlined() {
        assertThat(composed(layers(GREY_4, "....", "####", "####", "####"), Pictures.FILL, 1))
                .isEqualTo("""
                505050 505050 505050 505050
                ff0000 ff0000 ff0000 ff0000
                bf4040 bf4040 bf4040 bf4040
                bf4040 bf4040 bf4040 bf4040
                """);
    }

    @Test
    void theLineIsAsFineAsTheScreenFromNear() {
        assertThat(composed(layers(GREY_4, SQUARE), Pictures.CONTOUR, 3)
                        .lines()
                        .skip(2)
                        .limit(3))
                .containsExactly(
                        "808080 808080 808080 505050 505050 505050 505050 505050 505050 808080 808080 808080",
                        "808080 808080 505050 ff0000 ff0000 ff0000 ff0000 ff0000 ff0000 505050 808080 808080",
                        "808080 808080 505050 ff0000 808080 808080 808080 808080 ff0000 505050 808080 808080");
    }

    @Test
    void onAScreenOfTwiceTheZoomTheLineHasTwicePixels() {
        assertThat(composed(layers(GREY_4, SQUARE), Pictures.CONTOUR, 3, 200)
                        .lines()
                        .skip(4)
                        .limit(1))
                .containsExactly("808080 505050 505050 ff0000 ff0000 ff0000 ff0000 ff0000 ff0000 505050 505050 808080");
    }

    @Test
    void fromFarTheTintIsAsStrongAsThereIsOfTheLabel() {
        Layers half = layers(grey(new Size(4, 4), 0), "#.#.", ".#.#", "#.#.", ".#.#");
        assertThat(composed(half, Pictures.FILL, 0.5)).isEqualTo("""
                3f0000 3f0000
                3f0000 3f0000
                """);
    }

    @Test
    void labelsHaveColoursAndIgnoredIsGrey() {
        Layers labels = layers(grey(new Size(8, 1), 0), "..22.??.");
        assertThat(composed(labels, Pictures.FILL, 1))
                .isEqualTo("000000 000000 e69f00 e69f00 000000 999999 999999 000000\n");
        assertThat(composed(labels, Pictures.ALONE, 1))
                .isEqualTo("000000 000000 e69f00 e69f00 000000 999999 999999 000000\n");
    }

    @Test
    void theMaskAloneIsWhiteUponBlack() {
        assertThat(composed(layers(grey(new Size(2, 1), 0x80), "#."), Pictures.ALONE, 1))
                .isEqualTo("ffffff 000000\n");
        assertThat(composed(layers(grey(new Size(2, 2), 0x80), "#.", "#."), Pictures.ALONE, 0.5))
                .isEqualTo("808080\n");
    }

    @Test
    void aHiddenMaskIsNotSeen() {
        assertThat(composed(layers(GREY_4, SQUARE), Pictures.HIDDEN, 1))
                .isEqualTo("808080 808080 808080 808080\n".repeat(4));
    }

    @Test
    void aDifferenceTellsWhoHasWhat() {
        Layers both =
                layers(grey(new Size(4, 1), 0), ".##.").against(mask("..##").orElseThrow());
        // 0xE69F00, 0x999999 and 0x0072B2, covering 168, 72 and 168 of 256.
        assertThat(composed(both, Pictures.DIFFERENCE, 1)).isEqualTo("000000 966800 2b2b2b 004a74\n");
    }

    @Test
    void whatOneMaskIgnoresIsNoDifference() {
        Layers both = layers(grey(new Size(2, 1), 0), "?#").against(mask("#?").orElseThrow());
        assertThat(composed(both, Pictures.DIFFERENCE, 1)).isEqualTo("000000 000000\n");
    }

    @Test
    void fromFarADifferenceHasAsMuchOfEachColourAsThereIs() {
        Layers both = layers(grey(new Size(2, 1), 0), "#.").against(mask("..").orElseThrow());
        byte[] bgr = new Composer(100).compose(both, Pictures.DIFFERENCE, 0.5, new Rect(0, 0, 1, 1));
        assertThat(bgr).containsExactly(0, 0x34, 0x4b);
    }

    @Test
    void aMaskOfAnotherSizeIsStretched() {
        assertThat(composed(layers(GREY_4, "#.", ".."), Pictures.ALONE, 1)).isEqualTo("""
                ffffff ffffff 000000 000000
                ffffff ffffff 000000 000000
                000000 000000 000000 000000
                000000 000000 000000 000000
                """);
    }

    @Test
    void withoutAnImageThereIsASheet() {
        assertThat(composed(Layers.of(Optional.empty(), mask(".")), Pictures.FILL, 1))
                .isEqualTo("606060\n");
    }

    @Test
    void fromEightTimesOnPixelsAreToldApartByAGrid() {
        Layers image = Layers.of(Optional.of(grey(new Size(2, 1), 0)), Optional.empty());
        assertThat(composed(image, Pictures.FILL, 8).lines().limit(1))
                .containsExactly(
                        "000000 000000 000000 000000 000000 000000 000000 000000 202020 000000 000000 000000 000000 000000 000000 000000");
        assertThat(composed(image, Pictures.FILL, 8, 200)).doesNotContain("20");
    }

    @Test
    void tilesAreWhatTheWholeIs() {
        Layers picture = layers(grey(new Size(40, 40), 0, 90, 200, 30, 255, 7, 100), checks(40));
        for (double scale : new double[] {0.37, 1, 1.7, 2.6, 9}) {
            int side = (int) Math.round(40 * scale);
            byte[] whole = new Composer(100).compose(picture, Pictures.FILL, scale, new Rect(0, 0, side, side));
            for (int x = 0; x + 5 <= side; x += 5) {
                byte[] tile = new Composer(100).compose(picture, Pictures.FILL, scale, new Rect(x, 3, 5, 1));
                assertThat(tile)
                        .as("%s at %s", x, scale)
                        .isEqualTo(java.util.Arrays.copyOfRange(whole, 3 * (3 * side + x), 3 * (3 * side + x + 5)));
            }
        }
    }

    private static String[] checks(int side) {
        String[] rows = new String[side];
        for (int y = 0; y < side; y++) {
            rows[y] = (y / 3 % 2 == 0 ? "###..#" : "..#.22").repeat(side).substring(0, side);
        }
        return rows;
    }

    @Test
    void anotherNumberInPlaceOfOneIsAChange() {
        var size = new Size(2, 1);
        var change = new Look(new Overlay.Change(), new LabelColours(0xff0000));
        var now = MaskSnapshot.of(size, new char[] {300, 300});
        Layers layers = Layers.of(Optional.of(grey(size, 0x80)), Optional.of(now))
                .against(MaskSnapshot.of(size, new char[] {299, 0}));
        assertThat(composed(layers, change, 1).strip().split(" "))
                .hasSize(2)
                .containsOnly(composed(layers.against(MaskSnapshot.of(size, new char[2])), change, 1)
                        .substring(0, 6));
    }
}
