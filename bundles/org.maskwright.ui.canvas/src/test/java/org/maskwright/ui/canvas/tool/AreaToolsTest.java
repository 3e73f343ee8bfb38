package org.maskwright.ui.canvas.tool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maskwright.core.area.Combine;

/** Rectangle, ellipse, lasso and fill. */
class AreaToolsTest {
    private final Palette palette = new Palette();
    private final Hand hand = new Hand("00000", "00000", "00000", "00000", "00000");

    @Test
    void aRectangleReachesFromEdgeToEdge() {
        hand.drag(new FrameTool(hand, palette, false), 1, 1, 3, 3);
        assertThat(hand.rows()).containsExactly("00000", "00000", "00110", "00110", "00000");
        assertThat(hand.made).containsExactly("rectangle");
    }

    @Test
    void shiftMakesASquareAndAltTakesAway() {
        hand.drag(new FrameTool(hand, palette, false), 0, 0, 4, 4);
        var tool = new FrameTool(hand, palette, false);
        hand.hold(false, true);
        tool.press(hand.at(0, 0));
        hand.hold(true, true);
        tool.drag(hand.at(2, 1));
        tool.release(hand.at(2, 1));
        assertThat(hand.rows().getFirst()).isEqualTo("00000");
        assertThat(hand.rows().get(1)).isEqualTo("00011");
        assertThat(hand.rows().get(2)).isEqualTo("00011");
        assertThat(hand.rows().get(3)).isEqualTo("01111");
    }

    @Test
    void whatIsAddedLessAndInCommon() {
        hand.drag(new FrameTool(hand, palette, false), 0, 0, 4, 4);
        palette.combine(Combine.INTERSECT);
        hand.drag(new FrameTool(hand, palette, false), 2, 2, 4, 4);
        assertThat(hand.rows()).containsExactly("00000", "00000", "00000", "00011", "00011");
    }

    @Test
    void aCircleHasNoCorners() {
        hand.drag(new FrameTool(hand, palette, true), 0, 0, 4, 4);
        assertThat(hand.rows()).containsExactly("00000", "00110", "01111", "01111", "00110");
    }

    @Test
    void escapeDropsAFrame() {
        var tool = new FrameTool(hand, palette, false);
        tool.press(hand.at(0, 0));
        tool.drag(hand.at(4, 4));
        assertThat(tool.marks()).hasSize(1);
        assertThat(tool.answer(Tool.Reply.CANCEL)).isTrue();
        tool.release(hand.at(4, 4));
        assertThat(hand.made).isEmpty();
        assertThat(tool.marks()).isEmpty();
    }

    @Test
    void aLassoByHandClosesWhenItIsReleased() {
        var tool = new LassoTool(hand, palette);
        hand.at(10.0).drag(tool, 0, 0, 4, 0, 4, 4, 0, 4);
        assertThat(hand.made).containsExactly("lasso");
        assertThat(hand.rows().get(2)).isEqualTo("11110");
        assertThat(tool.marks()).isEmpty();
    }

    @Test
    void aLassoOfCornersClosesOnEnterOrItsFirstCorner() {
        var tool = new LassoTool(hand, palette);
        hand.at(10.0);
        hand.drag(tool, 0, 0);
        hand.drag(tool, 4, 0);
        hand.drag(tool, 4, 4);
        hand.drag(tool, 1, 1);
        assertThat(tool.answer(Tool.Reply.BACK)).isTrue();
        assertThat(hand.made).isEmpty();
        assertThat(tool.answer(Tool.Reply.ACCEPT)).isTrue();
        assertThat(hand.rows()).containsExactly("11110", "01110", "00110", "00010", "00000");
        hand.drag(tool, 0, 0);
        hand.drag(tool, 0, 4);
        hand.drag(tool, 4, 4);
        hand.drag(tool, 0, 0);
        assertThat(hand.made).hasSize(2);
        assertThat(hand.rows()).containsExactly("11110", "11110", "11110", "11110", "00000");
        assertThat(tool.answer(Tool.Reply.ACCEPT)).as("there is no line").isFalse();
    }

    @Test
    void aFillStopsAtOtherLabels() {
        hand.drag(new FrameTool(hand, palette, false), 1, 1, 4, 4);
        palette.label(2);
        hand.drag(new FillTool(hand, palette), 0, 0);
        assertThat(hand.rows()).containsExactly("22222", "22222", "22111", "22111", "22111");
        hand.drag(new FillTool(hand, palette), 2, 2);
        assertThat(hand.rows()).containsOnly("22222");
        hand.hold(false, true).drag(new FillTool(hand, palette), 2, 2);
        assertThat(hand.rows()).containsOnly("00000");
        hand.drag(new FillTool(hand, palette), -3, 2);
        assertThat(hand.made).hasSize(4);
    }
}
