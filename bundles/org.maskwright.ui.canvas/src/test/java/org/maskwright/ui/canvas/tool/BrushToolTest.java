package org.maskwright.ui.canvas.tool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maskwright.core.Rect;
import org.maskwright.core.area.Where;
import org.maskwright.core.shape.Brush;

/** Brush and eraser, a pixel at a time. */
class BrushToolTest {
    private final Palette palette = new Palette();

    private BrushTool tool(Hand hand, int sizePx, boolean erases) {
        palette.brush(new Brush(sizePx, Brush.Tip.SQUARE));
        return new BrushTool(hand, palette, erases);
    }

    @Test
    void aStrokeIsOneChangeOfAllItWentOver() {
        var hand = new Hand("0000", "0000", "0000");
        hand.drag(tool(hand, 1, false), 0, 0, 2, 0, 2, 2);
        assertThat(hand.rows()).containsExactly("1110", "0010", "0010");
        assertThat(hand.made).containsExactly("brush");
    }

    @Test
    void eachMoveShowsOnlyWhatItAdds() {
        var hand = new Hand("00000000", "00000000");
        var tool = tool(hand, 2, false);
        tool.press(hand.at(0, 0));
        tool.drag(hand.at(2, 0));
        tool.drag(hand.at(2, 0));
        assertThat(hand.rows()).as("not made before the button is released").containsExactly("00000000", "00000000");
        assertThat(hand.shown).hasSize(2);
        assertThat(hand.shown.getFirst().union(hand.shown.getLast())).isEqualTo(new Rect(0, 0, 3, 1));
    }

    @Test
    void theEraserTakesAwayAndAltTurnsOneIntoTheOther() {
        var hand = new Hand("1111");
        hand.drag(tool(hand, 1, true), 0, 0, 1, 0);
        assertThat(hand.rows()).containsExactly("0011");
        hand.hold(false, true).drag(tool(hand, 1, false), 2, 0);
        assertThat(hand.rows()).containsExactly("0001");
        hand.drag(tool(hand, 1, true), 0, 0);
        assertThat(hand.rows()).containsExactly("1001");
    }

    @Test
    void shiftDrawsAStraightLineFromWhereTheLastStrokeEnded() {
        var hand = new Hand("0000", "0000", "0000", "0000");
        palette.brush(new Brush(1, Brush.Tip.ROUND));
        var tool = new BrushTool(hand, palette, false);
        hand.drag(tool, 0, 0);
        hand.hold(true, false);
        tool.hover(hand.at(3, 3));
        assertThat(tool.marks()).as("the line is seen before it is drawn").hasSize(2);
        hand.drag(tool, 3, 3);
        assertThat(hand.rows()).containsExactly("1000", "0100", "0010", "0001");
        hand.hold(false, false).drag(tool, 3, 0);
        assertThat(hand.rows().getFirst()).as("without Shift it begins anew").isEqualTo("1001");
    }

    @Test
    void escapeTakesBackAStrokeThatIsUnderWay() {
        var hand = new Hand("0000");
        var tool = tool(hand, 1, false);
        tool.press(hand.at(0, 0));
        tool.drag(hand.at(3, 0));
        assertThat(hand.seen()).containsExactly("1111");
        assertThat(tool.answer(Tool.Reply.CANCEL)).isTrue();
        tool.release(hand.at(3, 0));
        assertThat(hand.seen()).containsExactly("0000");
        assertThat(hand.made).isEmpty();
        assertThat(tool.answer(Tool.Reply.CANCEL)).as("nothing is under way").isFalse();
    }

    @Test
    void protectedLabelsStay() {
        var hand = new Hand("0120");
        palette.where(new Where.Only(0));
        hand.drag(tool(hand, 1, false), 0, 0, 3, 0);
        assertThat(hand.rows()).containsExactly("1121");
    }

    @Test
    void theRingIsWhereTheDabWillBeAndRedWhenItErases() {
        var hand = new Hand("0000");
        var tool = tool(hand, 1, false);
        tool.hover(hand.at(2, 0));
        var ring = (Mark.Ring) tool.marks().getFirst();
        assertThat(ring.centre()).isEqualTo(hand.at(2, 0).at());
        assertThat(ring.erases()).isFalse();
        tool.hover(hand.hold(false, true).at(2, 0));
        assertThat(((Mark.Ring) tool.marks().getFirst()).erases()).isTrue();
        tool.leave();
        assertThat(tool.marks()).isEmpty();
    }

    @Test
    void theBrushGrowsByTenPerCentAndAPixelAtLeast() {
        palette.brush(new Brush(1, Brush.Tip.ROUND));
        palette.resize(1);
        assertThat(palette.brush().sizePx()).isEqualTo(2);
        palette.resize(-5);
        assertThat(palette.brush().sizePx()).isEqualTo(1);
        palette.brush(new Brush(100, Brush.Tip.ROUND));
        palette.resize(1);
        assertThat(palette.brush().sizePx()).isEqualTo(110);
        palette.resize(1000);
        assertThat(palette.brush().sizePx()).isEqualTo(Palette.LARGEST_PX);
    }
}
