package org.maskwright.session.edit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.maskwright.core.LabelMap;
import org.maskwright.dataset.file.FileState;
import org.maskwright.imaging.mask.OpenedMask;

/** The mask files of a dataset as they are opened; those opened last, and those that are likely to be next, are kept decoded. Any thread. */
final class MaskFiles {
    /** Masks are kept in so much memory, bytes: two or three of 24 megapixels, or some fifty of a portrait's size. */
    private static final long MOST_BYTES = 128L << 20;

    /** A decoded mask takes its file, its samples and its labels. */
    private static final int BYTES_A_PIXEL = 2;

    private final Shelf<Decoded> shelf;

    /** A mask as it was read. */
    private record Decoded(LabelMap labels, String sha256, long fileBytes, OpenedMask opened) {
        static Decoded of(byte[] file, LabelMap labels) throws IOException {
            return new Decoded(labels, FileState.sha256(file), file.length, OpenedMask.open(file, labels));
        }

        long bytes() {
            return fileBytes + BYTES_A_PIXEL * opened.labels().size().pixels();
        }
    }

    MaskFiles(Clock clock) {
        this.shelf = new Shelf<>(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 8), Decoded::bytes, clock);
    }

    /**
     * A mask as its file is now. Costs what the mask is large, unless it is kept.
     *
     * @param path relative to the dataset, with {@code /}
     * @param file where that is
     * @param labels what its values mean
     */
    MaskOnDisk read(String path, Path file, LabelMap labels) throws IOException {
        Decoded found = shelf.get(file, bytes -> Decoded.of(bytes, labels));
        if (!found.labels().equals(labels)) {
            shelf.drop(file);
            found = shelf.get(file, bytes -> Decoded.of(bytes, labels));
        }
        return MaskOnDisk.of(path, Optional.of(found.sha256()), found.opened());
    }
}
