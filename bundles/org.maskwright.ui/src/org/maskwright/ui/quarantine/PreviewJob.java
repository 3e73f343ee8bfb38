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
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.session.DatasetSession;
import org.maskwright.ui.canvas.raster.Layers;
import org.maskwright.ui.canvas.raster.Pyramid;
import org.maskwright.ui.pictures.LayersReader;

/** Reads the picture of a file in quarantine: of a mask white upon black, whatever its coding. */
final class PreviewJob extends Job {
    private final Path file;
    private final LabelMap labels;
    private final int sidePx;
    private final Consumer<Optional<Layers>> made;

    /**
     * @param sidePx for which an image is decoded, px of its long side
     * @param made gets the picture, or nothing for a file that is none, in the job's thread, unless it is cancelled
     */
    PreviewJob(DatasetSession session, Quarantine.QuarantinedFile entry, int sidePx, Consumer<Optional<Layers>> made) {
        super(QuarantineMessages.PREVIEW_JOB);
        this.file = session.folder().stateFolder().resolve(entry.kept());
        this.labels = session.snapshot().scan().layout().layout().labels();
        this.sidePx = sidePx;
        this.made = made;
        setSystem(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Optional<Layers> layers = layers();
        if (!monitor.isCanceled()) {
            made.accept(layers);
        }
        return Status.OK_STATUS;
    }

    private Optional<Layers> layers() {
        try {
            byte[] bytes = Files.readAllBytes(file);
            ImageHeader header = ImageHeaders.read(bytes);
            if (header.format() == ImageFormat.UNKNOWN) {
                return Optional.empty();
            }
            return Optional.of(
                    isMask(header)
                            ? Layers.of(
                                    Optional.empty(),
                                    LayersReader.layer(MaskFile.read(bytes).labels(labels)))
                            : Layers.of(Optional.of(Pyramid.decode(bytes, sidePx)), Optional.empty()));
        } catch (IOException | RuntimeException undecodable) {
            // Often that is why the file was set aside; the list says so.
            return Optional.empty();
        }
    }

    private static boolean isMask(ImageHeader header) {
        boolean plain = header.colour() == ColourType.GREY || header.colour() == ColourType.PALETTE;
        return header.format() == ImageFormat.PNG && plain;
    }
}
