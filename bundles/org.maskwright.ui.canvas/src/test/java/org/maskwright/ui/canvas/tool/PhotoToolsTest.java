package org.maskwright.ui.canvas.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.maskwright.core.MaskDocument;
import org.maskwright.core.Progress;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.core.area.Paint;
import org.maskwright.core.shape.Brush;
import org.maskwright.core.shape.Point;
import org.maskwright.imaging.tool.Livewire;
import org.maskwright.imaging.tool.Photo;
import org.maskwright.imaging.tool.Seeds;
import org.maskwright.imaging.tool.Superpixels;

/** Tools that look at the photo, here one that is white in a square of 20 px and black around it. */
class PhotoToolsTest {
    private static final int SIDE = 40;
    private static final int FROM = 10;
    private static final int TO = 30;

    private final Hand hand = new Hand(rows());
    private final Palette palette = new Palette();
    private final Photo photo = photo();
    private final List<Runnable> later = new ArrayList<>();

    PhotoToolsTest() {
        palette.brush(new Brush(1, Brush.Tip.ROUND));
    }

    private static String[] rows() {
        var rows = new String[SIDE];
        Arrays.fill(rows, "0".repeat(SIDE));
        return rows;
    }

    private static Photo photo() {
        byte[] bgr = new byte[3 * SIDE * SIDE];
        for (int i = 0; i < bgr.length; i++) {
            int x = i / 3 % SIDE;
            int y = i / 3 / SIDE;
            bgr[i] = (byte) (x >= FROM && x < TO && y >= FROM && y < TO ? 230 : 20);
        }
        return Photo.adopt(new Size(SIDE, SIDE), bgr);
    }

    private static Area square() {
        return Area.of(new Size(SIDE, SIDE), new Rect(FROM, FROM, TO - FROM, TO - FROM));
    }

    private Area drawn() {
        return Area.of(hand.mask(), 1);
    }

    private double iou(Area found) {
        return (double) found.intersect(square()).pixels()
                / found.union(square()).pixels();
    }

    private void wire(Point at, Consumer<Livewire> then) {
        then.accept(Livewire.from(photo, (int) at.x(), (int) at.y(), Progress.none()));
    }

    private void patches(Point at, int sidePx, Consumer<Superpixels> then) {
        later.add(() -> then.accept(Superpixels.around(photo, at, 8, Progress.none())));
    }

    @Test
    void scissorsClingToEdgesBetweenCorners() {
        var tool = new WireTool(hand, palette, this::wire);
        for (int[] c : new int[][] {{10, 10}, {29, 10}, {29, 29}, {10, 29}}) {
            hand.drag(tool, c[0], c[1]);
        }
        tool.hover(hand.at(20, 35));
        assertThat(tool.marks()).hasSize(1);
        assertThat(tool.answer(Tool.Reply.ACCEPT)).isTrue();
        assertThat(iou(drawn())).isGreaterThan(0.85);
        assertThat(hand.made).containsExactly("scissors");
        assertThat(tool.marks()).isEmpty();
    }

    @Test
    void scissorsGoBackCornerByCornerAndOutOfThePictureToItsEdge() {
        var tool = new WireTool(hand, palette, (at, then) -> {});
        hand.drag(tool, -5, -5);
        hand.drag(tool, 60, 0);
        hand.drag(tool, 60, 60);
        hand.drag(tool, 20, 20);
        assertThat(tool.answer(Tool.Reply.BACK)).isTrue();
        assertThat(tool.answer(Tool.Reply.ACCEPT)).isTrue();
        assertThat(drawn().contains(38, 5)).isTrue();
        assertThat(drawn().contains(5, 38)).isFalse();
        assertThat(tool.answer(Tool.Reply.BACK)).as("there is nothing any more").isFalse();
    }

    @Test
    void whoGoesBackACornerHasTheWireFromThereAgain() {
        var tool = new WireTool(hand, palette, (at, then) -> later.add(() -> wire(at, then)));
        hand.drag(tool, 10, 10);
        hand.drag(tool, 29, 10);
        assertThat(later).hasSize(2);
        assertThat(tool.answer(Tool.Reply.BACK)).isTrue();
        assertThat(later).as("the first wire was never found").hasSize(3);
        later.getLast().run();
        hand.drag(tool, 29, 10);
        hand.drag(tool, 29, 29);
        assertThat(tool.answer(Tool.Reply.BACK)).isTrue();
        assertThat(later).as("the second one was not, either").hasSize(6);
    }

