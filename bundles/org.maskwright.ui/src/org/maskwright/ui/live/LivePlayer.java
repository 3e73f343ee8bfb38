package org.maskwright.ui.live;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.Job;
import org.maskwright.core.InputException;
import org.maskwright.infer.ModelFile;
import org.maskwright.infer.ModelLibrary;
import org.maskwright.infer.SegmentationModel;
import org.maskwright.infer.SegmentationModel.Running;
import org.maskwright.infer.engine.Device;
import org.maskwright.session.composite.LookChoice;
import org.maskwright.session.live.LiveFrame;
import org.maskwright.session.live.LiveOrder;
import org.maskwright.session.live.LivePipeline;
import org.maskwright.session.live.LiveSource;
import org.maskwright.ui.jobs.UiThread;

/** Plays one source at a time; what was asked for before is over. Models are loaded in jobs. Of the UI thread. */
final class LivePlayer {
    private final UiThread screen;
    private final Screening screening;
    private final ModelLibrary library;
    private final AtomicReference<Optional<LiveFrame>> latest = new AtomicReference<>(Optional.empty());
    private final Runnable paint;
    private Optional<LivePipeline> pipeline = Optional.empty();
    private LookChoice look;
    private double steady;
    private String device = "";
    private volatile long asked;

    /** What is shown of it, on the UI thread. */
    interface Screening {
        /** The newest picture, and who computes. */
        void show(LiveFrame frame, String device);

        /** It is over; a line, when something went wrong. */
        void ended(Optional<String> why);
    }

    LivePlayer(UiThread screen, ModelLibrary library, LookChoice look, Screening screening) {
        this.screen = screen;
        this.library = library;
        this.look = look;
        this.screening = screening;
        // Pictures that come while one is painted are not painted: the newest is.
        this.paint = screen.merged(() -> latest.get().ifPresent(f -> screening.show(f, device)));
    }

    boolean isPlaying() {
        return pipeline.isPresent();
    }

    void play(LiveSource source, String model) {
        stop();
        long number = asked;
        var next = new LivePipeline(
                new LiveOrder(source, true, true), LiveOrder.LiveLook.of(look), steady, new Audience(number));
        pipeline = Optional.of(next);
        load(model, number, loaded -> {
            try {
                next.start(loaded);
            } catch (InputException refused) {
                fail(number, refused);
            }
        });
    }

    /** Takes another model, while pictures go on with the one before. */
    void use(String model) {
        long number = asked;
        pipeline.ifPresent(p -> load(model, number, p::use));
    }

    private void load(String name, long number, Consumer<SegmentationModel> then) {
        Job job = Job.createSystem(LiveMessages.JOB, monitor -> {
            try {
                ModelFile file = library.find(name);
                SegmentationModel loaded = SegmentationModel.load(file, new Running(Device.AUTO, 1, note -> {}));
                String by = loaded.provider().text();
                screen.soon(() -> device = by);
                then.accept(loaded);
            } catch (InputException | IOException e) {
                fail(number, e);
            }
        });
        job.setPriority(Job.INTERACTIVE);
        job.schedule();
    }

    private void fail(long number, Exception e) {
        over(number, Optional.of(String.valueOf(e.getMessage())));
    }

    private void over(long number, Optional<String> why) {
        screen.soon(() -> {
            if (number == asked) {
                stop();
                screening.ended(why);
            }
        });
    }

    /** Shows another background. */
    void show(LookChoice next) {
        look = next;
        pipeline.ifPresent(p -> p.show(LiveOrder.LiveLook.of(next)));
    }

    /** Steadies masks otherwise, 0…1. */
    void steady(double weight) {
        steady = weight;
        pipeline.ifPresent(p -> p.steady(weight));
    }

    /** Ends what is played; its model is closed by its own threads. */
    void stop() {
        asked++;
        pipeline.ifPresent(LivePipeline::close);
        pipeline = Optional.empty();
        latest.set(Optional.empty());
    }

    /** Hears one pipeline, as long as it is the one that is played. */
    private final class Audience implements LivePipeline.LiveAudience {
        private final long number;

        Audience(long number) {
            this.number = number;
        }

        @Override
        public void shown(LiveFrame frame) {
            if (number == asked) {
                latest.set(Optional.of(frame));
                paint.run();
            }
        }

        @Override
        public void ended(Optional<String> why) {
            over(number, why);
        }
    }
}
