package org.maskwright.ui.quarantine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.maskwright.core.LabelMap;
import org.maskwright.dataset.journal.Quarantine;
import org.maskwright.dataset.thumbnail.Thumbnail;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.imaging.mask.MaskOverlay;
import org.maskwright.session.DatasetSession;
import org.maskwright.ui.pictures.Picture;
import org.maskwright.ui.pictures.PictureCanvas;

/** Makes a small picture of a file in quarantine: of a mask white upon black, whatever its coding. */
final class PreviewJob extends Job {
    private final Path file;
    private final LabelMap labels;
    private final PictureCanvas.Fit fit;
    private final Consumer<Optional<Picture>> made;

    /** @param made gets the picture, or nothing for a file that is none, in the job's thread, unless it is cancelled */
    PreviewJob(
            DatasetSession session, Quarantine.Entry entry, PictureCanvas.Fit fit, Consumer<Optional<Picture>> made) {
        super(QuarantineMessages.PREVIEW_JOB);
        this.file = session.folder().stateFolder().resolve(entry.kept());
        this.labels = session.snapshot().scan().layout().layout().labels();
        this.fit = fit;
        this.made = made;
        setSystem(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Optional<Picture> picture = picture();
        if (monitor.isCanceled()) {
            picture.ifPresent(Picture::dispose);
        } else {
            made.accept(picture);
        }
        return Status.OK_STATUS;
    }

    private Optional<Picture> picture() {
        try {
            byte[] bytes = Files.readAllBytes(file);
            ImageHeader header = ImageHeaders.read(bytes);
            if (header.format() == ImageFormat.UNKNOWN) {
                return Optional.empty();
            }
            Thumbnail pixels = isMask(header) ? mask(bytes) : photograph(bytes, header);
            return Optional.of(new Picture(fit.screen(), pixels));
        } catch (IOException | RuntimeException undecodable) {
            // Often that is why the file was set aside; the list says so.
            return Optional.empty();
        }
    }

    private static boolean isMask(ImageHeader header) {
        boolean plain = header.colour() == ColourType.GREY || header.colour() == ColourType.PALETTE;
        return header.format() == ImageFormat.PNG && plain;
    }

    private Thumbnail mask(byte[] bytes) throws IOException {
        var mask = MaskFile.read(bytes).labels(labels);
        byte[] bgr = new byte[Math.toIntExact(3 * mask.size().pixels())];
        MaskOverlay.MASK.draw(bgr, MaskOverlay.shares(mask, mask.size()));
        return new Thumbnail(mask.size(), bgr);
    }

    private Thumbnail photograph(byte[] bytes, ImageHeader header) throws IOException {
        try (Pixels whole = Pixels.decodeReduced(bytes, header, fit.sidePx());
                Pixels small = whole.reduced(fit.sidePx())) {
            return new Thumbnail(small.size(), small.toBytes());
        }
    }
}
