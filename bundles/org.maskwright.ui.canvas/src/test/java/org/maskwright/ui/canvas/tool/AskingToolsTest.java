package org.maskwright.ui.canvas.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maskwright.core.Rect;

/** Tools that ask for something to be computed. */
class AskingToolsTest {
    private final Hand hand = new Hand("00000", "00000", "00000");

    @Test
    void aBoxHasAllPixelsThatItTouches() {
        List<Rect> asked = new ArrayList<>();
        var tool = new BoxTool(asked::add);
        hand.drag(tool, 3, 2, 1, 0);
        assertThat(asked).containsExactly(new Rect(1, 0, 3, 3));
        assertThat(tool.marks()).isEmpty();
        hand.drag(tool, 1, 1);
        assertThat(asked).as("a click is no box").hasSize(1);
    }

    @Test
    void escapeDropsABox() {
        List<Rect> asked = new ArrayList<>();
        var tool = new BoxTool(asked::add);
        tool.press(hand.at(0, 0));
        tool.drag(hand.at(2, 2));
        assertThat(tool.marks()).hasSize(1);
        assertThat(tool.answer(Tool.Reply.CANCEL)).isTrue();
        tool.release(hand.at(2, 2));
        assertThat(asked).isEmpty();
    }

    @Test
    void theWandTakesMoreColoursTheFartherRightItIsDragged() {
        List<Double> tolerances = new ArrayList<>();
        List<Boolean> inverse = new ArrayList<>();
        var tool = new WandTool((at, tolerance, takesAway) -> {
            assertThat(at).isEqualTo(hand.at(1, 1).at());
            tolerances.add(tolerance);
            inverse.add(takesAway);
        });
        hand.at(10.0).drag(tool, 1, 1);
        hand.drag(tool, 1, 1, 4, 1);
        hand.hold(false, true).drag(tool, 1, 1, -200, 1);
        assertThat(tolerances.get(1)).isGreaterThan(tolerances.get(0));
        assertThat(tolerances.get(2)).isZero();
        assertThat(inverse).containsExactly(false, false, true);
    }
}
