package org.maskwright.imaging.mask;

import java.util.Arrays;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.stored.Raster;

/**
 * Which samples a file shall store for a label: those that it stores already, where there are several the ones it stores most often; so a
 * 0/1 file stays a 0/1 file.
 */
final class StoredValues {
    private final Decoded content;
    private final Labelling labelling;

    /**
     * The values of a file.
     *
     * @param content the file's samples and palette
     * @param labelling the file's values and what they mean
     */
    StoredValues(Decoded content, Labelling labelling) {
        this.content = content;
        this.labelling = labelling;
    }

    /** The first channel that is written: of colour, or alpha. */
    int firstChannel() {
        return labelling.map().ofAlpha() ? content.raster().channels() - 1 : 0;
    }

    /**
     * The samples to store for a label, from {@link #firstChannel} on.
     *
     * @param label 0…255, of instances 0…65535
     * @throws InputException when the label map, the bit depth or the palette has no value for it
     */
    int[] samplesOf(int label) throws InputException {
        Raster raster = content.raster();
        if (labelling.map().map() instanceof LabelMap.Colours colours) {
            LabelClass wanted = colours.classOf(label).orElseThrow(() -> noValue(label));
            int[] samples = ColourClasses.samples(content, wanted);
            if (samples.length == 0) {
                throw new InputException("the mask has " + storage() + " and cannot hold the colour of " + wanted.name()
                        + "; convert it to RGB first");
            }
            return samples;
        }
        int colours = raster.channels() - (raster.colour().alpha() ? 1 : 0);
        int[] samples = new int[labelling.map().ofAlpha() ? 1 : colours];
        boolean shown = labelling.map().map() instanceof LabelMap.Binary255 && BlackAndWhite.shownBy(content);
        Arrays.fill(samples, shown ? shownValueOf(label) : valueOf(label));
        return samples;
    }

    /** The index of the colour that a palette of black and white shows for a label. */
    private int shownValueOf(int label) throws InputException {
        int index = label > 1 ? -1 : BlackAndWhite.index(content, label == 1);
        if (index < 0) {
            throw label > 1
                    ? noValue(label)
                    : new InputException("the mask's palette has no " + (label == 1 ? "white" : "black")
                            + "; convert it to 8-bit grey first");
        }
        return index;
    }

    private int valueOf(int label) throws InputException {
        boolean soft = labelling.map().ofAlpha() || labelling.map().map() instanceof LabelMap.Matte;
        int value = soft ? -1 : commonest(label);
        value = value >= 0 ? value : customary(label);
        int largest = colours() > 0 ? colours() - 1 : labelling.values().largest();
        if (value < 0) {
            throw noValue(label);
        } else if (value > largest) {
            throw new InputException(
                    "the mask has " + storage() + " and cannot hold " + value + "; convert it to 8-bit grey first");
        }
        return value;
    }

    private static InputException noValue(int label) {
        return new InputException("the label map has no value for label " + label + "; choose another label map");
    }

    /** Number of entries of the file's palette; 0 when it has none. */
    private int colours() {
        return content.raster().colour() == ColourType.PALETTE ? content.paletteSize() : 0;
    }

    private String storage() {
        int depth = content.raster().bitDepth();
        return colours() > 0 ? "a palette of " + colours() + " colours" : depth + " bits a value";
    }

    private int commonest(int label) {
        if (labelling.map().map() instanceof LabelMap.Instances) {
            return label;
        }
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
            case LabelMap.NonZero n -> binary(label, colours() > 0 ? 1 : white);
            case LabelMap.Binary01 b -> binary(label, 1);
            case LabelMap.Indexed i -> i.label(label) == label ? label : -1;
            case LabelMap.Trimap t -> label == 1 ? 1 : label == 0 ? 2 : label == LabelMap.IGNORE ? 3 : -1;
            case LabelMap.Instances i -> label;
            case LabelMap.Matte m -> binary(label, white);
            case LabelMap.GreyTrimap t -> label == LabelMap.IGNORE ? middle(white) : binary(label, white);
            case LabelMap.Colours c -> -1;
        };
    }

    private static int middle(int white) {
        return (128 * white + 127) / 255;
    }

    private static int binary(int label, int foreground) {
        return label == 0 ? 0 : label == 1 ? foreground : -1;
    }
}
