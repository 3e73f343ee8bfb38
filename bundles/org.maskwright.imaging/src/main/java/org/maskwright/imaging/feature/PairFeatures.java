package org.maskwright.imaging.feature;

import java.util.Optional;
import org.maskwright.core.metric.Measure;

/**
 * How an image and its mask fit together. Computed at a long side of ≤ 256 px, the mask brought to the upright image's size by nearest
 * neighbour first. What the mask ignores counts neither as foreground nor as background; its boundary is where the foreground ends, at
 * background or at what is ignored.
 *
 * @param edgeContrast mean gradient strength of the image along the mask's boundary (not counting the image border) over its mean in
 *     the whole image: 1 is chance, more is better; undefined when the mask has no boundary
 * @param fit how well the boundary lies on edges, here and elsewhere; empty where it has fewer than {@link EdgeFit#LEAST_BOUNDARY} pixels
 * @param maskImageCorrelation Pearson correlation of the mask's stored values (as grey, whatever they mean) with the image's luma, −1…1;
 *     where the mask may be a picture, both averaged to a long side of ≤ 32 px; undefined when either is constant
 * @param borderForeground share of the image's border pixels, bottom excepted, that the mask calls foreground, 0…1, of those that it does
 *     not ignore; undefined when it ignores them all
 * @param centreForeground share of the central third (by width and height) that the mask calls foreground, likewise
 * @param subjectBrightness mean luma of the foreground, 0…1; undefined when there is none
 * @param subjectSharpness as {@link ImageFeatures#sharpness} within the foreground; undefined when there is none
 */
public record PairFeatures(
        Measure edgeContrast,
        Optional<EdgeFit> fit,
        Measure maskImageCorrelation,
        Measure borderForeground,
        Measure centreForeground,
        Measure subjectBrightness,
        Measure subjectSharpness) {
    /** Why a contrast is undefined. */
    public static final String NO_BOUNDARY = "the mask has no boundary";

    /** Why a correlation is undefined. */
    public static final String CONSTANT = "image or mask is the same all over";

    /** Why a share of the foreground is undefined. */
    public static final String ALL_IGNORED = "the mask ignores every pixel there";

    /** Why measures of the subject are undefined. */
    public static final String NO_SUBJECT = "the mask has no foreground pixel";
}
