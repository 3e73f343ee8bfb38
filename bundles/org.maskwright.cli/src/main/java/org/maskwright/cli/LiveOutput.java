package org.maskwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.Size;
import org.maskwright.imaging.video.VideoSink;
import org.maskwright.session.live.LiveFigures;
import org.maskwright.session.live.LiveFrame;
import org.maskwright.session.live.LivePipeline;

/** Takes live pictures: writes them to a file where one is wanted, which is there whole or not at all, and says when there are enough. */
final class LiveOutput implements LivePipeline.LiveAudience, AutoCloseable {
    private final Optional<Path> target;
    private final Optional<Path> temporary;
    private final Optional<VideoSink> sink;
    private final int most;
    private volatile LiveFigures figures = LiveFigures.NONE;
    private volatile Optional<String> trouble = Optional.empty();

    /**
     * @param target a file that is not there yet
     * @param most pictures that are taken, ≥ 1
     * @param size of pictures, px
     * @param fps of the file
     * @throws InputException when the file cannot be made
     */
    LiveOutput(Optional<Path> target, int most, Size size, double fps) throws IOException, InputException {
        this.target = target;
        this.most = most;
        if (target.isEmpty()) {
            temporary = Optional.empty();
            sink = Optional.empty();
            return;
        }
        Path folder = folder(target.get());
        Path file = Files.createTempFile(folder, ".maskwright-", ".avi");
        temporary = Optional.of(file);
        sink = Optional.of(VideoSink.open(file, size, fps));
    }

    private static Path folder(Path file) throws InputException {
        OutputArgs.requireWritable(file);
        if (Files.exists(file) || !file.toString().toLowerCase(Locale.ROOT).endsWith(".avi")) {
            throw new InputException("--to " + file + " must be a new file of the name's end .avi");
        }
        return Optional.ofNullable(file.toAbsolutePath().getParent())
                .orElseThrow(() -> new InputException("--to " + file + " is no file that can be made"));
    }

    @Override
    public void shown(LiveFrame frame) {
        if (figures.frames() < most) {
            sink.ifPresent(s -> s.write(frame.bgr()));
            figures = frame.figures();
        }
    }

    @Override
    public void ended(Optional<String> why) {
        trouble = why;
    }

    /** Whether as many pictures came as were wanted. */
    boolean isEnough() {
        return figures.frames() >= most;
    }

    /** How quickly they came. */
    LiveFigures figures() {
        return figures;
    }

    /**
     * Ends the file.
     *
     * @throws InputException when something went wrong, or no picture came; then there is no file
     */
    void finish() throws IOException, InputException {
        if (trouble.isPresent()) {
            throw new InputException(trouble.get());
        } else if (figures.frames() == 0) {
            throw new InputException("there was no picture that can be read");
        }
        if (sink.isPresent()) {
            sink.get().close();
            Files.move(temporary.orElseThrow(), target.orElseThrow(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @Override
    public void close() throws IOException {
        sink.ifPresent(VideoSink::close);
        if (temporary.isPresent()) {
            Files.deleteIfExists(temporary.get());
        }
    }
}
