package org.maskwright.session.composite;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.maskwright.imaging.composite.CompositeLook;

/**
 * What is to be composed, and where it goes.
 *
 * @param items the images, each under a name of its own
 * @param masks whose masks
 * @param work what is made of them
 * @param target a folder; made where there is none
 * @param type of all results; empty for JPEG of what is JPEG and opaque, PNG of all else
 * @param overwrite whether files of the results' names are replaced
 * @param threads how many images are worked on at once, ≥ 1
 */
public record CompositeOrder(
        List<CompositeItem> items,
        MatteSource masks,
        CompositeWork work,
        Path target,
        Optional<PictureType> type,
        boolean overwrite,
        int threads) {
    /** Copies the list. */
    public CompositeOrder {
        items = List.copyOf(items);
    }

    /** What is made of an image and its mask. */
    public sealed interface CompositeWork {
        /**
         * The person before another background.
         *
         * @param look how
         */
        record Compose(CompositeLook look) implements CompositeWork {}

        /** The mask's outline beside the edges of the image. */
        record Outline() implements CompositeWork {}
    }

    /** How results are stored. */
    public enum PictureType {
        /** With all that there is. */
        PNG(".png"),
        /** Smaller, and opaque. */
        JPEG(".jpg");

        private final String extension;

        PictureType(String extension) {
            this.extension = extension;
        }

        /** With its dot. */
        public String extension() {
            return extension;
        }
    }
}
