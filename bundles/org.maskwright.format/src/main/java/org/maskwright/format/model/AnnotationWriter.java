package org.maskwright.format.model;

import java.io.IOException;
import org.maskwright.core.InputException;

/** Writes the annotations of images. What costs is done by many threads; files are written by one, in the order of the images. */
public interface AnnotationWriter {
    /** What is left to be done when it is an image's turn. */
    @FunctionalInterface
    interface Turn {
        /** Writes; images come in their order, each when the last is done. */
        void write() throws IOException;
    }

    /** Where the image itself belongs, relative to the folder; it is copied there by whoever exports, unless images are packed. */
    String imagePath(ExportImage image);

    /** Whether the writer itself writes images, into files that hold many; then paths are those that they have once they are unpacked. */
    default boolean packsImages() {
        return false;
    }

    /**
     * Computes what is to be written of an image; called by any thread.
     *
     * @throws InputException when it cannot be written in this format
     */
    Turn prepare(ExportImage image) throws IOException, InputException;

    /** Ends the files that all images share. */
    void finish() throws IOException;
}
