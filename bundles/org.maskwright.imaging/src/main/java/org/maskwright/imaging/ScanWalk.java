package org.maskwright.imaging;

/** Follows the codes of one JPEG scan, to see whether they make sense. Used once, stretch by stretch. */
sealed interface ScanWalk permits EntropyWalk, ProgressiveWalk {
    /**
     * Whether the next stretch between restart markers holds just what it must.
     *
     * @param from index of its first byte
     * @param to index after its last byte
     * @param units how many units (of blocks) it must hold
     */
    boolean sound(int from, int to, int units);
}
