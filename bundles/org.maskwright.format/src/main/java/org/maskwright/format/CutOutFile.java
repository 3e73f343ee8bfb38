package org.maskwright.format;

import java.io.IOException;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.format.model.ExportMask;
import org.maskwright.format.model.ExportPicture;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.image.Pixels;

/** Cut-outs: PNG files of an image whose alpha is its mask, as tools that remove backgrounds write them. */
final class CutOutFile {
    private CutOutFile() {}

    /**
     * The file: what the mask hides is as it is in the image, so that nothing of it gets lost. An image of another size than its mask when
     * upright is taken as it is stored.
     *
     * @param picture of the mask's size; {@link ExportPicture#NONE} where only the mask matters, then all is black
     * @throws IOException when the image cannot be decoded; the message names no file
     */
    static byte[] of(ExportMask mask, ExportPicture picture) throws IOException {
        Shares alpha = mask.shares();
        try (Pixels pixels = pixels(mask.size(), picture)) {
            return pixels.withAlpha(alpha);
        }
    }

    private static Pixels pixels(Size size, ExportPicture picture) throws IOException {
        if (picture == ExportPicture.NONE) {
            return Pixels.of(size, new byte[Math.toIntExact(3 * size.pixels())]);
        }
        ImageHeader header = ImageHeaders.read(picture.bytes());
        return Pixels.decode(picture.bytes(), header.uprightSize().equals(size) ? header : asStored(header));
    }

    private static ImageHeader asStored(ImageHeader header) {
        return new ImageHeader(
                header.format(), header.size(), header.colour(), header.bitDepth(), header.floating(), 1);
    }
}
