package org.maskwright.imaging.video;

import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_videoio;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_videoio.VideoWriter;
import org.maskwright.core.Size;
import org.maskwright.imaging.matrix.Mats;
import org.maskwright.imaging.matrix.OpenCv;

/** Writes a video file, Motion JPEG of quality 95 in AVI, without sound. One thread. */
public final class VideoSink implements AutoCloseable {
    private static final double QUALITY = 95;

    private final VideoWriter writer;
    private final Size size;

    private VideoSink(VideoWriter writer, Size size) {
        this.writer = writer;
        this.size = size;
    }

    /**
     * Begins a file; one that is there is replaced.
     *
     * @param file its name ends with {@code .avi}
     * @param size of all pictures, px
     * @param fps pictures a second, &gt; 0; rounded to a whole number, as OpenCV's AVI has no other
     * @throws IOException when it cannot be written
     */
    public static VideoSink open(Path file, Size size, double fps) throws IOException {
        OpenCv.load();
        Loader.load(opencv_videoio.class);
        int motionJpeg = VideoWriter.fourcc((byte) 'M', (byte) 'J', (byte) 'P', (byte) 'G');
        try (var sides = new org.bytedeco.opencv.opencv_core.Size(size.width(), size.height())) {
            VideoWriter writer = new VideoWriter(
                    file.toString(),
                    opencv_videoio.CAP_OPENCV_MJPEG,
                    motionJpeg,
                    Math.max(1, Math.round(fps)),
                    sides,
                    true);
            if (!writer.isOpened()) {
                writer.close();
                throw new IOException("cannot write " + file);
            }
            writer.set(opencv_videoio.VIDEOWRITER_PROP_QUALITY, QUALITY);
            return new VideoSink(writer, size);
        }
    }

    /**
     * Adds a picture.
     *
     * @param bgr {@code uint8} BGR, row-major, of the file's size
     * @throws IllegalArgumentException when it is of another size
     */
    public void write(byte[] bgr) {
        if (bgr.length != 3 * size.pixels()) {
            throw new IllegalArgumentException(bgr.length + " bytes for " + size);
        }
        try (Mat mat = Mats.of(size.height(), size.width(), opencv_core.CV_8UC3, bgr)) {
            writer.write(mat);
        }
    }

    /** Ends the file, once. */
    @Override
    public void close() {
        if (!writer.isNull()) {
            writer.release();
            writer.close();
        }
    }
}
