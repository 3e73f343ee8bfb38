package org.maskwright.session.composite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.core.Shares;
import org.maskwright.imaging.composite.Backdrop;
import org.maskwright.imaging.composite.Composed;
import org.maskwright.imaging.composite.CompositeLook;
import org.maskwright.imaging.composite.Compositor;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.video.VideoFrame;
import org.maskwright.imaging.video.VideoReader;
import org.maskwright.imaging.video.VideoSink;
import org.maskwright.infer.Ahead;

/**
 * Composes a video: several pictures are looked at at once, steadied and composed in their order. Memory does not grow with the video's
 * length. Sound is not kept.
 *
 * @param masks whose masks
 * @param look how
 * @param steady weight of the picture before, 0…1: how much masks are kept from flickering
 * @param threads how many pictures are looked at at once, ≥ 1
 */
public record VideoComposite(MatteSource masks, CompositeLook look, double steady, int threads) {
    /**
     * @throws IllegalArgumentException when the weight is none, or nothing would be seen behind: a video has no alpha
     */
    public VideoComposite {
        if (!(steady >= 0 && steady <= 1) || look.backdrop() instanceof Backdrop.Transparent) {
            throw new IllegalArgumentException("no video: steady " + steady + ", " + look.backdrop());
        }
    }

    /** A picture and its mask; or why there is none. */
    private record Masked(VideoFrame frame, Optional<Shares> mask, String why) {}

    /**
     * Composes a file.
     *
     * @param video that is read
     * @param target a file of the name's end {@code .avi}; there whole or not at all
     * @return how many pictures it has
     * @throws InputException when the video cannot be read, or a picture of it has no mask; one line
     * @throws IOException when writing fails
     * @throws java.util.concurrent.CancellationException when no longer wanted; then there is no target
     */
    public long run(Path video, Path target, Progress progress) throws IOException, InputException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            throw new InputException(target + " is no file that can be made; name another folder");
        }
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, ".maskwright-", ".avi");
        try (VideoReader reader = VideoReader.open(video)) {
            progress.begin("Composing pictures of the video", reader.frames());
            long frames;
            try (VideoSink sink = VideoSink.open(temporary, reader.size(), reader.fps())) {
                frames = compose(video, reader, sink, progress);
            }
            if (frames == 0) {
                throw new InputException(video + " has no picture that can be read");
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            return frames;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private long compose(Path video, VideoReader reader, VideoSink sink, Progress progress) throws InputException {
        Compositor compositor = new Compositor(look);
        Steadying steadying = new Steadying(steady);
        long frames = 0;
        try (var ahead = new Ahead<VideoFrame, Masked>(
                new Frames(reader), f -> masked(video, f), threads, progress::isCancelled)) {
            while (ahead.hasNext()) {
                Masked masked = ahead.next();
                Shares mask = masked.mask()
                        .orElseThrow(() -> new InputException(video + ": no mask of a picture: " + masked.why()));
                try (Pixels pixels = masked.frame().pixels();
                        Composed composed = compositor.of(pixels, steadying.next(mask))) {
                    sink.write(composed.toBytes());
                }
                frames++;
                progress.worked(frames <= reader.frames() ? 1 : 0);
            }
        }
        return frames;
    }

    private Masked masked(Path video, VideoFrame frame) {
        try (Pixels pixels = frame.pixels()) {
            Shares mask = masks.of(new CompositeItem("", video, Optional.empty()), pixels);
            return new Masked(frame, Optional.of(mask), "");
        } catch (IOException e) {
            return new Masked(frame, Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    /** The pictures of a video, one after the other. */
    private static final class Frames implements Iterator<VideoFrame> {
        private final VideoReader reader;
        private Optional<VideoFrame> next;

        Frames(VideoReader reader) {
            this.reader = reader;
            this.next = reader.next();
        }

        @Override
        public boolean hasNext() {
            return next.isPresent();
        }

        @Override
        public VideoFrame next() {
            VideoFrame now = next.orElseThrow(NoSuchElementException::new);
            next = reader.next();
            return now;
        }
    }
}
