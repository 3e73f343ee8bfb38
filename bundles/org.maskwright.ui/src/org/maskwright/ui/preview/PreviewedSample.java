package org.maskwright.ui.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.dataset.file.FileStamp;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.browse.BrowserRow;
import org.maskwright.session.edit.MaskEditing;

/**
 * What is previewed: files that change are others.
 *
 * @param session its dataset
 * @param sample its key
 * @param image its image file; empty where there is none
 * @param mask its mask file; empty where there is none
 * @param editing its mask while it is drawn on; empty while it is not
 */
record PreviewedSample(
        DatasetSession session,
        String sample,
        Optional<FileStamp> image,
        Optional<FileStamp> mask,
        Optional<MaskEditing> editing) {
    static PreviewedSample of(DatasetSession session, BrowserRow row, Optional<MaskEditing> editing) {
        return new PreviewedSample(session, row.id(), row.imageStamp(), row.maskStamp(), editing);
    }

    /** Whether the same picture is looked at: the place that is looked at stays. */
    boolean isSameImage(PreviewedSample other) {
        return session == other.session && sample.equals(other.sample) && image.equals(other.image);
    }

    /**
     * An image, decoded as large as it is needed.
     *
     * @param pixels its pixels
     * @param whole its size in the file, upright, px
     */
    record SeenImage(Pixels pixels, Size whole) implements AutoCloseable {
        @Override
        public void close() {
            pixels.close();
        }
    }

    /**
     * Decodes the image. In a job; the caller closes it.
     *
     * @param sidePx as large as it is to be at most, px of the long side
     * @throws IOException when it cannot be read or decoded
     */
    SeenImage decode(int sidePx) throws IOException {
        byte[] file = Files.readAllBytes(
                session.folder().root().resolve(image.orElseThrow().path()));
        ImageHeader header = ImageHeaders.read(file);
        Pixels decoded = Pixels.decodeReduced(file, header, sidePx);
        if (Math.max(decoded.size().width(), decoded.size().height()) <= sidePx) {
            return new SeenImage(decoded, header.uprightSize());
        }
        try (decoded) {
            return new SeenImage(decoded.reduced(sidePx), header.uprightSize());
        }
    }

    /**
     * The mask as its file has it, soft where its values are. In a job.
     *
     * @throws IOException when it cannot be read or decoded
     */
    Shares stored() throws IOException {
        LabelMap labels = session.snapshot().scan().layout().layout().labels();
        MaskFile file = MaskFile.read(Files.readAllBytes(
                session.folder().root().resolve(mask.orElseThrow().path())));
        boolean soft = labels instanceof LabelMap.Binary255
                || labels instanceof LabelMap.Matte
                || labels instanceof LabelMap.AlphaAtLeast;
        return soft ? file.grey(labels) : Shares.of(file.labels(labels));
    }
}
