package org.maskwright.ui.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.maskwright.core.MaskPatch;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Progress;
import org.maskwright.core.area.Area;
import org.maskwright.core.shape.Point;
import org.maskwright.imaging.tool.Click;
import org.maskwright.imaging.tool.ClickCut;
import org.maskwright.imaging.tool.ClickRefiner;
import org.maskwright.imaging.tool.Photo;
import org.maskwright.ui.canvas.raster.Layers;
import org.maskwright.ui.canvas.raster.Pyramid;
import org.maskwright.ui.canvas.tool.ClickTool;
import org.maskwright.ui.canvas.tool.Mark;
import org.maskwright.ui.jobs.LatestJob;
import org.maskwright.ui.jobs.UiThread;

/** Answers the clicks of a person: proposes what they make of the mask, and looks ahead at what one more would. Of the UI thread. */
final class ClickDesk implements ClickTool.ClickAnswers {
    private final MaskBoard board;
    private final Consumer<Suggestion> suggest;
    private final LatestJob job;
    private final ClickAdvice advice;
    private Optional<Subject> subject = Optional.empty();
    private Optional<Runnable> next = Optional.empty();
    private Runnable steps = () -> {};

    /** What is refined: the clicks of another mask, label or photo are answered anew. */
    private record Subject(MaskSnapshot mask, int label, Photo photo, ClickRefiner refiner) {
        boolean is(MaskSnapshot other, int drawn, Photo seen) {
            return label == drawn
                    && photo.isSame(seen)
                    && mask.size().equals(other.size())
                    && MaskPatch.between(mask, other).isEmpty();
        }
    }

    /** @param suggest has something computed and proposed */
    ClickDesk(MaskBoard board, Consumer<Suggestion> suggest) {
        this.board = board;
        this.suggest = suggest;
        this.job = new LatestJob(UiThread.of(board.control()));
        this.advice = new ClickAdvice(UiThread.of(board.control()));
        advice.onChange(() -> subject = Optional.empty());
    }

    /** Who answers. */
    ClickAdvice advice() {
        return advice;
    }

    /** The photo that is shown; empty where there is none. */
    Optional<Photo> photo() {
        return board.layers().flatMap(Layers::image).map(Pyramid::photo);
    }

    private Optional<ClickRefiner> refiner() {
        Optional<MaskSnapshot> mask = board.editing().map(e -> e.document().snapshot());
        int label = board.palette().label();
        if (mask.isEmpty()) {
            return Optional.empty();
        }
        Photo photo = board.photo();
        if (subject.filter(s -> s.is(mask.get(), label, photo)).isEmpty()) {
            Area area = Area.of(mask.get(), label);
            ClickRefiner refiner = photo().isPresent() ? advice.on(photo, area) : ClickCut.of(photo, area);
            subject = Optional.of(new Subject(mask.get(), label, photo, refiner));
        }
        return subject.map(Subject::refiner);
    }

    @Override
    public void propose(List<Click> clicks) {
        stop();
        refiner()
                .ifPresent(r -> suggest.accept(
                        Suggestion.clicks(r, clicks, board.palette().where())));
    }

    /** A look that is under way is waited for: whoever moves the mouse would never see anything otherwise. */
    @Override
    public void foresee(List<Click> clicks, Point at, Consumer<Mark.Rim> then) {
        Runnable look = () -> refiner()
                .ifPresent(
                        r -> job.start(EditMessages.PHOTO_JOB, progress -> foreseen(r, clicks, at, progress), rim -> {
                            then.accept(rim);
                            board.canvas().mark();
                            Optional<Runnable> waiting = next;
                            next = Optional.empty();
                            waiting.ifPresent(Runnable::run);
                        }));
        if (job.isWorking()) {
            next = Optional.of(look);
        } else {
            look.run();
        }
    }

    private static Mark.Rim foreseen(ClickRefiner refiner, List<Click> clicks, Point at, Progress progress) {
        Area now = refiner.refined(clicks, progress);
        var click = new Click(at, true);
        boolean takesAway = now.contains(click.x(), click.y());
        var more = new ArrayList<>(clicks);
        more.add(new Click(at, !takesAway));
        Area then = refiner.refined(more, progress);
        return new Mark.Rim(takesAway ? now.minus(then) : then.minus(now), takesAway);
    }

    /** Told when there is another number of clicks to be taken back. */
    void onSteps(Runnable listener) {
        steps = listener;
    }

    /** Looks ahead no more: there is another click, or another tool. */
    void stop() {
        next = Optional.empty();
        job.stop();
        steps.run();
    }
}
