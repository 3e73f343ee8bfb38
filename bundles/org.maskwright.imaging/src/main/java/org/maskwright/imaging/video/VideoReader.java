package org.maskwright.imaging.video;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_videoio;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_videoio.VideoCapture;
import org.maskwright.core.InputException;
import org.maskwright.core.Size;
import org.maskwright.imaging.file.PixelLimit;
import org.maskwright.imaging.matrix.Mats;
import org.maskwright.imaging.matrix.OpenCv;

/** Reads a video file from its beginning. One thread. */
public final class VideoReader implements AutoCloseable {
    private static final double USUAL_FPS = 25;
    private static final double MOST_FPS = 1000;

    private final VideoCapture capture;
    private final Size size;

    private VideoReader(VideoCapture capture, Size size) {
        this.capture = capture;
        this.size = size;
    }

    /** Whether a file is a video by its name. */
    public static boolean isVideo(Path file) {
        return String.valueOf(file.getFileName())
                .toLowerCase(Locale.ROOT)
                .matches(".*\\.(avi|mp4|m4v|mov|mkv|webm|mpg|mpeg|wmv)");
    }

    /**
     * Opens a file.
     *
     * @throws InputException when it cannot be read; one line that says how it can be made readable
     */
    public static VideoReader open(Path file) throws InputException {
        OpenCv.load();
        Loader.load(opencv_videoio.class);
        // Other readers print what they think of a file that is not theirs.
        boolean ours =
                String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".avi");
        int reader = ours ? opencv_videoio.CAP_OPENCV_MJPEG : opencv_videoio.CAP_ANY;
        VideoCapture capture = new VideoCapture(file.toString(), reader);
        Size size = new Size(
                side(capture, opencv_videoio.CAP_PROP_FRAME_WIDTH),
                side(capture, opencv_videoio.CAP_PROP_FRAME_HEIGHT));
        if (!capture.isOpened() || size.pixels() == 0 || !PixelLimit.DEFAULT.allows(size)) {
            capture.close();
            throw new InputException(file + " is no video that is read here, which is Motion JPEG in AVI; 'ffmpeg -i "
                    + file.getFileName() + " -an -c:v mjpeg -q:v 2 new.avi' makes one of it");
        }
        return new VideoReader(capture, size);
    }

    /**
     * Opens a camera.
     *
     * @param number of the camera, from 0
     * @throws InputException when there is none; one line
     */
    public static VideoReader camera(int number) throws InputException {
        // Linux says by a file whether there is one; asked for another one, OpenCV prints what it tried.
        Path devices = Path.of("/dev");
        if (Files.isDirectory(devices.resolve("shm")) && !Files.exists(devices.resolve("video" + number))) {
            throw noCamera(number);
        }
        OpenCv.load();
        Loader.load(opencv_videoio.class);
        VideoCapture capture = new VideoCapture(number);
        Size size = new Size(
                side(capture, opencv_videoio.CAP_PROP_FRAME_WIDTH),
                side(capture, opencv_videoio.CAP_PROP_FRAME_HEIGHT));
        if (!capture.isOpened() || size.pixels() == 0) {
            capture.close();
            throw noCamera(number);
        }
        return new VideoReader(capture, size);
    }

    private static InputException noCamera(int number) {
        return new InputException("there is no camera " + number
                + " that can be used here; connect one, or take a video file, Motion JPEG in AVI");
    }

    private static int side(VideoCapture capture, int property) {
        return capture.isOpened() ? Math.max(0, (int) capture.get(property)) : 0;
    }

    /** Size of its pictures, px. */
    public Size size() {
        return size;
    }

    /** Pictures a second: 25 where the file does not say. */
    public double fps() {
        double fps = capture.get(opencv_videoio.CAP_PROP_FPS);
        return fps > 0 && fps <= MOST_FPS ? fps : USUAL_FPS;
    }

    /** About how many pictures there are, as the file says; 0 where it does not. */
    public long frames() {
        return Math.max(0, (long) capture.get(opencv_videoio.CAP_PROP_FRAME_COUNT));
    }

    /** The next picture; empty after the last, or where the file is damaged from here on. */
    public Optional<VideoFrame> next() {
        try (Mat mat = new Mat()) {
            if (!capture.read(mat) || mat.empty() || mat.cols() != size.width() || mat.rows() != size.height()) {
                return Optional.empty();
            }
            try (Mat whole = mat.clone()) {
                return Optional.of(new VideoFrame(size, Mats.bytes(whole)));
            }
        }
    }

    @Override
    public void close() {
        capture.close();
    }
}
