package org.maskwright.ui.canvas.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.maskwright.core.MaskDocument;
import org.maskwright.core.area.Cleaning;

/** What is done to a whole mask, as a proposal, and to the part that is clicked on. */
class CleaningTest {
    private final Hand hand = new Hand("11100", "10102", "11100", "00000", "00011");

    private ProposalTool propose(Cleaning cleaning) {
        var next = new MaskDocument(hand.mask());
        next.apply(cleaning.on(hand.mask(), 1));
        return new ProposalTool(hand, next.snapshot(), cleaning.text(), Tool.NONE);
    }

    @Test
    void aProposalIsSeenAndMadeWhenItIsAccepted() {
        ProposalTool tool = propose(Cleaning.FILL_HOLES);
        assertThat(hand.seen()).containsExactly("11100", "11102", "11100", "00000", "00011");
        assertThat(hand.rows()).containsExactly("11100", "10102", "11100", "00000", "00011");
        assertThat(tool.patch().pixels()).isEqualTo(1);
        assertThat(tool.takes(hand.at(0, 0))).as("drags move the picture").isFalse();
        assertThat(tool.answer(Tool.Reply.ACCEPT)).isTrue();
        assertThat(hand.rows()).containsExactly("11100", "11102", "11100", "00000", "00011");
        assertThat(hand.made).containsExactly("fill holes");
        assertThat(tool.answer(Tool.Reply.CANCEL)).as("it has ended").isFalse();
    }

    @Test
    void aProposalThatIsDroppedLeavesTheMaskAsItWas() {
        ProposalTool tool = propose(Cleaning.KEEP_LARGEST);
        assertThat(hand.seen()).containsExactly("11100", "10102", "11100", "00000", "00000");
        assertThat(tool.answer(Tool.Reply.CANCEL)).isTrue();
        assertThat(hand.seen()).isEqualTo(hand.rows());
        assertThat(hand.made).isEmpty();
    }

    @Test
    void growingShrinkingAndInvertingLeaveOtherLabels() {
        propose(Cleaning.INVERT).answer(Tool.Reply.ACCEPT);
        assertThat(hand.rows()).containsExactly("00011", "01012", "00011", "11111", "11100");
        propose(Cleaning.SHRINK).answer(Tool.Reply.ACCEPT);
        assertThat(String.join("", hand.rows())).contains("2");
    }

    @Test
    void mirroringExchangesLeftAndRightAndFlippingTopAndBottom() {
        propose(Cleaning.MIRROR).answer(Tool.Reply.ACCEPT);
        assertThat(hand.rows()).containsExactly("00111", "20101", "00111", "00000", "11000");
        propose(Cleaning.FLIP).answer(Tool.Reply.ACCEPT);
        assertThat(hand.rows()).containsExactly("11000", "00000", "00111", "20101", "00111");
        assertThat(hand.made).containsExactly("mirror", "flip");
    }

    @Test
    void specksAreSmallerThanAHundredthOfTheLargestPart() {
        String[] rows = Collections.nCopies(21, "1".repeat(20) + "00").toArray(String[]::new);
        rows[10] = "0".repeat(22);
        rows[20] = "0".repeat(21) + "1";
        var large = new Hand(rows);
        var next = new MaskDocument(large.mask());
        next.apply(Cleaning.REMOVE_SPECKS.on(large.mask(), 1));
        assertThat(next.snapshot().at(21, 20)).isZero();
        assertThat(next.snapshot().at(0, 19)).isEqualTo(1);
    }

    @Test
    void theClickedPartIsKeptOrRemoved() {
        hand.drag(new ComponentTool(hand), 0, 0);
        assertThat(hand.rows()).containsExactly("11100", "10102", "11100", "00000", "00000");
        hand.hold(false, true).drag(new ComponentTool(hand), 0, 0);
        assertThat(hand.rows()).containsExactly("00000", "00002", "00000", "00000", "00000");
        hand.drag(new ComponentTool(hand), 0, 0);
        assertThat(hand.made).as("background is no part").containsExactly("keep part", "remove part");
    }
}
