package org.maskwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.imaging.composite.Backdrop;
import org.maskwright.imaging.composite.CompositeLook;
import org.maskwright.imaging.video.VideoReader;
import org.maskwright.infer.SegmentationModel;
import org.maskwright.infer.engine.Provider;
import org.maskwright.session.composite.LookChoice;
import org.maskwright.session.live.LiveFigures;
import org.maskwright.session.live.LiveOrder;
import org.maskwright.session.live.LivePipeline;
import org.maskwright.session.live.LiveSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code live}: a camera or a video through a model, as quickly as it goes. */
@Command(
        name = "live",
        description =
                "Composes a camera or a video as it comes, with decoding, model and composing overlapped, and tells"
                        + " how quickly; the view Live of the workbench shows it.",
        mixinStandardHelpOptions = true)
final class LiveCommand implements Callable<Integer> {
    private static final long LOOK_MS = 50;

    private final Console console;

    @Option(names = "--video", paramLabel = "FILE", description = "A video: Motion JPEG in AVI.")
    private @Nullable Path video;

    @Option(names = "--camera", paramLabel = "N", description = "A camera by its number, from 0.")
    private @Nullable Integer camera;

    @Mixin
    private ModelArgs model = new ModelArgs();

    @Mixin
    private LookArgs look = new LookArgs();

    @Mixin
    private OutputArgs output = new OutputArgs();

    @Option(
            names = "--steady",
            paramLabel = "W",
            defaultValue = "0.5",
            description = "How much the mask of a picture follows the one before, 0 to 1, against flicker. Default:"
                    + " ${DEFAULT-VALUE}.")
    private double steady;

    @Option(names = "--frames", paramLabel = "N", description = "End after so many pictures. Default: at the end.")
    private @Nullable Integer frames;

    @Option(
            names = "--to",
            paramLabel = "OUT.avi",
            description = "Write what is composed to a new file, without sound.")
    private @Nullable Path target;

    LiveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        output.requireWritable();
        LiveSource source = source();
        require();
        LiveOrder.LiveLook wanted = liveLook();
        try (LiveOutput out = output(source)) {
            // What cannot be opened was told before a model is loaded.
            SegmentationModel loaded = model.load(model.find(new DatasetArgs()), console);
            Provider by = loaded.provider();
            run(new LivePipeline(new LiveOrder(source, false, false), wanted, steady, out), loaded, out);
            out.finish();
            tell(out, by);
        }
        return ExitCode.DONE.value();
    }

    private LiveOutput output(LiveSource source) throws IOException, InputException {
        try (VideoReader reader = source.open()) {
            return new LiveOutput(
                    Optional.ofNullable(target),
                    frames == null ? Integer.MAX_VALUE : frames,
                    reader.size(),
                    reader.fps());
        }
    }

    private void run(LivePipeline pipeline, SegmentationModel loaded, LiveOutput out)
            throws InputException, InterruptedException {
        Progress progress = console.progress(output.quiet());
        try (pipeline) {
            pipeline.start(loaded);
            while (!out.isEnough() && !pipeline.await(LOOK_MS)) {
                progress.throwIfCancelled();
            }
        }
        // The file is not closed while a picture is written to it.
        pipeline.await(Long.MAX_VALUE);
    }

    private void tell(LiveOutput out, Provider by) throws IOException, InputException {
        LiveFigures figures = out.figures();
        output.json(
                console,
                json -> Json.write(json, j -> {
                    j.writeStartObject();
                    j.writeNumberField("pictures", figures.frames());
                    j.writeNumberField("fps", figures.fps());
                    j.writeNumberField("decodeMs", figures.decodeMs());
                    j.writeNumberField("modelMs", figures.inferMs());
                    j.writeNumberField("composeMs", figures.composeMs());
                    j.writeStringField("device", by.text());
                    j.writeEndObject();
                }));
        if (output.forPeople()) {
            console.out()
                    .printf(
                            Locale.ROOT,
                            "%s, %.1f a second on %s: %s%n",
                            Text.count(figures.frames(), "picture"),
                            figures.fps(),
                            by.text(),
                            figures.shares());
            console.out()
                    .println(
                            target == null
                                    ? "To see it: ./maskwright, then Window > Show View > Live"
                                    : target + ", without sound");
        }
    }

    private void require() throws IOException, InputException {
        if (!model.given()) {
            throw new InputException(
                    "whose masks? Give --model FILE.onnx, or a name that 'maskwright model list' shows");
        }
        if (!(steady >= 0 && steady <= 1)) {
            throw new InputException("--steady is " + steady + "; give a number from 0 to 1");
        }
        if (frames != null && frames < 1) {
            throw new InputException("--frames is " + frames + "; give 1 or more");
        }
        if (look.isGiven() && look.look().backdrop() instanceof Backdrop.Transparent) {
            throw new InputException("a video has a background; give --background blur:SIGMA, a picture or a colour");
        }
    }

    private LiveSource source() throws InputException {
        if ((video == null) == (camera == null)) {
            throw new InputException("live from where? Give --video FILE or --camera N");
        } else if (video != null) {
            return new LiveSource.Video(video);
        } else if (camera == null || camera < 0) {
            throw new InputException("--camera is " + camera + "; cameras are counted from 0");
        }
        return new LiveSource.Camera(camera);
    }

    private LiveOrder.LiveLook liveLook() throws IOException, InputException {
        if (!look.isGiven()) {
            return LiveOrder.LiveLook.of(LookChoice.STANDARD);
        }
        CompositeLook chosen = look.look();
        return size -> chosen;
    }
}
