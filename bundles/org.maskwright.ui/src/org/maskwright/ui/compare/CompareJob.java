package org.maskwright.ui.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;
import org.maskwright.dataset.journal.FileHistory;
import org.maskwright.dataset.thumbnail.Thumbnail;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.imaging.mask.MaskInk;
import org.maskwright.imaging.mask.MaskOverlay;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.compare.CompareChoice;
import org.maskwright.session.compare.CompareModel;
import org.maskwright.session.compare.ComparedMask;
import org.maskwright.session.compare.MaskNames;
import org.maskwright.ui.pictures.Screen;

/** Loads two masks and their image, compares them and makes the pictures. */
final class CompareJob extends Job {
    /** Long side of the pictures at most, px; figures are of the masks as they are. */
    private static final int SIDE_PX = 2048;

    private final DatasetSession session;
    private final CompareChoice choice;
    private final Drawing drawing;
    private final Consumer<Comparison> told;
    private final LabelMap labels;

    /**
     * How the masks are drawn.
     *
     * @param screen that they are seen on
     * @param ink in what they are drawn
     */
    record Drawing(Screen screen, MaskInk ink) {}

    /** @param told in the job's thread, unless it is cancelled */
    CompareJob(DatasetSession session, CompareChoice choice, Drawing drawing, Consumer<Comparison> told) {
        super(CompareMessages.JOB);
        this.session = session;
        this.choice = choice;
        this.drawing = drawing;
        this.told = told;
        this.labels = session.snapshot().scan().layout().layout().labels();
        setSystem(true);
    }

    /** The image as it is seen. */
    private record Photograph(Size size, byte[] bgr) {}

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Comparison comparison;
        try {
            comparison = compare();
        } catch (InputException | IOException e) {
            comparison = new Comparison.Nothing(String.valueOf(e.getMessage()));
        }
        if (monitor.isCanceled()) {
            comparison.dispose();
        } else {
            told.accept(comparison);
        }
        return Status.OK_STATUS;
    }

    private Comparison compare() throws IOException, InputException {
        Mask a = mask(choice.a().orElseThrow());
        Mask b = mask(choice.b().orElseThrow());
        Photograph photograph = photograph(a.size());
        Optional<CompareModel> model = CompareModel.of(a, b);
        return new Comparison.Pictures(
                photograph.size(),
                drawn(photograph, a),
                drawn(photograph, b),
                model.map(m -> picture(photograph.size(), m.difference(photograph.size(), photograph.bgr()))),
                model.map(CompareModel::figures));
    }

    private Zoomable drawn(Photograph photograph, Mask mask) {
        byte[] bgr = photograph.bgr().clone();
        MaskOverlay.FILL.draw(bgr, MaskOverlay.shares(mask, photograph.size()), drawing.ink());
        return picture(photograph.size(), bgr);
    }

    private Zoomable picture(Size size, byte[] bgr) {
        return new Zoomable(drawing.screen(), new Thumbnail(size, bgr));
    }

    private Mask mask(ComparedMask source) throws IOException, InputException {
        byte[] bytes =
                switch (source) {
                    case ComparedMask.Current current ->
                        Files.readAllBytes(session.folder().resolve(current.path()));
                    case ComparedMask.Before before ->
                        new FileHistory(session.folder().history())
                                .before(before.path())
                                .orElseThrow(() ->
                                        new InputException(NLS.bind(CompareMessages.NEVER_CHANGED, before.path())))
                                .contents();
                    case ComparedMask.Chosen chosen -> Files.readAllBytes(chosen.file());
                };
        try {
            return MaskFile.read(bytes).labels(labels);
        } catch (IOException e) {
            throw new InputException(NLS.bind(CompareMessages.NO_MASK, MaskNames.of(source), e.getMessage()), e);
        }
    }

    /** A grey sheet where the sample has no image or none that can be read. */
    private Photograph photograph(Size maskSize) throws IOException, InputException {
        Optional<String> path = choice.sample().flatMap(r -> r.sample().image());
        if (path.isPresent()) {
            byte[] bytes = Files.readAllBytes(session.folder().resolve(path.get()));
            try (Pixels whole = Pixels.decodeReduced(bytes, ImageHeaders.read(bytes), SIDE_PX);
                    Pixels fitted = whole.reduced(SIDE_PX)) {
                return new Photograph(fitted.size(), fitted.toBytes());
            }
        }
        byte[] sheet = new byte[Math.toIntExact(3 * maskSize.pixels())];
        Arrays.fill(sheet, (byte) 0x60);
        return new Photograph(maskSize, sheet);
    }
}
