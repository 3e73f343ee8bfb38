package org.maskwright.imaging.feature;

/**
 * How an image and its mask fit together. Computed at a long side of ≤ 256 px, the mask brought to the upright image's size by nearest
 * neighbour first.
 *
 * @param edgeContrast mean gradient strength of the image along the mask's boundary (not counting the image border) over its mean in
 *     the whole image: 1 is chance, more is better; 0 when the mask has no boundary
 * @param bestContrast the largest {@code edgeContrast} over all shifts of the mask by at most {@code SHIFT_LIMIT} of the long side
 * @param bestDx columns by which the mask must move for that, in px of the full-size image; positive is to the right
 * @param bestDy rows, likewise; positive is down
 * @param maskImageCorrelation Pearson correlation of the mask's stored values (as grey) with the image's luma, −1…1; 0 when either is
 *     constant
 * @param borderForeground share of the image's border pixels, bottom excepted, that the mask calls foreground, 0…1
 * @param centreForeground share of the central third (by width and height) that the mask calls foreground, 0…1
 * @param subjectBrightness mean luma of the foreground, 0…1; NaN when there is none
 * @param subjectSharpness as {@link ImageFeatures#sharpness} within the foreground; NaN when there is none
 */
public record PairFeatures(
        double edgeContrast,
        double bestContrast,
        int bestDx,
        int bestDy,
        double maskImageCorrelation,
        double borderForeground,
        double centreForeground,
        double subjectBrightness,
        double subjectSharpness) {
    /** Largest shift tried, as a share of the image's long side. */
    public static final double SHIFT_LIMIT = 0.06;
}
