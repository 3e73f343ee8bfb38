package org.maskwright.infer.engine;

import java.nio.file.Path;

/**
 * A network to be loaded.
 *
 * @param file the {@code .onnx} file
 * @param threads how many threads one run of it may use on the CPU, ≥ 1. Where several images are worked on at once, one
 */
public record NetworkFile(Path file, int threads) {
    /** @throws IllegalArgumentException when there is no thread */
    public NetworkFile {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads");
        }
    }
}
