package org.maskwright.format;

import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.Size;
import org.maskwright.format.model.AnnotatedImage;
import org.maskwright.format.model.Remarks;
import org.maskwright.format.model.SourceFiles;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.file.PixelLimit;

/**
 * Finds the images that annotations tell of.
 *
 * @param files of the source
 * @param remarks takes what is left out, and why
 */
record ImportReading(SourceFiles files, Remarks remarks) {
    /** The image file, as it is listed; empty when it is left out. */
    Optional<String> find(AnnotatedImage image) {
        try {
            Optional<String> found = files.image(image.path(), SourceFiles.folder(image.from()), image.part());
            if (found.isEmpty()) {
                remarks.add("left out: the image is not in the source", image.path());
            }
            return found;
        } catch (InputException e) {
            remarks.add("left out: " + e.getMessage(), image.path());
            return Optional.empty();
        }
    }

    /**
     * The size that annotations are of.
     *
     * @param bytes the image's file
     * @throws InputException when image and annotations do not agree, upright or as stored
     */
    Size size(AnnotatedImage image, byte[] bytes) throws InputException {
        ImageHeader header = ImageHeaders.read(bytes);
        if (header.size().pixels() == 0) {
            throw new InputException("its image cannot be read");
        } else if (!PixelLimit.DEFAULT.allows(header.size())) {
            throw new InputException("its image of " + header.size() + " px is larger than any that is decoded");
        }
        Size told = image.size().orElse(header.size());
        if (!told.equals(header.size()) && !told.equals(header.uprightSize())) {
            throw new InputException("it is said to be of " + told + " px, the image is of " + header.size());
        }
        if (!header.uprightSize().equals(header.size())
                && image.size().isPresent()
                && told.equals(header.uprightSize())) {
            remarks.add("masks lie as the image is seen, not as its EXIF orientation stores it", image.path());
        }
        return told;
    }
}
