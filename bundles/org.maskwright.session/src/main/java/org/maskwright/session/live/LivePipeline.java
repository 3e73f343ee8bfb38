package org.maskwright.session.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.maskwright.core.InputException;
import org.maskwright.core.Shares;
import org.maskwright.imaging.composite.Composed;
import org.maskwright.imaging.composite.Compositor;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.video.VideoFrame;
import org.maskwright.imaging.video.VideoReader;
import org.maskwright.infer.SegmentationModel;
import org.maskwright.infer.SegmentationModel.Looking;
import org.maskwright.session.composite.CompositeItem;
import org.maskwright.session.composite.MatteSource;
import org.maskwright.session.composite.Steadying;
import org.maskwright.session.live.LiveMeter.Stage;

/**
 * Composes pictures as they come: one is decoded while the model looks at the one before and the one before that is composed. Queues between
 * the three threads hold {@value #QUEUE} pictures, so that what is shown is not old. Model, look and steadiness may change at any time. It
 * owns the models that it is given. Methods for any thread.
 */
public final class LivePipeline implements AutoCloseable {
    private static final int QUEUE = 2;
    private static final long PATIENCE_MS = 50;
    private static final int STAGES = Stage.values().length;

    private final LiveOrder order;
    private final LiveAudience audience;
    private final LiveMeter meter;
    private final BlockingQueue<Optional<VideoFrame>> decoded = new ArrayBlockingQueue<>(QUEUE);
    private final BlockingQueue<Optional<Masked>> masked = new ArrayBlockingQueue<>(QUEUE);
    private final NextModel nextModel = new NextModel();
    private final AtomicBoolean begun = new AtomicBoolean();
    private final AtomicInteger running = new AtomicInteger(STAGES);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile LiveOrder.LiveLook look;
    private volatile double steady;
    private volatile Optional<String> trouble = Optional.empty();

    /** A picture and its mask. */
    private record Masked(VideoFrame frame, Shares mask) {}

    /** Who sees the pictures, on a thread of the pipeline. */
    public interface LiveAudience {
        /** A picture is composed; the pipeline goes on when this returns. */
        void shown(LiveFrame frame);

        /**
         * There are no more.
         *
         * @param why one line, when something went wrong
         */
        void ended(Optional<String> why);
    }

    /** A step of a stage. */
    private interface StageWork {
        void run() throws IOException, InputException, InterruptedException;
    }

    /**
     * @param look of the first pictures
     * @param steady weight of the picture before, 0…1, see {@link Steadying}
     */
    public LivePipeline(LiveOrder order, LiveOrder.LiveLook look, double steady, LiveAudience audience) {
        this.order = order;
        this.look = look;
        this.steady = steady;
        this.audience = audience;
        this.meter = new LiveMeter(order.paced());
    }

    /**
     * Begins, once.
     *
     * @param model the first; closed by the pipeline
     * @throws InputException when there is no such source; then the model is closed
     */
    public void start(SegmentationModel model) throws InputException {
        VideoReader reader;
        try {
            reader = order.source().open();
        } catch (InputException none) {
            model.close();
            throw none;
        }
        nextModel.offer(model);
        begun.set(true);
        thread(Stage.DECODE, () -> decode(reader));
        thread(Stage.INFER, this::infer);
        thread(Stage.COMPOSE, this::compose);
    }

    private void thread(Stage stage, StageWork work) {
        Runnable whole = () -> {
            try {
                work.run();
            } catch (IOException | InputException | RuntimeException e) {
                failed(String.valueOf(e.getMessage()));
                stopped.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stopped.countDown();
            } finally {
                if (running.decrementAndGet() == 0) {
                    audience.ended(trouble);
                    ended.countDown();
                }
            }
        };
        Thread.ofPlatform().name("maskwright-live-" + stage.ordinal()).daemon().start(whole);
    }

    /** What goes wrong first is told. */
    private synchronized void failed(String why) {
        if (trouble.isEmpty()) {
            trouble = Optional.of(why);
        }
    }

    /**
     * Looks with another model from the next picture on.
     *
     * @param model closed by the pipeline, at once when that is over
     */
    public void use(SegmentationModel model) {
        nextModel.offer(model);
    }

    /** Shows another background from the next picture on. */
    public void show(LiveOrder.LiveLook next) {
        look = next;
    }

    /** Steadies otherwise from the next picture on. */
    public void steady(double weight) {
        steady = weight;
    }

