package org.maskwright.check.rule;

import org.maskwright.imaging.feature.ImageFeatures;

/** Reads brightness percentiles by name. */
final class Brightness {
    private Brightness() {}

    /**
     * Luma below which this share of an image's pixels lies, 0 (black) … 1.
     *
     * @param percent one of {@link ImageFeatures#PERCENTILES}
     * @throws IllegalArgumentException when it is not
     */
    static double percentile(ImageFeatures image, int percent) {
        int at = ImageFeatures.PERCENTILES.indexOf(percent);
        if (at < 0) {
            throw new IllegalArgumentException("percentile " + percent + " is not measured");
        }
        return image.brightness()[at];
    }
}
