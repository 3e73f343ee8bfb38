package org.maskwright.imaging.feature;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.maskwright.imaging.file.ColourType;

/**
 * What a mask file stores, before anybody has said what its values mean: that is told from it.
 *
 * @param colour what a stored pixel consists of, as decoded: a palette that is a ramp of greys is grey
 * @param bitDepth bits a sample as decoded, 1…16
 * @param pixels number of pixels
 * @param values stored value (index, grey, or of colours the largest channel) → number of pixels; the 256 commonest
 * @param distinctValues number of distinct stored values
 * @param colours {@code 0xRRGGBB} → number of pixels, of a palette's entries and of colours that are not grey; the 256 commonest; empty
 *     for greys, and where there are too many to be a code
 * @param shown index → {@code 0xRRGGBB} of each entry of a palette that is in use; empty without a palette
 * @param corner the colour of the upper left pixel, {@code 0xRRGGBB}
 * @param alpha how the alpha channel is used
 * @param greys number of pixels whose value is neither 0 nor the depth's largest
 * @param softEdge of those, pixels along an anti-aliased edge, as {@link MaskFeatures#softEdge} counts them
 * @param wideSoft number of pixels between a fifth and four fifths of full scale that are farther from the contour at half of it than the
 *     noise of a lossy format and the widest blur of an edge reach; 0 in formats that give back what was written
 */
public record MaskSurvey(
        ColourType colour,
        int bitDepth,
        long pixels,
        SortedMap<Integer, Long> values,
        int distinctValues,
        SortedMap<Integer, Long> colours,
        SortedMap<Integer, Integer> shown,
        int corner,
        MaskFeatures.Alpha alpha,
        long greys,
        long softEdge,
        long wideSoft) {
    /** Copies the maps. */
    public MaskSurvey {
        values = copy(values);
        colours = copy(colours);
        shown = copy(shown);
    }

    private static <V> SortedMap<Integer, V> copy(Map<Integer, V> counts) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** The largest value that the depth can hold. */
    public int largest() {
        return (1 << bitDepth) - 1;
    }

    /** Whether pixels are told apart by colours: neither greys nor a palette. */
    public boolean coloured() {
        return colour != ColourType.PALETTE && !colours.isEmpty();
    }
}
