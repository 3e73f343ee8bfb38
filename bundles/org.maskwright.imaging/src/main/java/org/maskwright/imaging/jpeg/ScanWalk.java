package org.maskwright.imaging.jpeg;

/** Follows the codes of one JPEG scan, to see whether they make sense. Used once, stretch by stretch. */
public sealed interface ScanWalk permits EntropyWalk, ProgressiveWalk {
    /** What a stretch looks like. */
    enum Verdict {
        /** As it must. */
        SOUND,
        /** Whole, padded as it must be, and followed by bytes of nothing. */
        TRAILED,
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
     * The verdict on a stretch that held what it must: what is behind its last unit. Writers fill up its last byte with ones (ITU-T T.81, F.1.2.3);
     * of data that fell out of step and into it again that is true by chance only.
     *
     * @param bits the coded bits
     * @param used how many of them the units took
     * @param to index after its last byte
     */
    static Verdict behind(byte[] bits, long used, int to) {
        if (8L * to - used < 8) {
            return Verdict.SOUND;
        }
        int padding = (1 << (int) (-used & 7)) - 1;
        return (bits[(int) (used >> 3)] & padding) == padding ? Verdict.TRAILED : Verdict.ODD;
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
