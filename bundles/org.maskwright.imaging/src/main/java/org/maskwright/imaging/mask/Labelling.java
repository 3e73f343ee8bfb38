package org.maskwright.imaging.mask;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.imaging.stored.Raster;

/**
 * One pass over a file's values: each pixel's label, and how often each value occurs. Eight equal values are done at a time.
 *
 * <p>Not copied: whoever makes one gives the array away, and nobody writes to what it gives.
 */
public final class Labelling {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;

    private final Raster values;
    private final ValueMap map;
    private final Mask mask;
    private final int[] histogram;

    /**
     * @param values one stored value a pixel
     * @param map what they mean
     * @param mask the labels
     * @param histogram number of pixels of each value 0…largest
     */
    public Labelling(Raster values, ValueMap map, Mask mask, int[] histogram) {
        this.values = values;
        this.map = map;
        this.mask = mask;
        this.histogram = histogram;
    }

    /** One stored value a pixel. */
    public Raster values() {
        return values;
    }

    /** What they mean. */
    public ValueMap map() {
        return map;
    }

    /** The labels. */
    public Mask mask() {
        return mask;
    }

    /** Number of pixels of each value 0…largest. */
    public int[] histogram() {
        return histogram;
    }

    /** The labels of a file's content under a label map. */
    static Labelling of(Decoded content, LabelMap labels) {
        Raster raster = content.raster();
        Raster values =
                switch (labels) {
                    case LabelMap.AlphaAtLeast a -> raster.alpha();
                    case LabelMap.Colours c -> ColourClasses.ids(content, c);
                    case LabelMap.Binary255 b -> BlackAndWhite.values(content);
                    case LabelMap.Binary01 b -> raster.values();
                    case LabelMap.Indexed i -> raster.values();
                    case LabelMap.Trimap t -> raster.values();
                    case LabelMap.GreyTrimap t -> raster.values();
                    case LabelMap.Matte m -> raster.values();
                    case LabelMap.NonZero n -> raster.values();
                    case LabelMap.Instances i -> raster.values();
                };
        ValueMap map = new ValueMap(labels, values.largest());
        byte[] table = map.table();
        byte[] out = new byte[(int) raster.size().pixels()];
        int[] histogram =
                values.wide() ? labelWords(values.words(), table, out) : labelBytes(values.bytes(), table, out);
        return new Labelling(values, map, Mask.adopt(raster.size(), out), histogram);
    }

    /** The labels in tiles; of instances their numbers, which have 16 bits. */
    MaskSnapshot snapshot() {
        if (!(map.map() instanceof LabelMap.Instances)) {
            return MaskSnapshot.of(mask);
        }
        char[] ids = new char[(int) values.size().pixels()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = (char) values.at(i);
        }
        return MaskSnapshot.of(values.size(), ids);
    }

    /** What is drawn upon: {@link #snapshot}, and under a map of shares those, the depth's range brought to 0…255. */
    MaskSnapshot drawn() {
        int threshold = map.map().softThreshold();
        return threshold == 0
                ? snapshot()
                : MaskSnapshot.of(Shares.adopt(values.size(), grey(values.size())), threshold);
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
        while (i + 8 <= out.length) {
            long eight = (long) LONG.get(values, i);
            int first = (int) eight & 0xff;
            int start = i;
            if (eight == first * ONES) {
                // A stretch of one value ends where its bytes differ from those one further on.
                int change = Arrays.mismatch(values, i, out.length - 1, values, i + 1, out.length);
                i = change < 0 ? out.length : i + change + 1;
                Arrays.fill(out, start, i, table[first]);
                histogram[first] += i - start;
            } else {
                i += 8;
                labelEach(values, table, out, histogram, start, i);
            }
        }
        labelEach(values, table, out, histogram, i, out.length);
        return histogram;
    }

    private static void labelEach(byte[] values, byte[] table, byte[] out, int[] histogram, int from, int to) {
        for (int i = from; i < to; i++) {
            int v = values[i] & 0xff;
            histogram[v]++;
            out[i] = table[v];
        }
    }

    /** The values as grey, {@code uint8}, the depth's range brought to 0…255, at another size: nearest neighbour, as {@code Mask.resampled}. */
    byte[] grey(Size target) {
        Size size = values.size();
        int[] columns = new int[target.width()];
        for (int x = 0; x < columns.length; x++) {
            columns[x] = (int) ((2L * x + 1) * size.width() / (2L * columns.length));
        }
        byte[] grey = new byte[Math.toIntExact(target.pixels())];
        for (int y = 0; y < target.height(); y++) {
            int row = (int) ((2L * y + 1) * size.height() / (2L * target.height())) * size.width();
            pick(row, columns, grey, y * columns.length);
        }
        return grey;
    }

    private void pick(int row, int[] columns, byte[] grey, int to) {
        byte[] bytes = values.bytes();
        long largest = values.largest();
        for (int x = 0; x < columns.length; x++) {
            grey[to + x] =
                    largest == 255 ? bytes[row + columns[x]] : (byte) (values.at(row + columns[x]) * 255L / largest);
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
}
