package org.maskwright.imaging.mask;

import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;

/**
 * Which value a file shall store for a label: the one that it stores already, where there are several the one it stores most often; so a
 * 0/1 file stays a 0/1 file.
 */
final class StoredValues {
    private final Labelling labelling;
    private final int colours;
    private final String storage;

    /**
     * The values of a file.
     *
     * @param labelling the file's values and what they mean
     * @param colours number of entries of the file's palette; 0 when it has none
     */
    StoredValues(Labelling labelling, int colours) {
        this.labelling = labelling;
        this.colours = colours;
        this.storage = colours > 0
                ? "a palette of " + colours + " colours"
                : labelling.values().bitDepth() + " bits a value";
    }

    /**
     * The value to store for a label.
     *
     * @param label 0…255
     * @throws InputException when the label map, the bit depth or the palette has no value for it
     */
    int valueOf(int label) throws InputException {
        int value = labelling.map().ofAlpha() ? -1 : commonest(label);
        value = value >= 0 ? value : customary(label);
        int largest = colours > 0 ? colours - 1 : labelling.values().largest();
        if (value < 0) {
            throw new InputException("the label map has no value for label " + label + "; choose another label map");
        } else if (value > largest) {
            throw new InputException(
                    "the mask has " + storage + " and cannot hold " + value + "; convert it to 8-bit grey first");
        }
        return value;
    }

    private int commonest(int label) {
        int[] histogram = labelling.histogram();
        int best = -1;
        for (int v = 0; v < histogram.length; v++) {
            boolean more = histogram[v] > (best < 0 ? 0 : histogram[best]);
            best = more && labelling.map().known(v) == label ? v : best;
        }
        return best;
    }

    /** The value that stands for a label in a file which has none of it yet; −1 for none. */
    private int customary(int label) {
        int white = labelling.map().largest();
        return switch (labelling.map().map()) {
            case LabelMap.Binary255 b -> binary(label, white);
            case LabelMap.AlphaAtLeast a -> binary(label, white);
            case LabelMap.NonZero n -> binary(label, colours > 0 ? 1 : white);
            case LabelMap.Binary01 b -> binary(label, 1);
            case LabelMap.Indexed i -> i.label(label) == label ? label : -1;
            case LabelMap.Trimap t -> label == 1 ? 1 : label == 0 ? 2 : label == LabelMap.IGNORE ? 3 : -1;
        };
    }

    private static int binary(int label, int foreground) {
        return label == 0 ? 0 : label == 1 ? foreground : -1;
    }
}
