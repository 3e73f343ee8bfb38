package org.maskwright.benchmarks.heuristics;

/**
 * A photograph and its mask, as files.
 *
 * @param id file name without extension
 * @param image JPEG
 * @param mask PNG, 8-bit grey
 */
record Pair(String id, byte[] image, byte[] mask) {
    Pair named(String other) {
        return new Pair(other, image, mask);
    }

    Pair withImage(byte[] other) {
        return new Pair(id, other, mask);
    }

    Pair withMask(byte[] other) {
        return new Pair(id, image, other);
    }
}
