package org.maskwright.session.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Sample;
import org.maskwright.core.Size;
import org.maskwright.dataset.file.FileState;
import org.maskwright.dataset.layout.Layout;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.mask.BlankMask;
import org.maskwright.imaging.mask.OpenedMask;
import org.maskwright.session.DatasetSession;

/** The mask files of a dataset as they are opened; those opened last, and those that are likely to be next, are kept decoded. Any thread. */
final class DecodedMasks {
    /** Masks are kept in so much memory, bytes: two or three of 24 megapixels, or some fifty of a portrait's size. */
    private static final long MOST_BYTES = 128L << 20;

    /** A decoded mask takes its file, its samples and its labels. */
    private static final int BYTES_A_PIXEL = 2;

    private final DatasetSession session;
    private final Shelf<Decoded> shelf;

    /** A mask as it was read. */
    private record Decoded(LabelMap labels, String sha256, long fileBytes, OpenedMask opened) {
        static Decoded of(byte[] file, LabelMap labels) throws IOException {
            return new Decoded(labels, FileState.sha256(file), file.length, OpenedMask.drawn(file, labels));
        }

        long bytes() {
            return fileBytes + BYTES_A_PIXEL * opened.labels().size().pixels();
        }
    }

    DecodedMasks(DatasetSession session, Clock clock) {
        this.session = session;
        this.shelf = new Shelf<>(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 8), Decoded::bytes, clock);
    }

    /** How the dataset is laid out now. */
    Layout layout() {
        return session.snapshot().scan().layout().layout();
    }

    /** A sample's mask as its file is now; empty where it has none. Costs what the mask is large, unless it is kept. */
    Optional<MaskOnDisk> of(Sample sample) throws IOException, InputException {
        if (sample.mask().isEmpty()) {
            return Optional.empty();
        }
        String path = sample.mask().get();
        return Optional.of(read(path, session.folder().resolve(path), layout().labels()));
    }

    private MaskOnDisk read(String path, Path file, LabelMap labels) throws IOException {
        Decoded found = shelf.get(file, bytes -> Decoded.of(bytes, labels));
        if (!found.labels().equals(labels)) {
            shelf.drop(file);
            found = shelf.get(file, bytes -> Decoded.of(bytes, labels));
        }
        return MaskOnDisk.of(path, Optional.of(found.sha256()), found.opened());
    }

    /** A sample's image file; empty where it has none. */
    Optional<Path> image(Sample sample) throws InputException {
        return sample.image().isEmpty()
                ? Optional.empty()
                : Optional.of(session.folder().resolve(sample.image().get()));
    }

    /** The mask that a sample without one would get: blank, of its image's size. */
    MaskOnDisk blank(Sample sample, OpenSample of) throws IOException, InputException {
        String path = sample.image()
                .flatMap(layout()::maskOf)
                .filter(p -> p.endsWith(".png"))
                .orElseThrow(() -> new InputException("No mask can be made for " + sample.label()
                        + ": the layout says that masks are " + layout().masks()
                        + "; state one of PNG files, or with {ext}"));
        Path image = of.image().orElseThrow();
        Size size = ImageHeaders.read(Files.readAllBytes(image)).uprightSize();
        if (size.pixels() == 0) {
            throw new InputException("No mask can be made for " + sample.label() + ": its image cannot be read");
        }
        var opened = OpenedMask.drawn(BlankMask.png(size, of.labels()), of.labels());
        return MaskOnDisk.of(path, Optional.empty(), opened);
    }
}
