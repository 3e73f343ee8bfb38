package org.maskwright.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.core.shape.Point;
import org.maskwright.ui.canvas.raster.LabelColours;
import org.maskwright.ui.canvas.raster.Layers;
import org.maskwright.ui.canvas.raster.Look;
import org.maskwright.ui.canvas.raster.Overlay;
import org.maskwright.ui.canvas.raster.Sheet;
import org.maskwright.ui.canvas.tool.Pointer;

/** Where pictures are on a canvas, and the line between two. */
class LayoutTest {
    private static final Scene.Picture PICTURE = new Scene.Picture(
            new Sheet(Layers.of(Optional.empty(), Optional.of(MaskSnapshot.of(Mask.parse("#"))))),
            new Look(new Overlay.Contour(), new LabelColours(1)),
            "");

    private static final Arrangement BESIDE = new Arrangement.Beside(PICTURE, new Scene.Note("none"));

    private static Pointer pointer(double x, double y) {
        return new Pointer(new Point(x, y), 4, Pointer.Held.NONE);
    }

    @Test
    void twoPicturesAreAsLargeAsPossible() {
        assertThat(Panes.of(BESIDE, new Size(404, 300), new Size(60, 80)))
                .containsExactly(new Rect(0, 0, 200, 300), new Rect(204, 0, 200, 300));
        assertThat(Panes.of(BESIDE, new Size(404, 304), new Size(400, 100)))
                .containsExactly(new Rect(0, 0, 404, 150), new Rect(0, 154, 404, 150));
    }

    @Test
    void onTheTwoSidesOfACurtainIsOnePlace() {
        assertThat(Panes.of(new Arrangement.Curtain(PICTURE, PICTURE), new Size(404, 300), new Size(60, 80)))
                .containsExactly(new Rect(0, 0, 404, 300), new Rect(0, 0, 404, 300));
    }

    @Test
    void aCanvasWithoutRoomHasPanesAllTheSame() {
        assertThat(Panes.of(BESIDE, new Size(0, 0), new Size(60, 80))).allMatch(r -> !r.isEmpty());
    }

    @Test
    void picturesAreKnownAmongNotes() {
        assertThat(BESIDE.pictures()).containsExactly(PICTURE);
    }

    @Test
    void aCurtainIsTakenAtItsLineAndStaysWithinThePicture() {
        var moves = new int[1];
        var curtain = new CurtainTool(100, () -> moves[0]++);
        assertThat(curtain.x()).isEqualTo(50);
        assertThat(curtain.takes(pointer(52, 7))).isTrue();
        assertThat(curtain.takes(pointer(53, 7))).isFalse();
        curtain.drag(pointer(20, 7));
        curtain.move(0.02);
        assertThat(curtain.x()).isEqualTo(22);
        curtain.drag(pointer(-3, 7));
        assertThat(curtain.x()).isZero();
        assertThat(moves[0]).isEqualTo(3);
    }
}
