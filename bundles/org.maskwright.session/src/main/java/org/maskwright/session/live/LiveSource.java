package org.maskwright.session.live;

import java.nio.file.Files;
import java.nio.file.Path;
import org.maskwright.core.InputException;
import org.maskwright.imaging.video.VideoReader;

/** Where pictures come from. */
public sealed interface LiveSource {
    /**
     * Opens it; the caller closes it.
     *
     * @throws InputException when there is none, or it cannot be read; one line that says what else serves
     */
    VideoReader open() throws InputException;

    /** Whether a picture that nobody waited for is dropped for the one after it. */
    boolean dropsLate();

    /** What it is, for people. */
    String words();

    /**
     * A camera. It goes on whoever looks, so what comes too early is dropped.
     *
     * @param number from 0
     */
    record Camera(int number) implements LiveSource {
        @Override
        public VideoReader open() throws InputException {
            return VideoReader.camera(number);
        }

        @Override
        public boolean dropsLate() {
            return true;
        }

        @Override
        public String words() {
            return "camera " + number;
        }
    }

    /**
     * A video file, of which no picture is dropped.
     *
     * @param file Motion JPEG in AVI
     */
    record Video(Path file) implements LiveSource {
        @Override
        public VideoReader open() throws InputException {
            if (!Files.isRegularFile(file)) {
                throw new InputException("there is no file " + file + "; check the name");
            }
            return VideoReader.open(file);
        }

        @Override
        public boolean dropsLate() {
            return false;
        }

        @Override
        public String words() {
            return String.valueOf(file.getFileName());
        }
    }
}
