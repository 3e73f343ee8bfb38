package org.maskwright.session.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleName;
import org.maskwright.core.Size;
import org.maskwright.dataset.file.FileState;
import org.maskwright.dataset.layout.Layout;
import org.maskwright.dataset.settings.MaskConversion;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.mask.BlankMask;
import org.maskwright.imaging.mask.OpenedMask;
import org.maskwright.session.DatasetSession;

/**
 * Where the masks of one dataset are opened to be drawn on. One for each session; it is closed before that is. Safe for any thread.
 */
public final class MaskDesk implements AutoCloseable {
    private final DatasetSession session;
    private final Clock clock;
    private final Set<String> open = ConcurrentHashMap.newKeySet();

    /**
     * @param session the dataset; stays the caller's
     * @param clock tells when strokes are made
     */
    public MaskDesk(DatasetSession session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** The dataset. */
    public DatasetSession session() {
        return session;
    }

    Clock clock() {
        return clock;
    }

    /**
     * Opens the mask of a sample; one that has none gets a blank one of its image's size, which becomes a file, named as the layout says, when
     * it is saved. In a job. Costs what the mask is large. The caller closes it.
     *
     * @param key of the sample
     * @throws InputException when there is no such sample, its mask is open already, or there is none and none can be made; the message is
     *     for the user
     * @throws IOException when a file cannot be read as an image
     */
    public MaskEditing open(String key, Progress progress) throws IOException, InputException {
        progress.begin("Opening the mask", 1);
        Sample sample = session.snapshot().scan().samples().stream()
                .filter(s -> s.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new InputException("There is no sample " + key + " any more"));
        if (!open.add(key)) {
            throw new InputException("The mask of " + sample.label() + " is open already");
        }
        boolean done = false;
        try {
            MaskEditing editing = open(sample);
            progress.worked(1);
            done = true;
            return editing;
        } finally {
            if (!done) {
                open.remove(key);
            }
        }
    }

    private MaskEditing open(Sample sample) throws IOException, InputException {
        Layout layout = session.snapshot().scan().layout().layout();
        Optional<Path> image = sample.image().isEmpty()
                ? Optional.empty()
                : Optional.of(session.folder().resolve(sample.image().get()));
        var of = new OpenSample(sample.name(), image, layout.labels());
        MaskOnDisk disk = sample.mask().isPresent() ? read(sample.mask().get(), of) : blank(sample, layout, of);
        return new MaskEditing(this, of, disk);
    }

    private MaskOnDisk read(String path, OpenSample sample) throws IOException, InputException {
        byte[] bytes = Files.readAllBytes(session.folder().resolve(path));
        return MaskOnDisk.of(path, Optional.of(FileState.sha256(bytes)), OpenedMask.open(bytes, sample.labels()));
    }

    private static MaskOnDisk blank(Sample sample, Layout layout, OpenSample of) throws IOException, InputException {
        String path = sample.image()
                .flatMap(layout::maskOf)
                .filter(p -> p.endsWith(".png"))
                .orElseThrow(() -> new InputException("No mask can be made for " + sample.label()
                        + ": the layout says that masks are " + layout.masks()
                        + "; state one of PNG files, or with {ext}"));
        Path image = of.image().orElseThrow();
        Size size = ImageHeaders.read(Files.readAllBytes(image)).uprightSize();
        if (size.pixels() == 0) {
            throw new InputException("No mask can be made for " + sample.label() + ": its image cannot be read");
        }
        var opened = OpenedMask.open(BlankMask.png(size, layout.labels()), layout.labels());
        return MaskOnDisk.of(path, Optional.empty(), opened);
    }

    /** Whether somebody agreed that masks of this dataset whose format cannot hold a change become PNG files. */
    public boolean isPngAgreed() {
        return MaskConversion.isAgreed(session.snapshot().settings());
    }

    /** Keeps in the dataset's settings that a person agreed to that; see {@link SaveAnswer.NeedsPng}. In a job. */
    public void agreeToPng(Progress progress) throws IOException, InputException {
        session.decide(MaskDecision.toPng(), progress);
    }

    /** A mask was closed. */
    void closed(SampleName sample) {
        open.remove(sample.key());
    }

    /** Ends it; masks that are open are to be closed before. */
    @Override
    public void close() {
        open.clear();
    }
}
