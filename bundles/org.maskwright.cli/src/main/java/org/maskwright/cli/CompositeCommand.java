package org.maskwright.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.imaging.composite.Backdrop;
import org.maskwright.session.composite.CompositeOrder;
import org.maskwright.session.composite.CompositeOrder.PictureType;
import org.maskwright.session.composite.CompositeReport;
import org.maskwright.session.composite.CompositeRun;
import org.maskwright.session.composite.VideoComposite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code composite}: puts masks to use, with other backgrounds. */
@Command(
        name = "composite",
        description = "Blurs, replaces or cuts away the background of a dataset's images, or of any images with --model"
                + " or --masks; results are new files, in --to.",
        mixinStandardHelpOptions = true)
final class CompositeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private MatteArgs mattes = new MatteArgs();

    @Mixin
    private LookArgs look = new LookArgs();

    @Mixin
    private OutputArgs output = new OutputArgs();

    @Option(names = "--to", paramLabel = "DIR", description = "Folder for the results; made where there is none.")
    private @Nullable Path target;

    @Option(
            names = "--outline",
            description = "Instead of a background: the mask's outline on the image, beside the edges that Canny's"
                    + " detector finds in it.")
    private boolean outline;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "png or jpg. Default: jpg for what is JPEG and opaque, else png.")
    private @Nullable String type;

    @Option(
            names = "--steady",
            paramLabel = "W",
            defaultValue = "0.5",
            description = "Of a video: how much the mask of a picture follows the one before, 0 to 1, against flicker."
                    + " Default: ${DEFAULT-VALUE}.")
    private double steady;

    @Option(names = "--overwrite", description = "Replace files of the results' names.")
    private boolean overwrite;

    CompositeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        output.requireWritable();
        if (outline == look.isGiven()) {
            throw new InputException(
                    outline
                            ? "--outline draws no background; give it or --background"
                            : "which background? Give --background blur:SIGMA, a picture's FILE, #RRGGBB or transparent");
        }
        CompositeOrder.CompositeWork work = outline
                ? new CompositeOrder.CompositeWork.Outline()
                : new CompositeOrder.CompositeWork.Compose(look.look());
        Optional<PictureType> stated = type();
        Path to = target();
        Progress progress = console.progress(output.quiet());
        Optional<Path> video = mattes.video();
        if (video.isPresent()) {
            compose(video.get(), to, progress);
            return ExitCode.DONE.value();
        }
        try (MatteArgs.Ready ready = mattes.ready(to, console, progress)) {
            CompositeOrder order = new CompositeOrder(
                    ready.items(), look.softened(ready.masks()), work, to, stated, overwrite, mattes.threads());
            CompositeReport report = CompositeRun.of(order, progress);
            output.json(console, out -> write(report, out));
            if (output.forPeople()) {
                print(report, to);
            }
        }
        return ExitCode.DONE.value();
    }

    private void compose(Path video, Path to, Progress progress) throws IOException, InputException {
        if (outline || look.look().backdrop() instanceof Backdrop.Transparent) {
            throw new InputException("a video has a background; give --background blur:SIGMA, a picture or a colour");
        }
        if (!(steady >= 0 && steady <= 1)) {
            throw new InputException("--steady is " + steady + "; give a number from 0 to 1");
        }
        String name = String.valueOf(video.getFileName());
        Path file = to.resolve(name.substring(0, name.lastIndexOf('.')) + ".avi");
        if (Files.exists(file) && (!overwrite || Files.isSameFile(file, video))) {
            throw new InputException(file + " is there already; name a new folder, or replace it with --overwrite");
        }
        try (MatteArgs.Ready ready = mattes.ofVideo(video, console)) {
            var composite = new VideoComposite(look.softened(ready.masks()), look.look(), steady, mattes.threads());
            long frames = composite.run(video, file, progress);
            output.json(
                    console,
                    out -> Json.write(out, json -> {
                        json.writeStartObject();
                        json.writeStringField("video", file.toString());
                        json.writeNumberField("pictures", frames);
                        json.writeEndObject();
                    }));
            if (output.forPeople()) {
                console.out().println(Text.count(frames, "picture") + " in " + file + ", without sound");
            }
        }
    }

    private Path target() throws InputException {
        if (target == null || target.toString().isBlank()) {
            throw new InputException("compose to where? Name a folder with --to DIR");
        }
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw new InputException(target + " is a file; name a folder with --to DIR");
        }
        return target;
    }

    private Optional<PictureType> type() throws InputException {
        if (type == null) {
            return Optional.empty();
        }
        PictureType stated =
                switch (type.strip().toLowerCase(Locale.ROOT)) {
                    case "png" -> PictureType.PNG;
                    case "jpg", "jpeg" -> PictureType.JPEG;
                    default -> throw new InputException("--type is '" + type + "'; give png or jpg");
                };
        return Optional.of(stated);
    }

    private void print(CompositeReport report, Path to) {
        report.left().forEach(l -> console.out().println("    left: " + Text.about(l.name(), l.why())));
        console.out().println(Text.count(report.written().size(), "picture") + " in " + to);
        report.followed().ifPresent(share -> console.out()
                .printf(
                        Locale.ROOT,
                        "%.1f %% of the outlines have an edge of the image within 2 px, in the mean%n",
                        100 * share));
    }

    private static void write(CompositeReport report, Writer out) throws IOException {
        Json.write(out, json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("written");
            for (String file : report.written()) {
                json.writeString(file);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("left");
            for (CompositeReport.LeftImage image : report.left()) {
                json.writeStartObject();
                json.writeStringField("image", image.name());
                json.writeStringField("why", image.why());
                json.writeEndObject();
            }
            json.writeEndArray();
            if (report.followed().isPresent()) {
                json.writeNumberField("followed", report.followed().getAsDouble());
            }
            json.writeEndObject();
        });
    }
}
