package org.maskwright.session.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.InputException;
import org.maskwright.core.Size;
import org.maskwright.demo.TinyNetwork;
import org.maskwright.demo.TinyNetwork.Numbers;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.video.VideoReader;
import org.maskwright.imaging.video.VideoSink;
import org.maskwright.infer.ModelFile;
import org.maskwright.infer.SegmentationModel;
import org.maskwright.infer.SegmentationModel.Looking;
import org.maskwright.infer.SegmentationModel.Running;
import org.maskwright.infer.engine.Device;
import org.maskwright.session.composite.CompositeItem;
import org.maskwright.session.composite.LookChoice;
import org.maskwright.session.composite.MatteSource;
import org.maskwright.session.live.LiveOrder.LiveLook;

/** A small video goes through the pipeline, in its order and whole. */
@Timeout(60)
class LivePipelineTest {
    private static final Size SIZE = new Size(64, 48);
    private static final int FRAMES = 9;
    private static final LiveLook BLUE = LiveLook.of(LookChoice.STANDARD.coloured(0x0000ff));

    @TempDir
    Path temp;

    private Path video;

    /** What was shown, and how it ended. */
    private static class Seen implements LivePipeline.LiveAudience {
        private final List<LiveFrame> frames = Collections.synchronizedList(new ArrayList<>());
        private volatile Optional<String> why = Optional.of("not ended");

        @Override
        public void shown(LiveFrame frame) {
            frames.add(frame);
        }

        @Override
        public void ended(Optional<String> reason) {
            why = reason;
        }
    }

    /** White squares that move to the right, 4 px a picture, on black. */
    @BeforeEach
    void draw() throws Exception {
        video = temp.resolve("square.avi");
        try (VideoSink sink = VideoSink.open(video, SIZE, 100)) {
            for (int frame = 0; frame < FRAMES; frame++) {
                byte[] bgr = new byte[3 * 64 * 48];
                for (int y = 16; y < 32; y++) {
                    Arrays.fill(bgr, 3 * (64 * y + 4 * frame), 3 * (64 * y + 4 * frame + 16), (byte) 255);
                }
                sink.write(bgr);
            }
        }
    }

    /** Takes for a person what is as bright as the sign says. */
    private SegmentationModel model(float sign) throws Exception {
        float third = sign / 3;
        Path file = TinyNetwork.of(Numbers.FLOAT32, new long[] {1, 3, 48, 64}, new float[] {third, third, third})
                .writeTo(temp.resolve("bright" + sign + ".onnx"));
        return SegmentationModel.load(ModelFile.at(file), new Running(Device.CPU, 1, note -> {}));
    }

    private static int blue(LiveFrame frame, int x, int y) {
        int i = 3 * (y * 64 + x);
        return frame.bgr()[i + 1] < 0 ? 0 : frame.bgr()[i] & 0xff;
    }

    @Test
    void picturesComeInTheirOrderBeforeTheColour() throws Exception {
        Seen seen = new Seen();
        var order = new LiveOrder(new LiveSource.Video(video), false, false);
        try (var pipeline = new LivePipeline(order, BLUE, 0, seen)) {
            pipeline.start(model(1));
            assertThat(pipeline.await(30_000)).isTrue();
        }
        assertThat(seen.why).isEmpty();
        assertThat(seen.frames).hasSize(FRAMES);
        for (int i = 0; i < FRAMES; i++) {
            assertThat(blue(seen.frames.get(i), 4 * i + 8, 24))
                    .as("person of " + i)
                    .isZero();
            assertThat(blue(seen.frames.get(i), 60, 4)).as("behind " + i).isGreaterThan(240);
        }
        LiveFigures last = seen.frames.getLast().figures();
        assertThat(last.frames()).isEqualTo(FRAMES);
        assertThat(last.fps()).isPositive();
        assertThat(last.shares()).matches("decode \\d+ %, model \\d+ %, compose \\d+ %");
    }

    @Test
    void aVideoBeginsAnewAndTheLookChangesMeanwhile() throws Exception {
        Seen seen = new Seen();
        var order = new LiveOrder(new LiveSource.Video(video), false, true);
        var pipeline = new LivePipeline(order, BLUE, 0, seen);
        pipeline.start(model(1));
        while (seen.frames.size() < 2 * FRAMES) {
            assertThat(pipeline.await(5)).isFalse();
        }
        pipeline.show(LiveLook.of(LookChoice.STANDARD.coloured(0x00ff00)));
        int before = seen.frames.size();
        while (seen.frames.size() < before + 6) {
            assertThat(pipeline.await(5)).isFalse();
        }
        assertThat(blue(seen.frames.get(before + 5), 60, 4)).isZero();
        pipeline.use(model(1));
        pipeline.close();
        assertThat(pipeline.await(30_000)).isTrue();
        assertThat(seen.why).isEmpty();
    }

    @Test
    void aModelThatComesAfterTheEndIsClosed() throws Exception {
        var pipeline = new LivePipeline(new LiveOrder(new LiveSource.Video(video), false, false), BLUE, 0, new Seen());
        pipeline.start(model(1));
        assertThat(pipeline.await(30_000)).isTrue();
        SegmentationModel late = model(-1);
        try (VideoReader reader = VideoReader.open(video);
                Pixels pixels = reader.next().orElseThrow().pixels()) {
            var item = new CompositeItem("", Path.of(""), Optional.empty());
            MatteSource matte = new MatteSource.OfModel(late, Looking.ONCE);
            assertThat(matte.of(item, pixels).size()).isEqualTo(SIZE);
            pipeline.use(late);
            assertThatThrownBy(() -> matte.of(item, pixels)).hasMessageContaining("not in use any more");
        }
    }

    @Test
    void aVideoIsShownAtItsOwnPace() throws Exception {
        Seen seen = new Seen();
        long begin = System.nanoTime();
        try (var pipeline = new LivePipeline(new LiveOrder(new LiveSource.Video(video), true, false), BLUE, 0, seen)) {
            pipeline.start(model(1));
            assertThat(pipeline.await(30_000)).isTrue();
        }
        assertThat(System.nanoTime() - begin).isGreaterThan((FRAMES - 1) * 10_000_000L);
        assertThat(seen.frames).hasSize(FRAMES);
    }

    @Test
    void whatCannotGoOnEndsInOneLine() throws Exception {
        Seen seen = new Seen();
        LiveLook gone = LiveLook.of(LookChoice.STANDARD.before(temp.resolve("gone.png")));
        try (var pipeline = new LivePipeline(new LiveOrder(new LiveSource.Video(video), false, false), gone, 0, seen)) {
            pipeline.start(model(1));
            assertThat(pipeline.await(30_000)).isTrue();
        }
        assertThat(seen.why.orElseThrow()).startsWith("there is no picture");
        Path text = Files.writeString(temp.resolve("a.avi"), "no video");
        for (LiveSource none : List.of(
                new LiveSource.Video(text), new LiveSource.Video(temp.resolve("b.avi")), new LiveSource.Camera(97))) {
            var pipeline = new LivePipeline(new LiveOrder(none, false, false), BLUE, 0, seen);
            SegmentationModel model = model(1);
            assertThatThrownBy(() -> pipeline.start(model)).isInstanceOf(InputException.class);
        }
        assertThatThrownBy(() -> new LiveSource.Camera(97).open()).hasMessageContaining("there is no camera 97");
    }
}
