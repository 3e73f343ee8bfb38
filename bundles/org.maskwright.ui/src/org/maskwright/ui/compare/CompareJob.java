package org.maskwright.ui.compare;

import java.io.IOException;
import java.nio.file.Files;
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
import org.maskwright.core.MaskSnapshot;
import org.maskwright.dataset.journal.FileHistory;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.compare.Agreement;
import org.maskwright.session.compare.CompareChoice;
import org.maskwright.session.compare.ComparedMask;
import org.maskwright.session.compare.MaskNames;
import org.maskwright.ui.canvas.raster.Layers;
import org.maskwright.ui.canvas.raster.Pyramid;
import org.maskwright.ui.pictures.LayersReader;

/** Loads two masks and their image, and compares them. */
final class CompareJob extends Job {
    private final DatasetSession session;
    private final CompareChoice choice;
    private final int sidePx;
    private final Consumer<Comparison> told;
    private final LabelMap labels;

    /**
     * @param sidePx for which the image is decoded, px of its long side; figures are of the masks as they are
     * @param told in the job's thread, unless it is cancelled
     */
    CompareJob(DatasetSession session, CompareChoice choice, int sidePx, Consumer<Comparison> told) {
        super(CompareMessages.JOB);
        this.session = session;
        this.choice = choice;
        this.sidePx = sidePx;
        this.told = told;
        this.labels = session.snapshot().scan().layout().layout().labels();
        setSystem(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Comparison comparison;
        try {
            comparison = compare();
        } catch (InputException | IOException e) {
            comparison = new Comparison.Nothing(String.valueOf(e.getMessage()));
        }
        if (!monitor.isCanceled()) {
            told.accept(comparison);
        }
        return Status.OK_STATUS;
    }

    private Comparison compare() throws IOException, InputException {
        Mask a = mask(choice.a().orElseThrow());
        Mask b = mask(choice.b().orElseThrow());
        Optional<Pyramid> image = image();
        Optional<Agreement> figures = Agreement.of(a, b);
        Layers first = Layers.of(image, LayersReader.layer(a));
        Optional<MaskSnapshot> second = LayersReader.layer(b);
        return new Comparison.Pictures(
                figures.isPresent() && second.isPresent() ? first.against(second.get()) : first,
                Layers.of(image, second),
                figures);
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

    /** Nothing where the sample has no image. */
    private Optional<Pyramid> image() throws IOException {
        Optional<String> path = choice.sample().flatMap(r -> r.sample().image());
        return path.isEmpty() ? Optional.empty() : Optional.of(new LayersReader(session).image(path.get(), sidePx));
    }
}
