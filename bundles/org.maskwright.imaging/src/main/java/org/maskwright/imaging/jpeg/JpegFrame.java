package org.maskwright.imaging.jpeg;

import org.maskwright.imaging.stored.Bytes;

/**
 * A JPEG frame header (ITU-T T.81, B.2.2).
 *
 * @param marker SOF0…SOF15
 * @param payload of its segment
 */
record JpegFrame(int marker, Bytes payload) {
    /** Of a scan, and of a progressive frame (T.81, B.2.2 and B.2.3); no file that is met has more. */
    private static final int MOST_COMPONENTS = 4;

    boolean progressive() {
        return marker == JpegSegment.SOF2;
    }

    /** Whether it is Huffman-coded, sequential or progressive, of 8-bit samples: the files that a {@link ScanWalk} can follow. */
    boolean walkable() {
        return marker <= JpegSegment.SOF2
                && payload.u8(0) == 8
                && width() > 0
                && height() > 0
                && components() > 0
                && components() <= MOST_COMPONENTS
                && samplingAllowed();
    }

    private boolean samplingAllowed() {
        for (int c = 0; c < components(); c++) {
            if (across(c) < 1 || across(c) > 4 || down(c) < 1 || down(c) > 4) {
                return false;
            }
        }
        return true;
    }

    int height() {
        return payload.u16(1);
    }

    int width() {
        return payload.u16(3);
    }

    int components() {
        return payload.u8(5);
    }

    /** Index of the component with this id; -1 when there is none. */
    int component(int id) {
        for (int c = 0; c < components(); c++) {
            if (payload.u8(6 + 3L * c) == id) {
                return c;
            }
        }
        return -1;
    }

    /** Horizontal sampling factor. */
    int across(int component) {
        return payload.u8(7 + 3L * component) >> 4;
    }

    /** Vertical sampling factor. */
    int down(int component) {
        return payload.u8(7 + 3L * component) & 15;
    }

    /** Number of minimum coded units of a scan with all these components interleaved. */
    int interleavedUnits() {
        return ceil(width(), 8 * most(true)) * ceil(height(), 8 * most(false));
    }

    /** Number of blocks of a scan with this component alone, which has no padding blocks (A.2.3). */
    int blocks(int component) {
        int wide = ceil(width() * across(component), most(true));
        int high = ceil(height() * down(component), most(false));
        return ceil(wide, 8) * ceil(high, 8);
    }

    private int most(boolean horizontal) {
        int most = 1;
        for (int c = 0; c < components(); c++) {
            most = Math.max(most, horizontal ? across(c) : down(c));
        }
        return most;
    }

    private static int ceil(int a, int b) {
        return (a + b - 1) / b;
    }
}
