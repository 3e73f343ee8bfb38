package org.maskwright.ui.canvas.raster;

import java.util.Optional;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Size;

/**
 * What lies upon each other in a picture. Masks of another size than the image are stretched over it. Immutable; any thread.
 *
 * @param image empty where there is none or it cannot be read: a grey sheet is seen then
 * @param mask the mask
 * @param other the mask that it is compared with, of the same size
 */
public record Layers(Optional<Pyramid> image, Optional<MaskSnapshot> mask, Optional<MaskSnapshot> other) {
    /** @throws IllegalArgumentException when there is neither image nor mask, nothing to compare with the other, or sizes of masks differ */
    public Layers {
        if (image.isEmpty() && mask.isEmpty()) {
            throw new IllegalArgumentException("neither image nor mask");
        }
        if (other.isPresent() && !mask.map(MaskSnapshot::size).equals(other.map(MaskSnapshot::size))) {
            throw new IllegalArgumentException("masks of different sizes are not compared");
        }
    }

    /** An image and its mask. */
    public static Layers of(Optional<Pyramid> image, Optional<MaskSnapshot> mask) {
        return new Layers(image, mask, Optional.empty());
    }

    /** The same with a mask to be compared with. */
    public Layers against(MaskSnapshot another) {
        return new Layers(image, mask, Optional.of(another));
    }

    /** Size of the picture, px: the image's, or the mask's where there is no image. */
    public Size size() {
        return image.map(Pyramid::size).or(() -> mask.map(MaskSnapshot::size)).orElseThrow();
    }
}
