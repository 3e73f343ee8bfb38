package org.maskwright.imaging.matrix;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.ErrorCallback;
import org.jspecify.annotations.Nullable;

/**
 * Loads the native library, once, when pixels are first needed: its first use takes some tenths of a second, which reading headers must
 * not cost. Every way into this package's native code calls {@link #load()} first.
 */
public final class OpenCv {
    private OpenCv() {}

    /** Returns when the native library is there. Safe for any thread. */
    public static void load() {
        Loaded.SILENCE.ready();
    }

    /** Initialised by the class loader on first use, which is the one lock that is needed. */
    private static final class Loaded {
        static final Silence SILENCE = start();

        private static Silence start() {
            // JavaCPP counts the memory of the whole process, and collects garbage or fails when it passes a multiple
            // of the heap; here
            // every native object is closed by its owner, so the limit would only ever hit the innocent.
            defaultProperty("org.bytedeco.javacpp.maxBytes", "0");
            defaultProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
            // Else it looks for two dozen libraries of CUDA under hundreds of names, which takes longer than all the
            // rest.
            defaultProperty("org.bytedeco.javacpp.platform.extension", "-cpu");
            Loader.load(opencv_core.class);
            Loader.load(opencv_imgproc.class);
            Loader.load(opencv_imgcodecs.class);
            // Work is spread over files, one to a thread; threads within a call would only get in each other's way.
            opencv_core.setNumThreads(1);
            Silence silence = new Silence();
            opencv_core.redirectError(silence);
            return silence;
        }

        private static void defaultProperty(String name, String value) {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        }
    }

    /** Keeps the library from printing its errors: they arrive as exceptions as well. Referenced for ever, as native code calls it. */
    private static final class Silence extends ErrorCallback {
        void ready() {}

        @Override
        public int call(
                int status,
                @Nullable BytePointer function,
                @Nullable BytePointer message,
                @Nullable BytePointer file,
                int line,
                @Nullable Pointer data) {
            return 0;
        }
    }
}
