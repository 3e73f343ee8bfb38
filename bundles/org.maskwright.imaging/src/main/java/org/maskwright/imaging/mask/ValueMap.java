package org.maskwright.imaging.mask;

import org.maskwright.core.LabelMap;

/**
 * A label map brought to a file's bit depth: which label a stored value stands for, also where the label map does not know it.
 *
 * <p>{@link LabelMap.Binary255} is about black and white: it knows 0 and the depth's largest value (1 for 1 bit, 65535 for 16).
 * {@link LabelMap.AlphaAtLeast} and {@link LabelMap.Matte} compare {@code value / largest} with {@code threshold / 255}, and
 * {@link LabelMap.GreyTrimap} is about black, white and the middle between them. {@link LabelMap.Colours} is about ids that
 * {@link ColourClasses} made of colours. All others take values as stored.
 *
 * @param map what values mean
 * @param largest the depth's largest value
 */
record ValueMap(LabelMap map, int largest) {
    /** The label of a stored value, or {@link LabelMap#UNKNOWN}. */
    int known(int value) {
        return switch (map) {
            case LabelMap.Binary255 b -> value == 0 ? 0 : value == largest ? 1 : LabelMap.UNKNOWN;
            case LabelMap.AlphaAtLeast a -> 255L * value >= (long) a.threshold() * largest ? 1 : 0;
            case LabelMap.Matte m -> 255L * value >= (long) m.threshold() * largest ? 1 : 0;
            case LabelMap.GreyTrimap t -> t.label((int) ((255L * value + largest / 2) / largest));
            case LabelMap.Binary01 b -> b.label(value);
            case LabelMap.Indexed i -> i.label(value);
            case LabelMap.Trimap t -> t.label(value);
            case LabelMap.NonZero n -> n.label(value);
            case LabelMap.Instances i -> i.label(value);
            case LabelMap.Colours c -> value == ColourClasses.NO_CLASS ? LabelMap.UNKNOWN : value;
        };
    }

    /** The label of a stored value; one that the map does not know is 1 from half of the largest value on, else 0. */
    int label(int value) {
        int known = known(value);
        return known != LabelMap.UNKNOWN ? known : 2 * value >= largest ? 1 : 0;
    }

    /** The labels of all values: {@code uint8}, one for each of 0…largest. */
    byte[] table() {
        byte[] table = new byte[largest + 1];
        for (int v = 0; v <= largest; v++) {
            table[v] = (byte) label(v);
        }
        return table;
    }

    /** Whether the stored value is the alpha sample. */
    boolean ofAlpha() {
        return map instanceof LabelMap.AlphaAtLeast;
    }
}