    private void decode(VideoReader first) throws InputException, InterruptedException {
        VideoReader reader = first;
        try {
            long beginNs = System.nanoTime();
            long count = 0;
            while (!isStopped()) {
                long since = System.nanoTime();
                Optional<VideoFrame> frame = reader.next();
                meter.worked(Stage.DECODE, since);
                if (frame.isEmpty() && order.again() && count > 0) {
                    reader.close();
                    reader = order.source().open();
                    count = 0;
                    beginNs = System.nanoTime();
                } else {
                    pace(beginNs, count++, reader);
                    give(frame);
                    if (frame.isEmpty()) {
                        return;
                    }
                }
            }
        } finally {
            reader.close();
        }
    }

    /** A camera gives pictures at its own pace. */
    private void pace(long beginNs, long count, VideoReader reader) throws InterruptedException {
        if (order.paced() && !order.source().dropsLate()) {
            long dueNs = beginNs + Math.round(count * 1e9 / reader.fps());
            long early = dueNs - System.nanoTime();
            if (early > 0 && stopped.await(early, TimeUnit.NANOSECONDS)) {
                return;
            }
        }
    }

    private void give(Optional<VideoFrame> frame) throws InterruptedException {
        if (order.source().dropsLate() && frame.isPresent()) {
            while (!decoded.offer(frame)) {
                decoded.poll();
            }
            return;
        }
        put(decoded, frame);
    }

    private <T> void put(BlockingQueue<T> queue, T thing) throws InterruptedException {
        while (!isStopped() && !queue.offer(thing, PATIENCE_MS, TimeUnit.MILLISECONDS)) {
            // Asks again whether it is stopped.
        }
    }

    /** The next of a queue; empty after the last, or when it is stopped. */
    private <T> Optional<T> take(BlockingQueue<Optional<T>> queue) throws InterruptedException {
        while (!isStopped()) {
            Optional<T> next = queue.poll(PATIENCE_MS, TimeUnit.MILLISECONDS);
            if (next != null) {
                return next;
            }
        }
        return Optional.empty();
    }

    private void infer() throws IOException, InterruptedException {
        Optional<SegmentationModel> model = Optional.empty();
        try {
            while (true) {
                Optional<VideoFrame> frame = take(decoded);
                if (frame.isEmpty()) {
                    put(masked, Optional.empty());
                    return;
                }
                Optional<SegmentationModel> other = nextModel.take();
                if (other.isPresent()) {
                    model.ifPresent(SegmentationModel::close);
                    model = other;
                }
                put(masked, Optional.of(masked(frame.get(), model.orElseThrow())));
            }
        } finally {
            model.ifPresent(SegmentationModel::close);
            nextModel.close();
        }
    }

    private Masked masked(VideoFrame frame, SegmentationModel model) throws IOException {
        long since = System.nanoTime();
        try (Pixels pixels = frame.pixels()) {
            var item = new CompositeItem("", Path.of(""), Optional.empty());
            return new Masked(frame, new MatteSource.OfModel(model, Looking.ONCE).of(item, pixels));
        } finally {
            meter.worked(Stage.INFER, since);
        }
    }

    private void compose() throws IOException, InputException, InterruptedException {
        LiveOrder.LiveLook known = look;
        Optional<Compositor> compositor = Optional.empty();
        double weight = steady;
        Steadying steadying = new Steadying(weight);
        while (true) {
            Optional<Masked> next = take(masked);
            if (next.isEmpty()) {
                return;
            }
            long since = System.nanoTime();
            if (compositor.isEmpty() || known != look) {
                known = look;
                compositor =
                        Optional.of(new Compositor(known.of(next.get().frame().size())));
            }
            if (weight != steady) {
                weight = steady;
                steadying = new Steadying(weight);
            }
            show(next.get(), compositor.get(), steadying, since);
        }
    }

    private void show(Masked next, Compositor compositor, Steadying steadying, long sinceNs) {
        byte[] bgr;
        try (Pixels pixels = next.frame().pixels();
                Composed composed = compositor.of(pixels, steadying.next(next.mask()))) {
            bgr = composed.toBytes();
        }
        meter.worked(Stage.COMPOSE, sinceNs);
        audience.shown(new LiveFrame(next.frame().size(), bgr, meter.done()));
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /** Waits for the end for so long at most, ms; whether it came. */
    public boolean await(long ms) throws InterruptedException {
        return ended.await(ms, TimeUnit.MILLISECONDS);
    }

    /** Stops it, soon: threads end after the picture that they are at, and close the model. */
    @Override
    public void close() {
        stopped.countDown();
        if (!begun.get()) {
            nextModel.close();
        }
    }
}
