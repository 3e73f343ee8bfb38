package org.maskwright.check.rule;

import org.maskwright.imaging.ImageFeatures;

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
        for (int i = 0; i < ImageFeatures.PERCENTILES.length; i++) {
            if (ImageFeatures.PERCENTILES[i] == percent) {
                return image.brightness()[i];
            }
        }
        throw new IllegalArgumentException("percentile " + percent + " is not measured");
    }
}
