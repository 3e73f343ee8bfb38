package org.maskwright.imaging;

import org.maskwright.imaging.matrix.OpenCv;

/** The native library behind this package, which loads itself when pixels are first needed. */
public final class NativeLibrary {
    private NativeLibrary() {}

    /**
     * Begins to load it on a thread of its own: for who knows that pixels will be needed and has something else to do meanwhile. It takes
     * most of a second, which goes into looking for its parts. A failure is met again where pixels are needed, and told there.
     */
    public static void prepare() {
        Thread.ofPlatform().daemon().name("native library").start(() -> {
            try {
                OpenCv.load();
            } catch (LinkageError met) {
                // Met again by who needs it.
            }
        });
    }
}
