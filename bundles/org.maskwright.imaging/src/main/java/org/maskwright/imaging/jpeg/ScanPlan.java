package org.maskwright.imaging.jpeg;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.maskwright.imaging.stored.Bytes;

/**
 * How a JPEG scan's blocks follow each other (ITU-T T.81, A.2 and B.2.3).
 *
 * <p>Not copied: whoever makes one gives the array away, and nobody writes to what it gives.
 */
final class ScanPlan {
    private static final int MOST_BLOCKS = 10;

    private final int[] tables;
    private final int units;
    private final int component;

    /**
     * @param tables table selectors (DC in the high nibble, AC in the low) of each block of a unit; empty for a header that makes no sense
     * @param units number of units
     * @param component the scan's last component, which is its only one where that matters
     */
    ScanPlan(int[] tables, int units, int component) {
        this.tables = tables;
        this.units = units;
        this.component = component;
    }

    /** Table selectors (DC in the high nibble, AC in the low) of each block of a unit; empty for a header that makes no sense. */
    int[] tables() {
        return tables;
    }

    /** Number of units. */
    int units() {
        return units;
    }

    /** The scan's last component, which is its only one where that matters. */
    int component() {
        return component;
    }

    static ScanPlan of(JpegFrame frame, Bytes header) {
        int components = header.u8(0);
        int[] tables = new int[0];
        int last = 0;
        for (int i = 0; i < components; i++) {
            last = frame.component(header.u8(1 + 2L * i));
            if (last < 0) {
                return new ScanPlan(new int[0], 0, 0);
            }
            int blocks = components == 1 ? 1 : frame.across(last) * frame.down(last);
            int before = tables.length;
            tables = Arrays.copyOf(tables, before + blocks);
            Arrays.fill(tables, before, before + blocks, header.u8(2 + 2L * i));
        }
        boolean allowed = tables.length <= MOST_BLOCKS;
        int units = components == 1 ? frame.blocks(last) : frame.interleavedUnits();
        return new ScanPlan(allowed ? tables : new int[0], units, last);
    }

    /** A table of no codes for each block. */
    HuffmanTable[] anyTables() {
        HuffmanTable[] none = new HuffmanTable[tables.length];
        Arrays.fill(none, HuffmanTable.of(Bytes.bigEndian(new byte[0]), true));
        return none;
    }

    /** Each block's table of those defined; empty when one is missing. */
    HuffmanTable[] pick(@Nullable HuffmanTable[] defined, boolean dc) {
        HuffmanTable[] picked = new HuffmanTable[tables.length];
        for (int i = 0; i < tables.length; i++) {
            HuffmanTable table = defined[(dc ? tables[i] >> 4 : tables[i]) & 3];
            if (table == null) {
                return new HuffmanTable[0];
            }
            picked[i] = table;
        }
        return picked;
    }
}
