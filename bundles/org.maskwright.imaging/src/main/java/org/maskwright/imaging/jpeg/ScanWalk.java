package org.maskwright.imaging.jpeg;

/** Follows the codes of one JPEG scan, to see whether they make sense. Used once, stretch by stretch. */
public sealed interface ScanWalk permits EntropyWalk, ProgressiveWalk {
    /** What a stretch looks like. */
    enum Verdict {
        /** As it must. */
        SOUND,
        /** Odd in a way that some writers' files are: bytes behind its last unit. */
        ODD,
        /** As no writer makes it: bits that are no code, a block of more than 64 coefficients, or too little data. */
        BROKEN;

        /** The worse of two. */
        Verdict and(Verdict other) {
            return compareTo(other) > 0 ? this : other;
        }
    }

    /**
     * The verdict on the next stretch between restart markers.
     *
     * @param from index of its first byte
     * @param to index after its last byte
     * @param units how many units (of blocks) it must hold
     */
    Verdict follow(int from, int to, int units);
}
