package org.maskwright.ui.canvas.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.maskwright.core.MaskDocument;
import org.maskwright.core.Rect;
import org.maskwright.core.area.Area;
import org.maskwright.core.area.Paint;
import org.maskwright.core.shape.Point;
import org.maskwright.imaging.tool.Click;

class ClickToolTest {
    private final Hand hand = new Hand("00000", "01100", "00000");
    private final List<List<Click>> proposed = new ArrayList<>();
    private final List<Point> foreseen = new ArrayList<>();
    private final List<Consumer<Mark.Rim>> waiting = new ArrayList<>();
    private final ClickTool tool = new ClickTool(hand, new ClickTool.ClickAnswers() {
        @Override
        public void propose(List<Click> clicks) {
            proposed.add(clicks);
        }

        @Override
        public void foresee(List<Click> clicks, Point at, Consumer<Mark.Rim> then) {
            foreseen.add(at);
            waiting.add(then);
        }
    });

    private static Click click(int x, int y, boolean inside) {
        return new Click(new Point(x + 0.5, y + 0.5), inside);
    }

    @Test
    void theButtonsAndTheKeysSayWhatBelongsToIt() {
        hand.drag(tool, 3, 1, 4, 1);
        assertThat(tool.pressRight(hand.at(1, 1))).isTrue();
        hand.hold(false, true).drag(tool, 0, 0);
        assertThat(proposed.getLast()).containsExactly(click(3, 1, true), click(1, 1, false), click(0, 0, false));
        assertThat(proposed).hasSize(3);
        assertThat(tool.marks())
                .containsExactly(
                        new Mark.Spot(new Point(3.5, 1.5), false),
                        new Mark.Spot(new Point(1.5, 1.5), true),
                        new Mark.Spot(new Point(0.5, 0.5), true));
    }

    @Test
    void besideThePictureNothingIsClicked() {
        assertThat(tool.takes(hand.at(5, 1))).isFalse();
        assertThat(tool.takes(hand.at(4, 2))).isTrue();
        assertThat(tool.pressRight(hand.at(-1, 1))).isFalse();
        assertThat(proposed).isEmpty();
    }

    @Test
    void aStepBackTakesTheLastClick() {
        assertThat(tool.isStepwise()).isFalse();
        hand.drag(tool, 3, 1);
        hand.drag(tool, 4, 1);
        assertThat(tool.isStepwise()).isTrue();
        assertThat(tool.answer(Tool.Reply.BACK)).isTrue();
        assertThat(proposed.getLast()).containsExactly(click(3, 1, true));
        assertThat(tool.answer(Tool.Reply.BACK)).isTrue();
        assertThat(proposed.getLast()).isEmpty();
        assertThat(tool.answer(Tool.Reply.BACK)).as("there is none any more").isFalse();
        assertThat(tool.isStepwise()).isFalse();
    }

    @Test
    void whatAClickWouldChangeIsOutlinedBefore() {
        tool.hover(hand.at(3, 1));
        tool.hover(new Pointer(new Point(3.9, 1.1), 1, Pointer.Held.NONE));
        assertThat(foreseen).as("a pixel is asked about once").containsExactly(new Point(3.5, 1.5));
        var rim = new Mark.Rim(Area.none(hand.mask().size()), false);
        waiting.getLast().accept(rim);
        assertThat(tool.marks()).containsExactly(rim);
        hand.drag(tool, 3, 1);
        assertThat(tool.marks()).containsExactly(new Mark.Spot(new Point(3.5, 1.5), false));
        tool.hover(hand.at(9, 1));
        assertThat(foreseen).as("nothing beside the picture").hasSize(1);
        tool.leave();
        waiting.getLast().accept(rim);
        assertThat(tool.marks()).as("the pointer is not there any more").doesNotContain(rim);
    }

    @Test
    void whatIsProposedIsMadeAsOneChange() {
        hand.drag(tool, 3, 1);
        var next = new MaskDocument(hand.mask());
        next.apply(Paint.add(1).on(hand.mask(), Area.of(hand.mask().size(), new Rect(3, 1, 1, 1))));
        var proposal = new ProposalTool(hand, next.snapshot(), "clicks", tool);
        assertThat(proposal.isStepwise()).isTrue();
        assertThat(proposal.pressRight(hand.at(0, 2))).as("clicks go on").isTrue();
        assertThat(proposed.getLast()).containsExactly(click(3, 1, true), click(0, 2, false));
        assertThat(proposal.answer(Tool.Reply.ACCEPT)).isTrue();
        assertThat(hand.rows()).containsExactly("00000", "01110", "00000");
        assertThat(hand.made).containsExactly("clicks");
        assertThat(tool.marks()).as("its clicks are done with").isEmpty();
    }

    @Test
    void escapeDropsAllClicks() {
        hand.drag(tool, 3, 1);
        tool.press(hand.at(1, 1));
        assertThat(tool.answer(Tool.Reply.CANCEL)).isTrue();
        tool.release(hand.at(1, 1));
        assertThat(tool.marks()).isEmpty();
        assertThat(proposed).hasSize(1);
        assertThat(tool.answer(Tool.Reply.ACCEPT)).isFalse();
    }
}