    @Test
    void scissorsAreClosedAtTheirFirstCornerAndTakeAway() {
        hand.make(Paint.add(1).on(hand.mask(), Area.all(hand.mask().size())), "all");
        var tool = new WireTool(hand, palette, (at, then) -> {});
        hand.at(10.0).hold(false, true);
        for (int[] c : new int[][] {{0, 0}, {20, 0}, {20, 20}, {0, 20}, {0, 0}}) {
            hand.drag(tool, c[0], c[1]);
        }
        assertThat(hand.made).containsExactly("all", "scissors");
        assertThat(drawn().contains(10, 10)).isFalse();
        assertThat(drawn().contains(30, 30)).isTrue();
    }

    @Test
    void strokesSayMoreAndMoreUntilTheyAreDropped() {
        List<Seeds> asked = new ArrayList<>();
        var tool = new SeedTool(hand, palette, SeedTool.Trail.WHOLE, asked::add);
        hand.drag(tool, 12, 12, 20, 12);
        hand.hold(false, true).drag(tool, 2, 2, 20, 2);
        assertThat(asked.getLast().inside().pixels()).isEqualTo(9);
        assertThat(asked.getLast().outside().pixels()).isEqualTo(19);
        hand.drag(tool, 12, 12);
        assertThat(asked.getLast().inside().pixels()).as("the later one counts").isEqualTo(8);
        assertThat(tool.answer(Tool.Reply.BACK)).isTrue();
        assertThat(asked.getLast().inside().pixels()).isEqualTo(9);
        assertThat(tool.marks()).hasSize(3);
        assertThat(tool.answer(Tool.Reply.CANCEL)).isTrue();
        assertThat(tool.answer(Tool.Reply.CANCEL)).isFalse();
        assertThat(asked).hasSize(4);
    }

    @Test
    void strokesWhoseResultIsToBeSeenLeaveTheirOutline() {
        var tool = new SeedTool(hand, palette, SeedTool.Trail.RIM, asked -> {});
        hand.drag(tool, 12, 12, 20, 12);
        assertThat(tool.marks().getFirst())
                .isInstanceOfSatisfying(
                        Mark.Rim.class, rim -> assertThat(rim.area().pixels()).isEqualTo(9));
    }

    @Test
    void strokesGoOnWhileWhatTheyAskedForIsProposed() {
        List<Seeds> asked = new ArrayList<>();
        var tool = new SeedTool(hand, palette, SeedTool.Trail.WHOLE, asked::add);
        hand.drag(tool, 12, 12, 20, 12);
        var next = new MaskDocument(hand.mask());
        next.apply(Paint.add(1).on(hand.mask(), square()));
        var proposal = new ProposalTool(hand, next.snapshot(), "object by strokes", tool);
        assertThat(proposal.takes(hand.at(1, 1))).isTrue();
        hand.drag(proposal, 12, 25, 20, 25);
        assertThat(asked).hasSize(2);
        proposal.withdraw();
        assertThat(hand.seen()).isEqualTo(hand.rows());
        assertThat(tool.marks()).as("the strokes are there still").hasSizeGreaterThan(1);
        var second = new ProposalTool(hand, next.snapshot(), "object by strokes", tool);
        assertThat(second.answer(Tool.Reply.ACCEPT)).isTrue();
        assertThat(drawn()).isEqualTo(square());
        assertThat(tool.answer(Tool.Reply.CANCEL)).as("the strokes are gone").isFalse();
    }

    @Test
    void aStrokeTakesThePatchesThatItTouchesAlsoWhenTheyComeLate() {
        palette.brush(new Brush(8, Brush.Tip.ROUND));
        var tool = new PatchTool(hand, palette, this::patches);
        hand.drag(tool, 14, 14, 26, 14, 26, 26, 14, 26);
        assertThat(hand.made).as("there are no patches yet").isEmpty();
        later.removeFirst().run();
        assertThat(hand.made).containsExactly("patches");
        assertThat(drawn().minus(square()).pixels())
                .as("patches end at the edge")
                .isLessThan(20);
        assertThat(iou(drawn())).isGreaterThan(0.6);
        hand.hold(false, true).drag(tool, 14, 14, 26, 14, 26, 26, 14, 26);
        assertThat(later).as("the patches are known").isEmpty();
        assertThat(drawn().isEmpty()).isTrue();
    }

    @Test
    void patchesThatComeTooLateDrawNothing() {
        var tool = new PatchTool(hand, palette, this::patches);
        hand.drag(tool, 14, 14);
        assertThat(tool.answer(Tool.Reply.CANCEL)).isTrue();
        later.removeFirst().run();
        assertThat(hand.made).isEmpty();
        assertThat(drawn().isEmpty()).isTrue();
    }
}
