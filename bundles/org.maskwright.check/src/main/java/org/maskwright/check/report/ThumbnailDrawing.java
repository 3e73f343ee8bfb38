package org.maskwright.check.report;

import java.io.IOException;
import java.util.Optional;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.mask.MaskFile;

/** The thumbnail of one sample, of the bytes of its files: the image with the mask's outline, or the mask alone. */
public final class ThumbnailDrawing {
    /** Long side of a thumbnail, px. */
    private static final int SIDE_PX = 240;

    private ThumbnailDrawing() {}

    /**
     * Draws it. Decodes at reduced scale.
     *
     * @param image the image's file; empty where there is none that can be decoded
     * @param mask the mask's file; empty where there is none that can be decoded
     * @param labels what the mask's values mean
     * @return the bytes of a JPEG file; empty when there is nothing to show
     * @throws IOException when a file makes no sense
     */
    public static Optional<byte[]> jpeg(Optional<byte[]> image, Optional<byte[]> mask, LabelMap labels)
            throws IOException {
        Optional<byte[]> shown = image.or(() -> mask);
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        ImageHeader header = ImageHeaders.read(shown.get());
        Optional<Mask> outline = image.isPresent() && mask.isPresent()
                ? Optional.of(MaskFile.read(mask.get()).labels(labels))
                : Optional.empty();
        try (Pixels pixels = Pixels.decodeReduced(shown.get(), header, SIDE_PX)) {
            return Optional.of(pixels.thumbnailJpeg(SIDE_PX, outline));
        }
    }
}
