package org.maskwright.ui.edit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.maskwright.check.Finding;
import org.maskwright.core.Rect;
import org.maskwright.core.SampleName;
import org.maskwright.core.shape.Point;
import org.maskwright.session.DatasetSnapshot;
import org.maskwright.session.edit.FindingPlace;
import org.maskwright.session.edit.MaskEditing;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.canvas.tool.Mark;

/** From place to place of what the check found in the sample that is shown, each brought before the eyes and framed. Of the UI thread. */
final class FindingWalk {
    /** So many px of the picture are between a place and its frame. */
    private static final int AROUND_PX = 2;

    private final MaskBoard board;
    private final Workspace workspace;
    private final Consumer<String> say;
    private Optional<FindingPlace> here = Optional.empty();
    private Optional<String> expected = Optional.empty();

    /** @param say told what is shown */
    FindingWalk(MaskBoard board, Workspace workspace, Consumer<String> say) {
        this.board = board;
        this.workspace = workspace;
        this.say = say;
        board.control().addListener(SWT.MouseDown, e -> {
            if (e.button == 1) {
                board.canvas().highlight(List.of());
            }
        });
    }

    /** Goes to what a rule found in a sample, now or as soon as it is open. */
    void show(SampleName sample, String rule) {
        if (board.editing().filter(e -> e.sample().name().equals(sample)).isPresent()) {
            to(rule);
        } else {
            expected = Optional.of(rule);
        }
    }

    /** A sample is open. */
    void arrived() {
        Optional<String> rule = expected;
        expected = Optional.empty();
        rule.ifPresent(this::to);
    }

    /** Goes to the next place, or to the one before with −1; round from the last to the first. */
    void by(int steps) {
        List<FindingPlace> places = places();
        if (places.isEmpty()) {
            leave();
            say.accept(EditMessages.NO_PLACE);
        } else {
            int now = here.map(h -> nearest(places, h)).orElse(steps > 0 ? -1 : 0);
            // A place that was mended is gone: the one that has come to its number is the next.
            boolean gone = now >= 0 && !places.get(now).equals(here.orElseThrow()) && steps > 0;
            show(places, Math.floorMod(gone ? now : now + steps, places.size()));
        }
    }

    /** The first place of what a rule found; where it has none, what it found is said. */
    private void to(String rule) {
        List<FindingPlace> places = places();
        IntStream.range(0, places.size())
                .filter(i -> places.get(i).finding().rule().equals(rule))
                .findFirst()
                .ifPresentOrElse(i -> show(places, i), () -> {
                    leave();
                    findings().stream()
                            .filter(f -> f.rule().equals(rule))
                            .findFirst()
                            .ifPresent(f -> say.accept(f.message()));
                });
    }

    /** The same place, or the number that it would have among those that are left. */
    private static int nearest(List<FindingPlace> places, FindingPlace wanted) {
        int same = places.indexOf(wanted);
        return same >= 0
                ? same
                : (int) Math.min(
                        places.size() - 1L,
                        places.stream().filter(p -> comesBefore(p, wanted)).count());
    }

    private static boolean comesBefore(FindingPlace a, FindingPlace b) {
        return a.finding().equals(b.finding())
                && (a.area().y() < b.area().y()
                        || a.area().y() == b.area().y()
                                && a.area().x() < b.area().x());
    }

    private List<Finding> findings() {
        String key = board.editing().map(e -> e.sample().name().key()).orElse("");
        return workspace.snapshot().map(DatasetSnapshot::findings).orElse(List.of()).stream()
                .filter(f -> f.sample().key().equals(key))
                .toList();
    }

    private List<FindingPlace> places() {
        return board.editing()
                .map(MaskEditing::document)
                .map(d -> FindingPlace.of(findings(), d.snapshot()))
                .orElse(List.of());
    }

    private void show(List<FindingPlace> places, int number) {
        FindingPlace place = places.get(number);
        here = Optional.of(place);
        Rect area = place.area();
        board.canvas().look(area);
        board.canvas()
                .highlight(List.of(new Mark.Frame(
                        new Point(area.x() - AROUND_PX, area.y() - AROUND_PX),
                        new Point(area.x() + area.width() + AROUND_PX, area.y() + area.height() + AROUND_PX),
                        false)));
        say.accept(NLS.bind(EditMessages.PLACE, new Object[] {
            number + 1, places.size(), place.finding().rule(), place.finding().message()
        }));
    }

    /** Frames nothing any more. */
    void leave() {
        here = Optional.empty();
        expected = Optional.empty();
        board.canvas().highlight(List.of());
    }
}
