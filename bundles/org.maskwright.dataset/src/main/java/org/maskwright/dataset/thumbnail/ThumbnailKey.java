package org.maskwright.dataset.thumbnail;

import java.util.Optional;
import org.maskwright.dataset.file.FileStamp;
import org.maskwright.imaging.mask.MaskInk;
import org.maskwright.imaging.mask.MaskOverlay;

/**
 * All that the look of a small picture depends on: a file that changes gives another key. Immutable.
 *
 * @param image the image as it was seen; empty when the sample has none: then the mask is shown alone
 * @param mask the mask as it was seen; empty when there is none
 * @param sidePx longest side of the picture, px
 * @param overlay how the mask is shown
 * @param ink in what it is drawn
 */
public record ThumbnailKey(
        Optional<FileStamp> image, Optional<FileStamp> mask, int sidePx, MaskOverlay overlay, MaskInk ink) {
    /** With masks drawn in the standard colour. */
    public ThumbnailKey(Optional<FileStamp> image, Optional<FileStamp> mask, int sidePx, MaskOverlay overlay) {
        this(image, mask, sidePx, overlay, MaskInk.STANDARD);
    }
}
