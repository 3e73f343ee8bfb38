package org.maskwright.imaging;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;

/**
 * One pass over a file's values: each pixel's label, and how often each value occurs. Eight equal values are done at a time.
 *
 * @param values one stored value a pixel
 * @param map what they mean
 * @param mask the labels
 * @param histogram number of pixels of each value 0…largest
 */
record Labelling(Raster values, ValueMap map, Mask mask, int[] histogram) {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;

    /** The labels of a raster under a label map. */
    static Labelling of(Raster raster, LabelMap labels) {
        boolean alpha = labels instanceof LabelMap.AlphaAtLeast;
        Raster values = alpha ? raster.alpha() : raster.values();
        ValueMap map = new ValueMap(labels, values.largest());
        byte[] table = map.table();
        byte[] out = new byte[(int) raster.size().pixels()];
        int[] histogram =
                values.wide() ? labelWords(values.words(), table, out) : labelBytes(values.bytes(), table, out);
        return new Labelling(values, map, Mask.adopt(raster.size(), out), histogram);
    }

    private static int[] labelWords(char[] values, byte[] table, byte[] out) {
        int[] histogram = new int[table.length];
        for (int i = 0; i < values.length; i++) {
            histogram[values[i]]++;
            out[i] = table[values[i]];
        }
        return histogram;
    }

    private static int[] labelBytes(byte[] values, byte[] table, byte[] out) {
        int[] histogram = new int[table.length];
        int i = 0;
        while (i + 8 <= values.length) {
            long eight = (long) LONG.get(values, i);
            int first = (int) eight & 0xff;
            int start = i;
            if (eight == first * ONES) {
                long labels = (table[first] & 0xff) * ONES;
                do {
                    LONG.set(out, i, labels);
                    i += 8;
                } while (i + 8 <= values.length && (long) LONG.get(values, i) == eight);
                histogram[first] += i - start;
            } else {
                i += 8;
                labelEach(values, table, out, histogram, start, i);
            }
        }
        labelEach(values, table, out, histogram, i, values.length);
        return histogram;
    }

    private static void labelEach(byte[] values, byte[] table, byte[] out, int[] histogram, int from, int to) {
        for (int i = from; i < to; i++) {
            int v = values[i] & 0xff;
            histogram[v]++;
            out[i] = table[v];
        }
    }

    /** Number of pixels whose value the map does not know. */
    long unknown() {
        long n = 0;
        for (int v = 0; v < histogram.length; v++) {
            n += histogram[v] > 0 && map.known(v) == LabelMap.UNKNOWN ? histogram[v] : 0;
        }
        return n;
    }

    /** The labels with "ignore" as background: what counts as foreground. */
    Mask foreground() {
        boolean ignoring = false;
        for (int v = 0; v < histogram.length; v++) {
            ignoring |= histogram[v] > 0 && map.label(v) == LabelMap.IGNORE;
        }
        if (!ignoring) {
            return mask;
        }
        byte[] labels = mask.toBytes();
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (labels[i] & 0xff) == LabelMap.IGNORE ? 0 : labels[i];
        }
        return Mask.adopt(mask.size(), labels);
    }
}
