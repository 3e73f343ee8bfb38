package org.maskwright.imaging.feature;

import org.maskwright.core.metric.Measure;

/**
 * How an image and its mask fit together. Computed at a long side of ≤ 256 px, the mask brought to the upright image's size by nearest
 * neighbour first. What the mask ignores counts neither as foreground nor as background; its boundary is where the foreground ends, at
 * background or at what is ignored.
 *
 * @param edgeContrast mean gradient strength of the image along the mask's boundary (not counting the image border) over its mean in
 *     the whole image: 1 is chance, more is better; undefined when the mask has no boundary
 * @param bestContrast the largest {@code edgeContrast} over all shifts of the mask by at most {@code SHIFT_LIMIT} of the long side;
 *     undefined likewise
 * @param bestDx columns by which the mask must move for that, in px of the full-size image; positive is to the right; 0 without boundary
 * @param bestDy rows, likewise; positive is down
 * @param maskImageCorrelation Pearson correlation of the mask's stored values (as grey, whatever they mean) with the image's luma, −1…1;
 *     undefined when either is constant
 * @param borderForeground share of the image's border pixels, bottom excepted, that the mask calls foreground, 0…1, of those that it does
 *     not ignore; undefined when it ignores them all
 * @param centreForeground share of the central third (by width and height) that the mask calls foreground, likewise
 * @param subjectBrightness mean luma of the foreground, 0…1; undefined when there is none
 * @param subjectSharpness as {@link ImageFeatures#sharpness} within the foreground; undefined when there is none
 */
public record PairFeatures(
        Measure edgeContrast,
        Measure bestContrast,
        int bestDx,
        int bestDy,
        Measure maskImageCorrelation,
        Measure borderForeground,
        Measure centreForeground,
        Measure subjectBrightness,
        Measure subjectSharpness) {
    /** Largest shift tried, as a share of the image's long side. */
    public static final double SHIFT_LIMIT = 0.06;

    /** Why contrasts are undefined. */
    public static final String NO_BOUNDARY = "the mask has no boundary";

    /** Why a correlation is undefined. */
    public static final String CONSTANT = "image or mask is the same all over";

    /** Why a share of the foreground is undefined. */
    public static final String ALL_IGNORED = "the mask ignores every pixel there";

    /** Why measures of the subject are undefined. */
    public static final String NO_SUBJECT = "the mask has no foreground pixel";

    /** By which factor the contrast grows where the mask fits best, ≥ 1; undefined without a boundary, or when it meets no gradient at all. */
    public Measure gain() {
        return switch (edgeContrast) {
            case Measure.Defined here
            when here.figure() == 0 -> new Measure.Undefined("the mask's boundary meets no gradient");
            case Measure.Defined here -> bestContrast.map(best -> best / here.figure());
            case Measure.Undefined none -> none;
        };
    }
}
