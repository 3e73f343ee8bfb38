package org.maskwright.format.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;

/** Regions painted into a mask, each upon those before it. */
public final class Painting {
    private Painting() {}

    /**
     * A mask of regions.
     *
     * @param image its size, px
     * @param label of a class, 0…255; negative for regions that are not painted
     * @throws InputException when a region does not fit the image
     */
    public static Mask of(List<Region> regions, Size image, ToIntFunction<LabelClass> label) throws InputException {
        byte[] labels = new byte[Math.toIntExact(image.pixels())];
        int width = image.width();
        for (Region region : regions) {
            int value = label.applyAsInt(region.label());
            if (value >= 0) {
                region.extent()
                        .on(image)
                        .forEachRun(
                                (y, from, to) -> Arrays.fill(labels, y * width + from, y * width + to, (byte) value));
            }
        }
        return Mask.adopt(image, labels);
    }
}
