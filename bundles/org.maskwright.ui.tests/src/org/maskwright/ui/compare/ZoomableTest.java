package org.maskwright.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;
import org.maskwright.core.Size;
import org.maskwright.dataset.thumbnail.Thumbnail;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.pictures.Screen;

/** What is painted of a picture, looked at on a piece of paper of 60 × 60. */
class ZoomableTest {
    private static final RGB BLACK = new RGB(0, 0, 0);

    private static final RGB RED = new RGB(255, 0, 0);

    private static final RGB BLUE = new RGB(0, 0, 255);

    private static final Rectangle PAPER = new Rectangle(0, 0, 60, 60);

    private final WorkbenchBot bot = new WorkbenchBot();

    /** Left half red, right half blue. */
    private static Thumbnail halves(int width, int height) {
        byte[] bgr = new byte[3 * width * height];
        for (int i = 0; i < width * height; i++) {
            bgr[3 * i + (i % width < width / 2 ? 2 : 0)] = (byte) 255;
        }
        return new Thumbnail(new Size(width, height), bgr);
    }

    private ImageData painted(Thumbnail picture, Rectangle where) {
        return bot.get(() -> {
            var paper = new Image(bot.display(), PAPER.width, PAPER.height);
            var gc = new GC(paper);
            gc.setBackground(bot.display().getSystemColor(SWT.COLOR_BLACK));
            gc.fillRectangle(PAPER);
            var zoomable = new Zoomable(
                    new Screen(bot.display(), bot.display().getPrimaryMonitor().getZoom()), picture);
            zoomable.paint(gc, where, PAPER);
            ImageData result = paper.getImageData(100);
            zoomable.dispose();
            gc.dispose();
            paper.dispose();
            return result;
        });
    }

    private static RGB at(ImageData picture, int x, int y) {
        return picture.palette.getRGB(picture.getPixel(x, y));
    }

    @Test
    void fromNearEachPixelIsASquareAtItsPlace() {
        ImageData seen = painted(halves(2, 2), new Rectangle(10, 10, 40, 40));
        assertEquals(RED, at(seen, 10, 10));
        assertEquals(RED, at(seen, 29, 49));
        assertEquals(BLUE, at(seen, 30, 10));
        assertEquals(BLUE, at(seen, 49, 49));
        assertEquals(BLACK, at(seen, 9, 10));
        assertEquals(BLACK, at(seen, 50, 49));
    }

    @Test
    void ofWhatIsLargerThanThePaneTheRightPartIsSeen() {
        ImageData seen = painted(halves(400, 400), new Rectangle(-1000, -500, 2080, 2080));
        assertEquals(RED, at(seen, 20, 30));
        assertEquals(BLUE, at(seen, 45, 30));
    }

    @Test
    void fromFarItIsMixedOnlyWhereColoursMeet() {
        ImageData seen = painted(halves(2400, 2400), new Rectangle(0, 0, 60, 60));
        assertEquals(RED, at(seen, 0, 0));
        assertEquals(RED, at(seen, 28, 59));
        assertEquals(BLUE, at(seen, 31, 0));
        assertEquals(BLUE, at(seen, 59, 59));
    }

    @Test
    void enlargedALittleTheLeftEdgeTakesNothingFromTheRightOne() {
        ImageData seen = painted(halves(40, 40), new Rectangle(0, 0, 60, 60));
        assertEquals(RED, at(seen, 0, 30));
        assertEquals(BLUE, at(seen, 59, 30));
    }
}
