package org.maskwright.ui.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.imaging.mask.MaskOverlay;
import org.maskwright.ui.canvas.raster.Composer;
import org.maskwright.ui.canvas.raster.LabelColours;
import org.maskwright.ui.canvas.raster.Layers;
import org.maskwright.ui.canvas.raster.Look;
import org.maskwright.ui.canvas.raster.Overlay;
import org.maskwright.ui.canvas.raster.Pyramid;
import org.maskwright.ui.pictures.ChartLook;

/** The colours that we paint with ourselves: read as text, seen as lines, told apart by people who see fewer colours. */
class ContrastTest {
    /** Differences below this are overlooked when two areas do not touch, ΔE*ab. */
    private static final double TOLD_APART = 20;

    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xffffff;

    /** What the contour runs along in portraits: hair, skin, walls, sky, leaves. */
    private static final int[] SURROUNDINGS = {
        0x000000, 0x2b1b12, 0x5a3a26, 0x8d5524, 0xc68642, 0xe0ac69, 0xf1c27d, 0xffdbac, 0x808080, 0xc0c0c0, 0xffffff,
        0x6a8caf, 0x4b6b2a
    };

    @Test
    void theRatiosAreThoseOfTheStandard() {
        assertEquals(21, Contrast.ratio(BLACK, WHITE), 1e-9);
        assertEquals(1, Contrast.ratio(0x336699, 0x336699), 1e-9);
        assertEquals(4.48, Contrast.ratio(0x777777, WHITE), 0.01);
        assertEquals(0x4b4b4b, Contrast.over(BLACK, WHITE, 180));
    }

    @Test
    void textIsReadUponAnyColour() {
        var random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            int ground = random.nextInt(0x1000000);
            int text = Contrast.readable(random.nextInt(0x1000000), ground);
            assertTrue(Contrast.ratio(text, ground) >= Contrast.TEXT, Integer.toHexString(ground));
        }
        assertEquals(0x102030, Contrast.readable(0x102030, WHITE));
    }

    @Test
    void whiteIsReadUponThePlatesOfCellsAndTheGroundOfComparisons() {
        for (int picture : SURROUNDINGS) {
            assertTrue(Contrast.ratio(WHITE, Contrast.over(BLACK, picture, 180)) >= Contrast.TEXT);
        }
        assertTrue(Contrast.ratio(WHITE, 0x3a3a3a) >= Contrast.TEXT);
    }

    @Test
    void quietWordsAreReadOnLightAndDark() {
        assertTrue(Contrast.ratio(Contrast.over(BLACK, WHITE, 175), WHITE) >= Contrast.TEXT);
        assertTrue(Contrast.ratio(Contrast.over(0xeeeeee, 0x2f2f2f, 175), 0x2f2f2f) >= Contrast.TEXT);
    }

    @Test
    void barsOfChartsStandOutFromTheirGround() {
        var size = new Size(10, 10);
        var light = new ChartLook(size, 1, WHITE, BLACK);
        var dark = new ChartLook(size, 1, 0x2f2f2f, 0xeeeeee);
        assertTrue(Contrast.ratio(light.bars(), WHITE) >= Contrast.GRAPHICS);
        assertTrue(Contrast.ratio(dark.bars(), 0x2f2f2f) >= Contrast.GRAPHICS);
    }

    @Test
    void theContourIsSeenByEverybody() {
        for (int surrounding : SURROUNDINGS) {
            int[] drawn = contour(surrounding);
            for (ColourVision eye : ColourVision.values()) {
                // Where magenta looks like a blue sky, the dark line beside it does not.
                double difference =
                        Math.max(eye.difference(drawn[0], surrounding), eye.difference(drawn[1], surrounding));
                assertTrue(difference >= TOLD_APART, eye + " " + Integer.toHexString(surrounding) + " " + difference);
            }
        }
    }

    /** Colours of the line and of the one around it upon a picture of one colour. */
    private static int[] contour(int picture) {
        byte[] bgr = new byte[3 * 4 * 4];
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = (byte) (picture >> 8 * (i % 3));
        }
        MaskOverlay.CONTOUR.draw(bgr, MaskOverlay.shares(Mask.parse("....", ".##.", ".##.", "...."), new Size(4, 4)));
        int[] pixels = pixels(bgr);
        return new int[] {pixels[5], pixels[1]};
    }

    @Test
    void whatOnlyOneMaskHasIsToldApartByEverybody() {
        for (int grey : new int[] {0, 64, 128, 192, 255}) {
            int[] kinds = difference(grey);
            for (ColourVision eye : ColourVision.values()) {
                for (int a = 0; a < 3; a++) {
                    for (int b = a + 1; b < 3; b++) {
                        double difference = eye.difference(kinds[a], kinds[b]);
                        assertTrue(difference >= TOLD_APART, eye + " " + grey + " " + a + b + " " + difference);
                    }
                }
            }
        }
    }

    /** Only A, only B, both, upon grey. */
    private static int[] difference(int grey) {
        byte[] bgr = new byte[3 * 4];
        Arrays.fill(bgr, (byte) grey);
        var image = Pyramid.adopt(new Size(4, 1), bgr);
        Layers layers = Layers.of(Optional.of(image), Optional.of(MaskSnapshot.of(Mask.parse("#.#."))))
                .against(MaskSnapshot.of(Mask.parse(".##.")));
        var look = new Look(new Overlay.Difference(), new LabelColours(0));
        return pixels(new Composer(100).compose(layers, look, 1, new Rect(0, 0, 4, 1)));
    }

    private static int[] pixels(byte[] bgr) {
        int[] pixels = new int[bgr.length / 3];
        for (int i = 0; i < bgr.length; i++) {
            pixels[i / 3] |= (bgr[i] & 0xff) << 8 * (i % 3);
        }
        return pixels;
    }
}
