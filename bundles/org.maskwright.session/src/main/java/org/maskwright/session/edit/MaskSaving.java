package org.maskwright.session.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.file.FileState;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.journal.Operation;
import org.maskwright.dataset.ledger.Evidence;
import org.maskwright.dataset.ledger.Statuses;
import org.maskwright.imaging.mask.OpenedMask;
import org.maskwright.imaging.mask.SavedMask;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.SessionAccess;

/**
 * Brings a mask to the disk as one operation: the file, and what is said of the sample, which goes with it.
 *
 * @param session the dataset
 * @param sample whose mask
 * @param strokes of it, which are told what is saved
 */
record MaskSaving(DatasetSession session, OpenSample sample, LoggedStrokes strokes) {
    /**
     * What is to be saved.
     *
     * @param taken the mask
     * @param status what is said of it
     * @param toPng whether a mask whose format cannot hold it becomes a PNG file
     * @param over whether it is written over whatever the file holds
     */
    record SaveOrder(LoggedStrokes.Taken taken, SampleStatus status, boolean toPng, boolean over) {
        MaskOnDisk.Moment what() {
            return taken.what();
        }
    }

    /**
     * What came of it.
     *
     * @param answer for the caller
     * @param disk how the mask is on the disk now
     */
    record SaveResult(SaveAnswer answer, MaskOnDisk disk) {}

    /**
     * A mask's file as it is to be.
     *
     * @param path relative to the dataset
     * @param source what it was made from
     */
    private record NewFile(String path, byte[] bytes, MaskOnDisk.Source source) {
        String sha256() {
            return FileState.sha256(bytes);
        }
    }

    SaveResult save(SaveOrder order, MaskOnDisk disk, Progress progress) throws IOException, InputException {
        if (session.snapshot().access() instanceof SessionAccess.ReadOnly(String why)) {
            throw new InputException(why);
        }
        MaskOnDisk found = order.over() ? asItIs(disk) : disk;
        MaskSnapshot labels = order.what().labels();
        if (found.source().becamePng()) {
            return write(order, found, new NewFile(found.path(), found.asPng(labels), found.source()), progress);
        }
        return switch (found.source().opened().saved(labels)) {
            case SavedMask.Kept kept ->
                write(order, found, new NewFile(found.path(), kept.bytes(), found.source()), progress);
            case SavedMask.NeedsPng needs when order.toPng() -> write(order, found, converted(order, found), progress);
            case SavedMask.NeedsPng needs -> new SaveResult(new SaveAnswer.NeedsPng(found.path(), needs), disk);
        };
    }

    /** The same mask, with the contents of its file as they are: what is saved is thought out for these. */
    private MaskOnDisk asItIs(MaskOnDisk disk) throws IOException, InputException {
        Path file = session.folder().resolve(disk.path());
        Optional<String> sha256 =
                Files.exists(file) ? Optional.of(FileState.of(file).sha256()) : Optional.empty();
        return new MaskOnDisk(disk.path(), sha256, disk.source(), disk.now());
    }

    private NewFile converted(SaveOrder order, MaskOnDisk found) throws IOException, InputException {
        String path = found.path();
        int dot = path.lastIndexOf('.');
        String target = path.substring(0, dot > path.lastIndexOf('/') ? dot : path.length()) + ".png";
        if (!target.equals(path)) {
            var layout = session.snapshot().scan().layout().layout();
            if (layout.maskPattern().match(target).isEmpty()) {
                throw new InputException(path + " cannot become a PNG file: the layout says that masks are "
                        + layout.masks() + "; state one with {ext} first");
            } else if (Files.exists(session.folder().resolve(target))) {
                throw new InputException(
                        path + " cannot become " + target + ": there is such a file; set one of the two aside first");
            }
        }
        byte[] bytes = found.asPng(order.what().labels());
        return new NewFile(target, bytes, new MaskOnDisk.Source(found.source().opened(), true));
    }

    private SaveResult write(SaveOrder order, MaskOnDisk found, NewFile file, Progress progress)
            throws IOException, InputException {
        boolean same = found.sha256().filter(file.sha256()::equals).isPresent();
        var saved = new MaskOnDisk(file.path(), Optional.of(file.sha256()), file.source(), order.what());
        if (same && (order.status() == SampleStatus.CORRECTED || isSaid(order.status()))) {
            return new SaveResult(new SaveAnswer.Unchanged(), saved);
        }
        List<Edit> edits = new ArrayList<>();
        if (!same) {
            edits.add(edit(found, file));
        }
        edits.add(mark(order.status(), found, file));
        Operation done = apply(order, file, edits, progress);
        return isWritten(done, found)
                ? new SaveResult(new SaveAnswer.Saved(done, file.path()), saved)
                : new SaveResult(new SaveAnswer.ChangedOnDisk(found.path(), theirs(found)), found);
    }

    /** Whether the file was; a row is named by its sample. */
    private static boolean isWritten(Operation done, MaskOnDisk found) {
        return done.skipped().stream().noneMatch(s -> s.path().equals(found.path()));
    }

    private Operation apply(SaveOrder order, NewFile file, List<Edit> edits, Progress progress)
            throws IOException, InputException {
        boolean written = false;
        strokes.saving(order.taken().save(), file.path(), file.sha256());
        try {
            Operation done = session.apply(title(edits.size() == 1, order.status()), edits, progress);
            written = done.skipped().isEmpty();
            return done;
        } finally {
            strokes.saved(written);
        }
    }

    private static Edit edit(MaskOnDisk found, NewFile file) {
        if (found.sha256().isEmpty()) {
            return new Edit.Create(file.path(), nothing -> file.bytes());
        }
        var expected = Edit.Expected.of(found.sha256().get());
        return file.path().equals(found.path())
                ? new Edit.Rewrite(file.path(), expected, old -> file.bytes())
                : new Edit.Convert(found.path(), file.path(), expected, old -> file.bytes());
    }

    private Edit mark(SampleStatus status, MaskOnDisk found, NewFile file) {
        Optional<String> image = known().flatMap(s -> Optional.ofNullable(session.folder()
                        .evidence(session.snapshot().scan(), List.of(s))
                        .get(s.key())))
                .flatMap(Evidence::image);
        var evidence = new Evidence(Optional.of(file.sha256()), image);
        return Statuses.mark(sample.name().key(), status, evidence).with(new Edit.FileEdit(found.path(), file.path()));
    }

    private Optional<Sample> known() {
        return session.snapshot().scan().samples().stream()
                .filter(s -> s.key().equals(sample.name().key()))
                .findFirst();
    }

    private boolean isSaid(SampleStatus status) {
        return known().filter(s -> s.status() == status).isPresent();
    }

    private String title(boolean same, SampleStatus status) {
        return same
                ? "mark " + sample.name().label() + " as " + status.text()
                : "edit the mask of " + sample.name().label();
    }

    private Optional<MaskSnapshot> theirs(MaskOnDisk found) {
        try {
            Path file = session.folder().resolve(found.path());
            return Optional.of(OpenedMask.drawn(Files.readAllBytes(file), sample.labels())
                            .labels())
                    .filter(m -> m.size().equals(found.now().labels().size()));
        } catch (IOException | InputException unreadable) {
            // The answer says that there is nothing to compare with.
            return Optional.empty();
        }
    }
}
