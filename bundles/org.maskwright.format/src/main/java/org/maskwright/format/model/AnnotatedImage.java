package org.maskwright.format.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;
import org.maskwright.core.Size;

/**
 * An image as a file of annotations tells of it. Its regions are read when they are asked for, by any thread.
 *
 * @param path of the image as the file tells it, with {@code /}
 * @param from the file that tells it, relative to the source
 * @param part of a split; empty when the format says none
 * @param size px, as the file tells it; empty when it does not
 * @param drawing its regions; empty when nobody has annotated it, which is not the same as none
 */
public record AnnotatedImage(
        String path, String from, Optional<Part> part, Optional<Size> size, Optional<Drawing> drawing) {
    /** Reads regions. */
    public interface Drawing {
        /**
         * The regions, in the order in which they are painted: a later one lies upon an earlier one.
         *
         * @param image size of the image, px
         * @throws InputException when something of it cannot be understood; one line
         * @throws IOException when a file cannot be read
         */
        List<Region> on(Size image) throws IOException, InputException;

        /** The mask as a file, where the source has one in the coding that it states; it can then be kept as it is. */
        default Optional<Path> file() {
            return Optional.empty();
        }
    }
}
